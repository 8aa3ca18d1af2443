package onewindow.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Audit;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Totp;
import org.springframework.stereotype.Service;

/**
 * What the system administrator does with accounts and the security administrator with roles; each
 * act is audited, and nobody does it to the own account (GB/T 22239-2019, 8.1.4.2).
 */
@Service
public class AccountAdministration {
    /** How many are listed at once. */
    public static final int PAGE = 50;

    private final AccountStore store;
    private final PartyStore parties;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Acts acts;
    private final Audit audit;

    AccountAdministration(
            AccountStore store,
            PartyStore parties,
            Passwords passwords,
            SignInAttempts attempts,
            Sessions sessions,
            SignInLimits limits,
            Acts acts,
            Audit audit) {
        this.store = store;
        this.parties = parties;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.limits = limits;
        this.acts = acts;
        this.audit = audit;
    }

    /**
     * @param name masked where the account is not of staff
     */
    public record Listed(
            UUID id,
            String login,
            String name,
            Set<Role> roles,
            boolean staff,
            boolean verified,
            boolean disabled,
            boolean locked,
            Instant lastUsedAt) {}

    /** 50 accounts whose logins begin so, in their order, after one of them. */
    public List<Listed> list(String prefix, String after) {
        Instant now = limits.now();
        return store.page(NewAccount.login(prefix), NewAccount.login(after), PAGE).stream()
                .map(account -> listed(account, now))
                .toList();
    }

    /** Ends every session of the account. */
    public void disable(UUID id, Act act) {
        change(
                id,
                "account-disable",
                "",
                act,
                account -> {
                    store.disable(id, act.at());
                    sessions.endAll(id, null);
                });
    }

    /** Also after 90 days without use, which count anew. */
    public void enable(UUID id, Act act) {
        change(id, "account-enable", "", act, account -> store.enable(id, act.at()));
    }

    /** Before the half hour is over. */
    public void unlock(UUID id, Act act) {
        change(id, "account-unlock", "", act, account -> attempts.succeeded(account.login()));
    }

    /** The person has forgotten it, and changes the given one at the first sign-in. */
    public void resetPassword(UUID id, String password, Act act) {
        Account found = store.find(id).orElseThrow(() -> new NotFound("account"));
        PasswordRules.fault(
                        password, NewAccount.personal(found.login(), found.name(), party(found)))
                .ifPresent(code -> {
                    throw new Invalid("password", code);
                });
        String hash = passwords.hash(password);
        change(
                id,
                "password-reset",
                "",
                act,
                account -> {
                    store.changePassword(id, hash, true, act.at());
                    sessions.endAll(id, null);
                });
    }

    /** For a new account; told to its owner by {@link #renewCodeSecret}. */
    public String freshCodeSecret() {
        return Totp.freshSecret();
    }

    /**
     * For a new member of staff, or a lost device.
     *
     * @return Base32, shown once
     */
    public String renewCodeSecret(UUID id, Act act) {
        String secret = Totp.freshSecret();
        change(
                id,
                "code-secret",
                "",
                act,
                account -> {
                    store.changeSecret(id, secret);
                    sessions.endAll(id, null);
                });
        return secret;
    }

    public void grant(UUID id, Role role, Act act) {
        change(
                id,
                "role-grant",
                role.name(),
                act,
                account -> {
                    var roles = new TreeSet<>(account.roles());
                    roles.add(role);
                    NewAccount.checkRoles(roles, party(account), account.codeSecret() != null);
                    if (account.disabledAt() != null) {
                        throw new Refused(IdentityRefusal.ACCOUNT_DISABLED);
                    }
                    store.grant(id, role, act.at(), act.actor());
                });
        sessions.forgetCached(id);
    }

    /** Ends every session of the account: what was begun with the role is not finished with it. */
    public void revoke(UUID id, Role role, Act act) {
        change(
                id,
                "role-revoke",
                role.name(),
                act,
                account -> {
                    if (!store.revoke(id, role)) {
                        throw new NotFound("role");
                    }
                    sessions.endAll(id, null);
                });
    }

    private void change(UUID id, String kind, String detail, Act act, Consumer<Account> work) {
        if (id.equals(act.actor())) {
            throw new Refused(IdentityRefusal.OWN_ACCOUNT);
        }
        acts.once(
                act,
                () -> {
                    work.accept(store.lock(id).orElseThrow(() -> new NotFound("account")));
                    audit.record(act, kind, id.toString(), true, detail);
                });
    }

    private @org.jspecify.annotations.Nullable Party party(Account account) {
        UUID party = account.party();
        return party == null ? null : parties.find(party).orElse(null);
    }

    private Listed listed(Account account, Instant now) {
        boolean staff = account.party() == null;
        return new Listed(
                account.id(),
                account.login(),
                staff ? account.name() : Masks.name(account.name()),
                new TreeSet<>(account.roles()),
                staff,
                account.verifiedAt() != null,
                account.isDisabled(now, limits.unused()),
                attempts.isLocked(account.login(), now),
                account.lastUsedAt());
    }
}
