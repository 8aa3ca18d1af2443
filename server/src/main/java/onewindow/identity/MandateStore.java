package onewindow.identity;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MandateStore {
    private static final String INSERT =
            """
            insert into identity.mandate (id, principal, principal_index, agent_account, agent_party,
                items, from_date, to_date, on_paper, files, given_at, given_by)
            values (:id, :principal, :index, :agentAccount, :agentParty,
                :items, :from, :to, :onPaper, :files, :at, :by)
            """;
    private static final String SELECT =
            """
            select id, principal, agent_account, agent_party, items, from_date, to_date, on_paper, revoked_at
            from identity.mandate
            """;
    private static final String IN_FORCE =
            """
            select id from identity.mandate
            where agent_account = :agent and principal_index = :index and revoked_at is null
              and :on between from_date and to_date
              and (items is null or :item = any (items))
            order by id limit 1
            """;
    private static final String REVOKE =
            "update identity.mandate set revoked_at = :at, revoked_by = :by where id = :id and revoked_at is null";

    private final JdbcClient jdbc;
    private final Vault vault;

    MandateStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * @param items all where empty
     */
    record Row(
            UUID id,
            UUID principal,
            @Nullable UUID agentAccount,
            @Nullable UUID agentParty,
            Set<String> items,
            LocalDate from,
            LocalDate to,
            boolean onPaper,
            boolean revoked) {}

    void insert(Row mandate, String principalNumber, List<UUID> files, Instant at, UUID by) {
        String[] items = mandate.items().toArray(String[]::new);
        jdbc.sql(INSERT)
                .param("id", mandate.id())
                .param("principal", mandate.principal())
                .param("index", index(principalNumber))
                .param("agentAccount", mandate.agentAccount())
                .param("agentParty", mandate.agentParty())
                .param("items", items.length == 0 ? null : items)
                .param("from", Date.valueOf(mandate.from()))
                .param("to", Date.valueOf(mandate.to()))
                .param("onPaper", mandate.onPaper())
                .param("files", files.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    Optional<UUID> inForce(UUID agent, String principalNumber, String item, LocalDate on) {
        return jdbc.sql(IN_FORCE)
                .param("agent", agent)
                .param("index", index(principalNumber))
                .param("item", item)
                .param("on", Date.valueOf(on))
                .query(UUID.class)
                .optional();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Row> givenBy(UUID principal) {
        return jdbc.sql(SELECT + "where principal = :principal order by id desc limit 200")
                .param("principal", principal)
                .query((row, _) -> read(row))
                .list();
    }

    List<Row> receivedBy(UUID agent) {
        return jdbc.sql(
                        SELECT
                                + "where agent_account = :agent and revoked_at is null order by id desc limit 200")
                .param("agent", agent)
                .query((row, _) -> read(row))
                .list();
    }

    boolean revoke(UUID id, Instant at, UUID by) {
        return jdbc.sql(REVOKE)
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    private byte[] index(String principalNumber) {
        return vault.blindIndex("identity.mandate.principal", principalNumber);
    }

    private static Row read(ResultSet row) throws SQLException {
        Array items = row.getArray("items");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("principal", UUID.class),
                row.getObject("agent_account", UUID.class),
                row.getObject("agent_party", UUID.class),
                items == null ? Set.of() : Set.copyOf(Arrays.asList((String[]) items.getArray())),
                row.getDate("from_date").toLocalDate(),
                row.getDate("to_date").toLocalDate(),
                row.getBoolean("on_paper"),
                row.getTimestamp("revoked_at") != null);
    }
}
