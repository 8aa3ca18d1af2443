package onewindow.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {
    private static final String SELECT =
            """
            select id, login, name, party, verified_at, password_hash, password_changed_at,
                   password_to_change, code_secret, code_step, last_used_at, disabled_at,
                   array(select role from identity.account_role r where r.account = a.id) as roles
            from identity.account a
            """;
    private static final String INSERT =
            """
            insert into identity.account (id, login, name, party, verified_at, verified_by, password_hash,
                password_changed_at, password_to_change, code_secret, last_used_at, created_at, created_by)
            values (:id, :login, :name, :party, :verifiedAt, :verifiedBy, :hash,
                :at, :toChange, :secret, :at, :at, :by)
            on conflict (login) do nothing
            """;
    private static final String GRANT =
            """
            insert into identity.account_role (account, role, granted_at, granted_by)
            values (:account, :role, :at, :by)
            on conflict do nothing
            """;
    private static final String REVOKE =
            "delete from identity.account_role where account = :account and role = :role";
    private static final String PAGE =
            SELECT
                    + """
                    where login > :after and starts_with(login, :prefix)
                    order by login limit :limit
                    """;
    private static final String USE =
            "update identity.account set last_used_at = :at where id = :id and last_used_at < :at";
    private static final String USE_CODE =
            "update identity.account set code_step = :step where id = :id and code_step < :step";
    private static final String DISABLE =
            "update identity.account set disabled_at = :at where id = :id";
    private static final String ENABLE =
            "update identity.account set disabled_at = null, last_used_at = :at where id = :id";
    private static final String CHANGE_SECRET =
            "update identity.account set code_secret = :secret, code_step = -1 where id = :id";
    private static final String VERIFY =
            "update identity.account set party = :party, verified_at = :at, verified_by = :by where id = :id";
    private static final String CHANGE_PASSWORD =
            """
            insert into identity.former_password (account, changed_at, password_hash)
            select id, password_changed_at, password_hash from identity.account where id = :id
            on conflict do nothing;
            update identity.account
            set password_hash = :hash, password_changed_at = :at, password_to_change = :toChange
            where id = :id
            """;
    private static final String FORMER_PASSWORDS =
            """
            select password_hash from identity.former_password
            where account = :account order by changed_at desc limit :count
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    AccountStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * @param account without roles
     * @return whether the login was free
     */
    boolean insert(Account account, UUID by, @Nullable UUID verifiedBy) {
        Instant verifiedAt = account.verifiedAt();
        return jdbc.sql(INSERT)
                        .param("id", account.id())
                        .param("login", account.login())
                        .param("name", vault.sealText(account.name(), nameOf(account.id())))
                        .param("party", account.party())
                        .param("verifiedAt", verifiedAt == null ? null : Timestamp.from(verifiedAt))
                        .param("verifiedBy", verifiedBy)
                        .param("hash", account.passwordHash())
                        .param("at", Timestamp.from(account.passwordChangedAt()))
                        .param("toChange", account.passwordToChange())
                        .param("secret", account.codeSecret())
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Account> find(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(new UUID[0]))
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Account> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Account> findByLogin(String login) {
        return jdbc.sql(SELECT + "where login = :login")
                .param("login", login)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Accounts of the same person or organisation. */
    List<Account> ofParty(UUID party) {
        return jdbc.sql(SELECT + "where party = :party order by id")
                .param("party", party)
                .query((row, _) -> read(row))
                .list();
    }

    /** In the order of the logins that begin so, after one of them. */
    List<Account> page(String prefix, String after, int limit) {
        return jdbc.sql(PAGE)
                .param("prefix", prefix)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    boolean grant(UUID account, Role role, Instant at, UUID by) {
        return jdbc.sql(GRANT)
                        .param("account", account)
                        .param("role", role.name())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean revoke(UUID account, Role role) {
        return jdbc.sql(REVOKE).param("account", account).param("role", role.name()).update() == 1;
    }

    void use(UUID id, Instant at) {
        jdbc.sql(USE).param("id", id).param("at", Timestamp.from(at)).update();
    }

    /**
     * @return false where this code or a later one was used meanwhile, on any node
     */
    boolean useCode(UUID id, long step) {
        return jdbc.sql(USE_CODE).param("id", id).param("step", step).update() == 1;
    }

    void disable(UUID id, Instant at) {
        jdbc.sql(DISABLE).param("id", id).param("at", Timestamp.from(at)).update();
    }

    void enable(UUID id, Instant at) {
        jdbc.sql(ENABLE).param("id", id).param("at", Timestamp.from(at)).update();
    }

    void verify(UUID id, UUID party, Instant at, UUID by) {
        jdbc.sql(VERIFY)
                .param("id", id)
                .param("party", party)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void changePassword(UUID id, String hash, boolean toChange, Instant at) {
        jdbc.sql(CHANGE_PASSWORD)
                .param("id", id)
                .param("hash", hash)
                .param("toChange", toChange)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<String> formerPasswords(UUID account, int count) {
        return jdbc.sql(FORMER_PASSWORDS)
                .param("account", account)
                .param("count", count)
                .query(String.class)
                .list();
    }

    byte[] sealSecret(UUID account, String secret) {
        return vault.sealText(secret, secretOf(account));
    }

    String openSecret(UUID account, byte[] sealed) {
        return vault.openText(sealed, secretOf(account));
    }

    void changeSecret(UUID id, String secret) {
        jdbc.sql(CHANGE_SECRET).param("id", id).param("secret", sealSecret(id, secret)).update();
    }

    String openName(UUID account, byte[] sealed) {
        return vault.openText(sealed, nameOf(account));
    }

    static Set<Role> roles(@Nullable Array array) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        if (array != null) {
            Arrays.stream((String[]) array.getArray()).map(Role::valueOf).forEach(roles::add);
        }
        return roles;
    }

    private Account read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Account(
                id,
                row.getString("login"),
                openName(id, row.getBytes("name")),
                roles(row.getArray("roles")),
                row.getObject("party", UUID.class),
                instant(row, "verified_at"),
                row.getString("password_hash"),
                row.getTimestamp("password_changed_at").toInstant(),
                row.getBoolean("password_to_change"),
                row.getBytes("code_secret"),
                row.getLong("code_step"),
                row.getTimestamp("last_used_at").toInstant(),
                instant(row, "disabled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static String nameOf(UUID account) {
        return "identity.account.name:" + account;
    }

    private static String secretOf(UUID account) {
        return "identity.account.code_secret:" + account;
    }
}
