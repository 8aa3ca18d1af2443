package onewindow.catalogue.lists;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which items were seconded to which halls. */
@Repository
class SecondmentStore {
    private static final String ALL =
            """
            select id, item_code, hall, place, document, valid_from as "from", valid_to as "to", ended_by
            from catalogue.secondment
            """;
    private static final String OPEN =
            """
            select exists (
                select from catalogue.secondment
                where item_code = :code and hall = :hall and (valid_to is null or valid_to >= :from))
            """;
    private static final String ADD =
            """
            insert into catalogue.secondment (id, item_code, hall, place, document, valid_from, recorded_by, recorded_at)
            values (:id, :code, :hall, :place, :document, :from, :recordedBy, :recordedAt)
            on conflict (item_code, hall, valid_from) do nothing
            """;

    private final JdbcClient jdbc;

    SecondmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Secondment> all() {
        return jdbc.sql(ALL + "order by item_code, valid_from").query(Secondment.class).list();
    }

    List<Secondment> of(String code) {
        return jdbc.sql(ALL + "where item_code = :code order by valid_from")
                .param("code", code)
                .query(Secondment.class)
                .list();
    }

    boolean isListed(Secondments.NewSecondment wanted) {
        return jdbc.sql(OPEN)
                .param("code", wanted.itemCode())
                .param("hall", wanted.hall())
                .param("from", wanted.from())
                .query(Boolean.class)
                .single();
    }

    boolean add(UUID id, Secondments.NewSecondment wanted, Act act) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("code", wanted.itemCode())
                        .param("hall", wanted.hall())
                        .param("place", wanted.place())
                        .param("document", wanted.document())
                        .param("from", wanted.from())
                        .param("recordedBy", act.actor())
                        .param("recordedAt", Timestamp.from(act.at()))
                        .update()
                == 1;
    }
}
