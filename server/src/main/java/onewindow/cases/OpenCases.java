package onewindow.cases;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.catalogue.life.InUse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many cases still run under each version of an item. */
@Repository
class OpenCases implements InUse {
    private static final String COUNTS =
            """
            select item_version, count(*) as cases
            from cases.case_file
            where item_version = any (:versions) and closed_at is null
            group by item_version
            """;

    private static final String OF_ITEMS =
            """
            select id from cases.case_file
            where item_code = any (:codes) and closed_at is null and (cast(:after as uuid) is null or id > :after)
            order by id
            limit :most
            """;
    private static final String COUNT =
            "select count(*) from cases.case_file where item_code = any (:codes) and closed_at is null";

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "open-cases";
    }

    /**
     * The oldest first.
     *
     * @param after the last one seen
     */
    List<UUID> ofItems(Collection<String> codes, @Nullable UUID after, int most) {
        return jdbc.sql(OF_ITEMS)
                .param("codes", codes.toArray(String[]::new))
                .param("after", after, Types.OTHER)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    int ofItems(Collection<String> codes) {
        return jdbc.sql(COUNT)
                .param("codes", codes.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<UUID, Integer> counts(Collection<UUID> versions) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql(COUNTS)
                .param("versions", versions.toArray(UUID[]::new))
                .query((row, n) ->
                        counts.put(row.getObject("item_version", UUID.class), row.getInt("cases")))
                .list();
        return counts;
    }
}
