package onewindow.organisation;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Role;
import onewindow.platform.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppointmentStore {
    private static final String POST =
            "select id, name, role, department, hall from organisation.post where id = :id";
    private static final String CONCERNING =
            """
            select appointment.id, person, post, kind, valid_from, valid_to, document_number,
                   ended_at, ending_document, post.role
            from organisation.appointment join organisation.post on post.id = appointment.post
            where person = :person or appointment.post = :post
            order by appointment.id
            """;
    private static final String ADD =
            """
            insert into organisation.appointment (id, person, post, kind, valid_from, valid_to, document_number)
            values (:id, :person, :post, :kind, :from, :to, :documentNumber)
            """;
    private static final String END =
            """
            update organisation.appointment
            set ended_at = :at, ending_document = :documentNumber
            where id = :id and ended_at is null
            """;
    private static final String EXISTS =
            "select exists (select from organisation.appointment where id = :id)";
    private static final String ADD_ABSENCE =
            """
            insert into organisation.absence (id, person, first_day, last_day, reason, recorded_by, recorded_at)
            values (:id, :person, :firstDay, :lastDay, :reason, :by, :at)
            """;
    private static final String END_ABSENCE =
            """
            update organisation.absence
            set ended_at = :at
            where id = :id and ended_at is null
            """;

    private final JdbcClient jdbc;

    AppointmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Post> post(UUID id) {
        return jdbc.sql(POST).param("id", id).query(ChartStore::post).optional();
    }

    List<AppointmentRules.Held> concerning(UUID person, UUID post) {
        return jdbc.sql(CONCERNING)
                .param("person", person)
                .param("post", post)
                .query((row, number) ->
                        new AppointmentRules.Held(
                                ChartStore.appointment(row, number),
                                Role.valueOf(row.getString("role"))))
                .list();
    }

    void add(UUID id, Appointments.NewAppointment wanted) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("person", wanted.person())
                .param("post", wanted.post())
                .param("kind", wanted.kind().name())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("documentNumber", wanted.documentNumber())
                .update();
    }

    boolean end(UUID id, String documentNumber, Act act) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("documentNumber", documentNumber)
                        .param("at", Timestamp.from(act.at()))
                        .update()
                == 1;
    }

    boolean exists(UUID id) {
        return jdbc.sql(EXISTS).param("id", id).query(Boolean.class).single();
    }

    void addAbsence(Absence absence, Act act) {
        jdbc.sql(ADD_ABSENCE)
                .param("id", absence.id())
                .param("person", absence.person())
                .param("firstDay", absence.firstDay())
                .param("lastDay", absence.lastDay())
                .param("reason", absence.reason())
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .update();
    }

    boolean endAbsence(UUID id, Act act) {
        return jdbc.sql(END_ABSENCE).param("id", id).param("at", Timestamp.from(act.at())).update()
                == 1;
    }
}
