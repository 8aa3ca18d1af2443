package onewindow.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Audit;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import org.springframework.stereotype.Service;

/** Accounts of citizens, enterprises and staff. */
@Service
public class Accounts {
    private static final String PLATFORM_NAME = "平台";

    private final AccountStore store;
    private final PartyStore parties;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Acts acts;
    private final Audit audit;
    private final Cache<UUID, String> names =
            Caffeine.newBuilder()
                    .expireAfterWrite(Duration.ofSeconds(30))
                    .maximumSize(10_000)
                    .build();

    Accounts(
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
     * The person, or for a company's clerk the company, behind an account.
     *
     * @throws NotFound where the account has none (staff)
     */
    public Party party(UUID account) {
        return store.find(account)
                .map(Account::party)
                .flatMap(parties::find)
                .orElseThrow(() -> new NotFound("party"));
    }

    /** Name of a member of staff as other staff see it; 平台 for the platform itself. Cached. */
    public String staffName(UUID account) {
        return account.equals(Act.PLATFORM)
                ? PLATFORM_NAME
                : names.get(account, id -> find(id).name());
    }

    /** Name of whoever it is as staff see it: masked where the account is not of staff. */
    public String shownName(UUID account) {
        if (account.equals(Act.PLATFORM)) {
            return PLATFORM_NAME;
        }
        return store.find(account).map(Accounts::shownName).orElse("");
    }

    /** The same of many accounts, with one statement: for lists that name somebody in each line. */
    public Function<UUID, String> shownNames(Stream<UUID> accounts) {
        Map<UUID, String> names =
                store.find(accounts.distinct().toList()).stream()
                        .collect(Collectors.toMap(Account::id, Accounts::shownName));
        names.put(Act.PLATFORM, PLATFORM_NAME);
        return account -> names.getOrDefault(account, "");
    }

    private static String shownName(Account account) {
        return account.isStaff() ? account.name() : Masks.name(account.name());
    }

    /** What a person sees of the own account. */
    public record Profile(String login, String name, boolean verified, Party party) {}

    /**
     * @throws NotFound where the account has no party (staff)
     */
    public Profile profile(UUID account) {
        Account found = find(account);
        return new Profile(found.login(), found.name(), found.verifiedAt() != null, party(account));
    }

    public Optional<UUID> findByLogin(String login) {
        return store.findByLogin(NewAccount.login(login)).map(Account::id);
    }

    /** The verified account of a person or organisation, whose document is at hand. */
    public Optional<UUID> findVerified(String documentKind, String documentNumber) {
        return parties.findConfirmed(documentKind, documentNumber)
                .flatMap(party ->
                        store.ofParty(party).stream()
                                .filter(account -> account.disabledAt() == null)
                                .filter(account -> account.verifiedAt() != null)
                                .map(Account::id)
                                .findFirst());
    }

    /**
     * Whether a member of staff has compared the identity document with the person. An account that
     * a person registered alone is theirs by assumption only, and must not be shown what the
     * platform knows of that person from elsewhere.
     */
    public boolean isVerified(UUID account) {
        return find(account).verifiedAt() != null;
    }

    /**
     * Made by the platform or an administrator, who has seen that the party is right. Whoever gets
     * it from an administrator changes the password first (GB/T 22239-2019, 8.1.4.1 a).
     */
    public UUID create(NewAccount account, Act act) {
        return create(account, true, act);
    }

    /**
     * A citizen registers alone: level L2 of rulebook §9.4 by assumption, since nothing here can
     * ask the police whether name and number belong together. Several may give the same identity
     * number: who it belongs to is decided at a window ({@link #verify}), so registering neither
     * tells whether a person has an account nor takes it from them.
     */
    public UUID register(NewAccount account, Act act) {
        if (!account.roles().equals(Set.of(Role.CITIZEN))) {
            throw new IllegalArgumentException("Only citizens register alone");
        }
        return create(account, false, act);
    }

    /**
     * A clerk has the person's document in hand and compares. Only one account of a person is
     * verified.
     *
     * @return the account
     */
    public UUID verify(
            String login, String name, String documentKind, String documentNumber, Act act) {
        return acts.once(
                act,
                UUID.class,
                () -> {
                    Account account =
                            store.findByLogin(NewAccount.login(login))
                                    .flatMap(found -> store.lock(found.id()))
                                    .orElseThrow(() -> new NotFound("account"));
                    UUID claimed = account.party();
                    if (claimed == null) {
                        throw new NotFound("account");
                    }
                    Party party = parties.find(claimed).orElseThrow();
                    if (!parties.isOf(claimed, documentKind, documentNumber)
                            || !party.name().equals(name.strip())) {
                        throw new Refused(IdentityRefusal.DOCUMENT_DIFFERS);
                    }
                    UUID confirmed = parties.confirm(party, act.at());
                    requireNoOtherVerified(account.roles(), confirmed, account.id());
                    store.verify(account.id(), confirmed, act.at(), act.actor());
                    parties.drop(claimed);
                    audit.record(act, "account-verify", account.id().toString(), true, "");
                    return account.id();
                });
    }

    /**
     * Ends every other session of the account.
     *
     * @param session the one in which it is asked
     */
    public void changePassword(String session, String current, String fresh, Act act) {
        Account account = find(act.actor());
        if (!attempts.begin(account.login(), act.at())) {
            throw new Refused(IdentityRefusal.LOCKED);
        }
        if (!passwords.matches(current, account.passwordHash())) {
            audit.record(act, "password", account.id().toString(), false, "wrong-password");
            throw new Refused(IdentityRefusal.WRONG_PASSWORD);
        }
        attempts.succeeded(account.login());
        checkPassword(account, fresh);
        String hash = passwords.hash(fresh);
        acts.once(
                act,
                () -> {
                    store.changePassword(account.id(), hash, false, act.at());
                    sessions.endAll(account.id(), session);
                    audit.record(act, "password", account.id().toString(), true, "");
                });
        sessions.forgetCached(account.id());
    }

    private UUID create(NewAccount account, boolean verified, Act act) {
        account.check(Time.date(act.at()));
        String hash = passwords.hash(account.password());
        return acts.once(act, UUID.class, () -> insert(account, hash, verified, act));
    }

    private UUID insert(NewAccount account, String hash, boolean verified, Act act) {
        UUID id = Ids.next(act.at().toEpochMilli());
        Party party = account.party();
        String secret = account.totpSecret();
        boolean firstByAdministrator = verified && !act.actor().equals(Act.PLATFORM);
        var fresh =
                new Account(
                        id,
                        NewAccount.login(account.login()),
                        account.name().strip(),
                        account.roles(),
                        party == null
                                ? null
                                : verified
                                        ? parties.record(party, act.at())
                                        : parties.claim(party, act.at()),
                        verified && party != null ? act.at() : null,
                        hash,
                        act.at(),
                        firstByAdministrator,
                        secret == null ? null : store.sealSecret(id, secret),
                        -1,
                        act.at(),
                        null);
        if (!store.insert(fresh, act.actor(), fresh.verifiedAt() == null ? null : act.actor())) {
            throw new Refused(IdentityRefusal.LOGIN_TAKEN);
        }
        if (fresh.verifiedAt() != null && fresh.party() != null) {
            requireNoOtherVerified(account.roles(), fresh.party(), id);
        }
        account.roles().forEach(role -> store.grant(id, role, act.at(), act.actor()));
        audit.record(
                act,
                verified ? "account-create" : "account-register",
                id.toString(),
                true,
                new TreeSet<>(account.roles()).toString());
        return id;
    }

    private void requireNoOtherVerified(Set<Role> roles, UUID party, UUID account) {
        boolean another =
                store.ofParty(party).stream()
                        .filter(other -> !other.id().equals(account))
                        .filter(other -> other.disabledAt() == null)
                        .filter(other -> other.roles().contains(Role.CITIZEN))
                        .anyMatch(other -> other.verifiedAt() != null);
        if (another && roles.contains(Role.CITIZEN)) {
            throw new Refused(IdentityRefusal.ALREADY_VERIFIED);
        }
    }

    private Account find(UUID account) {
        return store.find(account).orElseThrow(() -> new NotFound("account"));
    }

    private void checkPassword(Account account, String fresh) {
        UUID id = account.party();
        Party party = id == null ? null : parties.find(id).orElse(null);
        PasswordRules.fault(fresh, NewAccount.personal(account.login(), account.name(), party))
                .ifPresent(code -> {
                    throw new Invalid("password", code);
                });
        boolean used =
                Stream.concat(
                                Stream.of(account.passwordHash()),
                                store
                                        .formerPasswords(
                                                account.id(), limits.passwordsRemembered() - 1)
                                        .stream())
                        .anyMatch(hash -> passwords.matches(fresh, hash));
        if (used) {
            throw new Invalid("password", "password-used");
        }
    }
}
