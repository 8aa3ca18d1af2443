package onewindow.catalogue.lists;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the responsibility list. */
@Repository
class DutyStore {
    private static final String ALL =
            """
            select id, item_code, stage, duty, responsible, accountability, basis, document,
                   valid_from as "from", valid_to as "to", ended_by
            from catalogue.duty
            """;
    private static final String ORDER =
            """
            order by item_code, array_position(array['ACCEPT', 'REVIEW', 'DECIDE', 'DELIVER', 'SUPERVISE'], stage),
                     valid_from
            """;
    private static final String OPEN =
            """
            select exists (
                select from catalogue.duty
                where item_code = :code and stage = :stage and (valid_to is null or valid_to >= :from))
            """;
    private static final String ADD =
            """
            insert into catalogue.duty (id, item_code, stage, duty, responsible, accountability, basis, document,
                valid_from, recorded_by, recorded_at)
            values (:id, :code, :stage, :duty, :responsible, :accountability, :basis, :document, :from,
                :recordedBy, :recordedAt)
            on conflict (item_code, stage, valid_from) do nothing
            """;

    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By item, in the order of the stages. */
    List<Duty> all() {
        return jdbc.sql(ALL + ORDER).query(Duty.class).list();
    }

    List<Duty> of(String code) {
        return jdbc.sql(ALL + "where item_code = :code " + ORDER)
                .param("code", code)
                .query(Duty.class)
                .list();
    }

    boolean isListed(Duties.NewDuty duty) {
        return jdbc.sql(OPEN)
                .param("code", duty.itemCode())
                .param("stage", duty.stage().name())
                .param("from", duty.from())
                .query(Boolean.class)
                .single();
    }

    boolean add(UUID id, Duties.NewDuty duty, Act act) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("code", duty.itemCode())
                        .param("stage", duty.stage().name())
                        .param("duty", duty.duty())
                        .param("responsible", duty.responsible())
                        .param("accountability", duty.accountability())
                        .param("basis", duty.basis())
                        .param("document", duty.document())
                        .param("from", duty.from())
                        .param("recordedBy", act.actor())
                        .param("recordedAt", Timestamp.from(act.at()))
                        .update()
                == 1;
    }
}
