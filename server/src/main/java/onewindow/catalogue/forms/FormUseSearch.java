package onewindow.catalogue.forms;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which forms ask for which data elements. */
@Repository
public class FormUseSearch {
    private static final String USES =
            """
            select field ->> 'element' as element, guide.code as item,
                guide.content ->> 'name' as name, field ->> 'label' as label
            from (
                select distinct on (version.code) version.code,
                    convert_from(version.guide, 'UTF8')::jsonb as content
                from catalogue.item_version version
                join catalogue.item item on item.code = version.code
                where item.state <> 'CANCELLED' and version.effective_from <= :date
                order by version.code, version.effective_from desc
            ) guide, jsonb_array_elements(guide.content -> 'form') field
            where field ->> 'element' is not null
            order by element, item
            """;

    private final JdbcClient jdbc;

    FormUseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the guides in force on that day, by element and item. */
    public List<FormUse> uses(LocalDate date) {
        return jdbc.sql(USES).param("date", date).query(FormUse.class).list();
    }
}
