package onewindow.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was published of an item, and what became of it. */
@Repository
class ItemHistoryStore {
    private static final String HISTORY =
            """
            select id, version, effective_from,
                   lead(effective_from) over (order by version) - 1 as effective_to,
                   encode(hash, 'hex') as hash, published_by, published_at
            from catalogue.item_version
            where code = :code
            order by version desc
            """;
    private static final String CHANGES =
            """
            select state, coalesce(document || '：', '') || reason as reason, changed_by, changed_at
            from catalogue.item_change
            where code = :code
            order by changed_at desc
            """;

    private final JdbcClient jdbc;

    ItemHistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ItemHistory.Version> latest(String code) {
        return jdbc.sql(HISTORY + "limit 1")
                .param("code", code)
                .query(ItemHistory.Version.class)
                .optional();
    }

    List<ItemHistory.Version> history(String code) {
        return jdbc.sql(HISTORY).param("code", code).query(ItemHistory.Version.class).list();
    }

    List<ItemHistory.Change> changes(String code) {
        return jdbc.sql(CHANGES).param("code", code).query(ItemHistory.Change.class).list();
    }
}
