package onewindow.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DraftStore {
    private final JdbcClient jdbc;
    private final Vault vault;

    DraftStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    record Found(String content, Instant at) {}

    void keep(UUID account, String itemCode, String content, Instant at) {
        jdbc.sql(
                        """
                        insert into cases.draft (account, item_code, sealed, at) values (:account, :item, :sealed, :at)
                        on conflict (account, item_code) do update set sealed = excluded.sealed, at = excluded.at
                        """)
                .param("account", account)
                .param("item", itemCode)
                .param("sealed", vault.sealText(content, context(account, itemCode)))
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Found> find(UUID account, String itemCode) {
        return jdbc.sql(
                        "select sealed, at from cases.draft where account = :account and item_code = :item")
                .param("account", account)
                .param("item", itemCode)
                .query((row, n) ->
                        new Found(
                                vault.openText(row.getBytes(1), context(account, itemCode)),
                                row.getTimestamp(2).toInstant()))
                .optional();
    }

    void drop(UUID account, String itemCode) {
        jdbc.sql("delete from cases.draft where account = :account and item_code = :item")
                .param("account", account)
                .param("item", itemCode)
                .update();
    }

    private static String context(UUID account, String itemCode) {
        return "cases.draft/" + account + "/" + itemCode;
    }
}
