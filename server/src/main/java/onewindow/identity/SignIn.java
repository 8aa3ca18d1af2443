package onewindow.identity;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import onewindow.platform.Act;
import onewindow.platform.Audit;
import onewindow.platform.Time;
import onewindow.platform.Totp;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in: a password, and for staff a one-time code besides (GB/T 22239-2019, 8.1.4.1). A login
 * that does not exist gets the same answer in the same time as a wrong password.
 */
@Service
public class SignIn {
    private final AccountStore accounts;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Audit audit;
    private final Vault vault;
    private final TransactionTemplate transactions;
    private final ObjectProvider<Stations> stations;

    SignIn(
            AccountStore accounts,
            SignInAttempts attempts,
            Passwords passwords,
            Sessions sessions,
            SignInLimits limits,
            Audit audit,
            Vault vault,
            TransactionTemplate transactions,
            ObjectProvider<Stations> stations) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.limits = limits;
        this.audit = audit;
        this.vault = vault;
        this.transactions = transactions;
        this.stations = stations;
    }

    /** Why there is no session. */
    public enum Reason {
        SIGN_IN_FAILED,
        /** The password was right; now the code. */
        CODE_REQUIRED,
        LOCKED,
        /** Told only to who has password and code. */
        DISABLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** 401, with the reason as its code. */
    public static class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Reason reason;

        Failed(Reason reason) {
            super(reason.code());
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /**
     * @param act by {@link Act#NOBODY}
     * @return the session, opaque
     * @throws Failed
     */
    public String signIn(String login, String password, @Nullable String code, Act act) {
        String typed = login.strip().toLowerCase(Locale.ROOT);
        Optional<Account> found = accounts.findByLogin(typed);
        if (!attempts.begin(typed, act.at())) {
            throw failed(Reason.LOCKED, typed, found.orElse(null), act);
        }
        if (found.isEmpty()) {
            passwords.compareWithNobody(password);
            throw failed(Reason.SIGN_IN_FAILED, typed, null, act);
        }
        Account account = found.get();
        if (!passwords.matches(password, account.passwordHash())) {
            throw failed(Reason.SIGN_IN_FAILED, typed, account, act);
        }
        OptionalLong step = codeStep(account, code, act.at());
        if (step.isEmpty()) {
            if (code == null || code.isBlank()) {
                attempts.undecided(typed);
                throw failed(Reason.CODE_REQUIRED, typed, account, act);
            }
            throw failed(Reason.SIGN_IN_FAILED, typed, account, act);
        }
        if (account.isDisabled(act.at(), limits.unused())) {
            throw failed(Reason.DISABLED, typed, account, act);
        }
        Stations.Station place = place(account, act.at());
        String session =
                transactions.execute(status -> {
                    if (account.codeSecret() != null
                            && !accounts.useCode(account.id(), step.getAsLong())) {
                        return "";
                    }
                    attempts.succeeded(typed);
                    accounts.use(account.id(), act.at());
                    record(account, act, true, "");
                    return sessions.open(account, act.at(), place);
                });
        if (session.isEmpty()) {
            throw failed(Reason.SIGN_IN_FAILED, typed, account, act);
        }
        return session;
    }

    public void signOut(String session, Act act) {
        sessions.end(session);
        audit.record(act, "sign-out", act.actor().toString(), true, "");
    }

    /** A step that needs no code is -1. */
    private OptionalLong codeStep(Account account, @Nullable String code, Instant now) {
        byte[] sealed = account.codeSecret();
        if (sealed == null) {
            return account.isStaff() ? OptionalLong.empty() : OptionalLong.of(-1);
        }
        if (code == null) {
            return OptionalLong.empty();
        }
        String secret = accounts.openSecret(account.id(), sealed);
        return Totp.stepOf(code.strip(), secret, now, account.codeStep());
    }

    private Stations.@Nullable Station place(Account account, Instant at) {
        Stations known = stations.getIfAvailable();
        return known == null || !account.isStaff()
                ? null
                : known.only(account.id(), Time.date(at)).orElse(null);
    }

    private Failed failed(Reason reason, String login, @Nullable Account account, Act act) {
        if (account != null) {
            record(account, act, false, reason.code());
        } else {
            // People type their password here by mistake: the trail keeps an index, not the word.
            String index = HexFormat.of().formatHex(vault.blindIndex("identity.login", login));
            audit.record(act, "sign-in", "login " + index, false, reason.code());
        }
        return new Failed(reason);
    }

    private void record(Account account, Act act, boolean success, String detail) {
        var by =
                new Act(
                        account.id(),
                        null,
                        null,
                        act.address(),
                        act.idempotencyKey(),
                        null,
                        act.at());
        audit.record(by, "sign-in", account.id().toString(), success, detail);
    }
}
