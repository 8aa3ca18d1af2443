package onewindow.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.catalogue.life.InUse;
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

    private static final String OF_ITEM =
            """
            select id from cases.case_file
            where item_version in (select distinct item_version from cases.case_file where item_code = :code)
              and item_code = :code and closed_at is null
            order by id
            limit :most
            """;

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "open-cases";
    }

    /** The oldest first. */
    List<UUID> ofItem(String code, int most) {
        return jdbc.sql(OF_ITEM).param("code", code).param("most", most).query(UUID.class).list();
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
