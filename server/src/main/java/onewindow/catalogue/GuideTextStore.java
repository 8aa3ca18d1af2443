package onewindow.catalogue;

import java.util.List;
import java.util.UUID;
import onewindow.clauses.GuideTexts;
import onewindow.clauses.ItemTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hands the texts of the published guides to those who look into them. */
@Repository
class GuideTextStore implements GuideTexts {
    private static final String CODES =
            """
            select i.code from catalogue.item i
            where i.state <> 'CANCELLED'
                and exists (select 1 from catalogue.item_version v where v.code = i.code)
            order by i.code
            """;
    private static final String LATEST =
            """
            select distinct on (v.code) v.code, i.department, v.version, v.guide
            from catalogue.item_version v join catalogue.item i on i.code = v.code
            where v.code = any (:codes) and i.state <> 'CANCELLED'
            order by v.code, v.version desc
            """;

    private final JdbcClient jdbc;

    GuideTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> items() {
        return jdbc.sql(CODES).query(String.class).list();
    }

    @Override
    public List<ItemTexts> of(List<String> items) {
        return jdbc.sql(LATEST)
                .param("codes", items.toArray(String[]::new))
                .query((row, _) ->
                        GuideClauses.of(
                                row.getString("code"),
                                row.getInt("version"),
                                row.getObject("department", UUID.class),
                                new GuideText(row.getBytes("guide")).guide()))
                .list();
    }
}
