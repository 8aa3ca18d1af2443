package onewindow.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    private static final String OPEN =
            """
            insert into identity.session (id_hash, account, opened_at, last_seen_at, ends_at, post, window_id)
            values (:id, :account, :at, :at, :ends, :post, :window)
            """;
    private static final String FIND =
            """
            select s.account, s.last_seen_at, s.ends_at, s.post, s.window_id,
                   a.name, a.password_changed_at, a.password_to_change,
                   array(select role from identity.account_role r where r.account = s.account) as roles
            from identity.session s join identity.account a on a.id = s.account
            where s.id_hash = :id and a.disabled_at is null
            """;
    private static final String SEE =
            "update identity.session set last_seen_at = :at where id_hash = :id and last_seen_at < :at";
    private static final String SIT_DOWN =
            "update identity.session set post = :post, window_id = :window where id_hash = :id";
    private static final String END = "delete from identity.session where id_hash = :id";
    private static final String END_ALL =
            "delete from identity.session where account = :account and id_hash <> :except";
    private static final String FORGET =
            "delete from identity.session where ends_at <= :now or last_seen_at <= :idle";

    private final JdbcClient jdbc;
    private final AccountStore accounts;

    SessionStore(JdbcClient jdbc, AccountStore accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** A session as it is stored. */
    record Row(
            SignedIn signedIn,
            Instant lastSeenAt,
            Instant endsAt,
            Instant passwordChangedAt,
            boolean passwordToChange) {}

    void open(byte[] id, UUID account, Instant at, Instant ends, Stations.@Nullable Station place) {
        jdbc.sql(OPEN)
                .param("id", id)
                .param("account", account)
                .param("at", Timestamp.from(at))
                .param("ends", Timestamp.from(ends))
                .param("post", place == null ? null : place.post())
                .param("window", place == null ? null : place.window())
                .update();
    }

    Optional<Row> find(byte[] id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, _) -> {
                    UUID account = row.getObject("account", UUID.class);
                    return new Row(
                            new SignedIn(
                                    account,
                                    accounts.openName(account, row.getBytes("name")),
                                    AccountStore.roles(row.getArray("roles")),
                                    row.getObject("post", UUID.class),
                                    row.getObject("window_id", UUID.class)),
                            row.getTimestamp("last_seen_at").toInstant(),
                            row.getTimestamp("ends_at").toInstant(),
                            row.getTimestamp("password_changed_at").toInstant(),
                            row.getBoolean("password_to_change"));
                })
                .optional();
    }

    void see(byte[] id, Instant at) {
        jdbc.sql(SEE).param("id", id).param("at", Timestamp.from(at)).update();
    }

    boolean sitDown(byte[] id, UUID post, @Nullable UUID window) {
        return jdbc.sql(SIT_DOWN)
                        .param("id", id)
                        .param("post", post)
                        .param("window", window)
                        .update()
                == 1;
    }

    void end(byte[] id) {
        jdbc.sql(END).param("id", id).update();
    }

    /**
     * @param except hash of a session that goes on; empty for none
     */
    void endAll(UUID account, byte[] except) {
        jdbc.sql(END_ALL).param("account", account).param("except", except).update();
    }

    void forget(Instant now, Instant idle) {
        jdbc.sql(FORGET)
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(idle))
                .update();
    }
}
