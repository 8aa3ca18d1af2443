package onewindow.identity;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Failed sign-ins by login, counted in the database before the password is looked at, so that
 * neither many at once nor several nodes allow more guesses. Logins that do not exist are counted
 * too: being locked tells nothing.
 */
@Repository
class SignInAttempts {
    private static final String BEGIN =
            """
            insert into identity.sign_in_attempt as attempt (login_index, failures, last_at)
            values (:login, 1, :at)
            on conflict (login_index) do update
            set failures = case when attempt.last_at <= :forgotten then 1 else attempt.failures + 1 end,
                last_at = :at
            where attempt.failures < :most or attempt.last_at <= :forgotten
            """;
    private static final String SUCCEEDED =
            "delete from identity.sign_in_attempt where login_index = :login";
    private static final String UNDECIDED =
            "update identity.sign_in_attempt set failures = failures - 1 where login_index = :login and failures > 0";
    private static final String LOCKED =
            """
            select exists (select from identity.sign_in_attempt
                           where login_index = :login and failures >= :most and last_at > :forgotten)
            """;
    private static final String FORGET =
            "delete from identity.sign_in_attempt where last_at <= :forgotten";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SignInLimits limits;

    SignInAttempts(JdbcClient jdbc, Vault vault, SignInLimits limits) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.limits = limits;
    }

    /**
     * @return false where the login is locked
     */
    boolean begin(String login, Instant at) {
        return jdbc.sql(BEGIN)
                        .param("login", index(login))
                        .param("at", Timestamp.from(at))
                        .param("forgotten", Timestamp.from(at.minus(limits.lock())))
                        .param("most", limits.failures())
                        .update()
                == 1;
    }

    /** The right password: nothing is held against the login any more. */
    void succeeded(String login) {
        jdbc.sql(SUCCEEDED).param("login", index(login)).update();
    }

    /** The password was right and the code is still to come: not a failure. */
    void undecided(String login) {
        jdbc.sql(UNDECIDED).param("login", index(login)).update();
    }

    boolean isLocked(String login, Instant at) {
        return jdbc.sql(LOCKED)
                .param("login", index(login))
                .param("most", limits.failures())
                .param("forgotten", Timestamp.from(at.minus(limits.lock())))
                .query(Boolean.class)
                .single();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void forgetOld() {
        Instant forgotten = limits.now().minus(limits.lock());
        jdbc.sql(FORGET).param("forgotten", Timestamp.from(forgotten)).update();
    }

    private byte[] index(String login) {
        return vault.blindIndex("identity.sign_in_attempt", login);
    }
}
