package onewindow.catalogue.lists;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the lists. */
@Repository
class ListedServiceStore {
    private static final String REVISION = "select value from catalogue.listed_revision";
    private static final String REVISE = "update catalogue.listed_revision set value = value + 1";
    private static final String ALL =
            """
            select id, kind, name, region, document, valid_from as "from", valid_to as "to", ended_by
            from catalogue.listed_service
            order by kind, name, valid_from
            """;
    private static final String ADD =
            """
            insert into catalogue.listed_service
                (id, kind, name, region, document, valid_from, recorded_by, recorded_at)
            values (:id, :kind, :name, :region, :document, :from, :recordedBy, :recordedAt)
            on conflict (kind, name, region, valid_from) do nothing
            """;

    private final JdbcClient jdbc;

    ListedServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql(REVISION).query(Long.class).single();
    }

    List<ListedService> all() {
        return jdbc.sql(ALL).query(ListedService.class).list();
    }

    /** Changes of the lists follow each other; the counter is what they queue at. */
    void revise() {
        jdbc.sql(REVISE).update();
    }

    boolean add(UUID id, ListedServices.NewEntry entry, Act act) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("kind", entry.kind().name())
                        .param("name", entry.name())
                        .param("region", entry.region())
                        .param("document", entry.document())
                        .param("from", entry.from())
                        .param("recordedBy", act.actor())
                        .param("recordedAt", Timestamp.from(act.at()))
                        .update()
                == 1;
    }
}
