package onewindow.catalogue.life;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import onewindow.platform.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Other names of the items. */
@Repository
class FormerNameStore {
    private static final String ALL =
            "select item, code, name from catalogue.former_name order by item, code, name";
    private static final String OF =
            """
            select item, code, name from catalogue.former_name
            where item = any (:items)
            order by item, code, name
            """;
    private static final String ADD =
            """
            insert into catalogue.former_name (item, code, name, source, recorded_by, recorded_at)
            values (:item, :code, :name, :source, :recordedBy, :recordedAt)
            on conflict do nothing
            """;
    private static final String REVISE =
            """
            with counted as (update catalogue.revision set value = value + 1 returning value)
            update catalogue.item set revision = counted.value from counted where code = :item
            """;

    private final JdbcClient jdbc;

    FormerNameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FormerNames.FormerName> all() {
        return jdbc.sql(ALL).query(FormerNames.FormerName.class).list();
    }

    List<FormerNames.FormerName> of(Collection<String> items) {
        return jdbc.sql(OF)
                .param("items", items.toArray(String[]::new))
                .query(FormerNames.FormerName.class)
                .list();
    }

    void add(FormerNames.FormerName former, String source, Act act) {
        int added =
                jdbc.sql(ADD)
                        .param("item", former.item())
                        .param("code", former.code())
                        .param("name", former.name())
                        .param("source", source)
                        .param("recordedBy", act.actor())
                        .param("recordedAt", Timestamp.from(act.at()))
                        .update();
        if (added == 1) {
            jdbc.sql(REVISE).param("item", former.item()).update();
        }
    }
}
