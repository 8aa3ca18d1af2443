package onewindow.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import onewindow.platform.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuthorisationStore {
    private static final String KNOW =
            """
            select exists (select from organisation.department where id = :department)
               and cardinality(array(select id from organisation.hall
                                     where id = any (string_to_array(:halls, ',')::uuid[]))) = :hallCount
               and cardinality(array(select id from organisation.service_window
                                     where id = any (string_to_array(:windows, ',')::uuid[]))) = :windowCount
            """;
    private static final String ADD =
            """
            insert into organisation.authorisation
                (id, department, window_kinds, halls, windows, items, powers, valid_from, valid_to, document_number)
            values (:id, :department, string_to_array(:windowKinds, ','),
                    string_to_array(:halls, ',')::uuid[], string_to_array(:windows, ',')::uuid[],
                    string_to_array(:items, ','), string_to_array(:powers, ','), :from, :to, :documentNumber)
            """;
    private static final String END =
            """
            update organisation.authorisation
            set ended_at = :at, ending_document = :documentNumber
            where id = :id and ended_at is null
            """;
    private static final String EXISTS =
            "select exists (select from organisation.authorisation where id = :id)";
    private static final String ARE_APPOINTED =
            """
            select count(distinct person) = :count
            from organisation.appointment
            where post = :post
              and (ended_at is null or ended_at > :at)
              and ((person = :person and kind = 'MAIN') or (person = :standIn::uuid and kind = 'STAND_IN'))
            """;
    private static final String ADD_CHIEF =
            """
            insert into organisation.chief_authorisation
                (id, post, person, stand_in, items, scope, seals, valid_from, valid_to,
                 appointment_document, authorisation_document)
            values (:id, :post, :person, :standIn, string_to_array(:items, ','), :scope,
                    string_to_array(:seals, ','), :from, :to, :appointmentDocument, :authorisationDocument)
            """;
    private static final String END_CHIEF =
            """
            update organisation.chief_authorisation
            set ended_at = :at, ending_document = :documentNumber
            where id = :id and ended_at is null
            """;
    private static final String CHIEF_EXISTS =
            "select exists (select from organisation.chief_authorisation where id = :id)";

    private final JdbcClient jdbc;

    AuthorisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean know(UUID department, Set<UUID> halls, Set<UUID> windows) {
        return jdbc.sql(KNOW)
                .param("department", department)
                .param("halls", StructureStore.joined(halls))
                .param("hallCount", halls.size())
                .param("windows", StructureStore.joined(windows))
                .param("windowCount", windows.size())
                .query(Boolean.class)
                .single();
    }

    void add(UUID id, Authorisations.NewAuthorisation wanted) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("department", wanted.department())
                .param("windowKinds", StructureStore.joined(wanted.windowKinds()))
                .param("halls", StructureStore.joined(wanted.halls()))
                .param("windows", StructureStore.joined(wanted.windows()))
                .param("items", StructureStore.joined(wanted.items()))
                .param("powers", StructureStore.joined(wanted.powers()))
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("documentNumber", wanted.documentNumber())
                .update();
    }

    boolean end(UUID id, String documentNumber, Act act) {
        return end(END, id, documentNumber, act);
    }

    boolean exists(UUID id) {
        return jdbc.sql(EXISTS).param("id", id).query(Boolean.class).single();
    }

    boolean areAppointed(Authorisations.NewChiefAuthorisation wanted, Instant at) {
        return jdbc.sql(ARE_APPOINTED)
                .param("count", wanted.standIn() == null ? 1 : 2)
                .param("post", wanted.post())
                .param("person", wanted.person())
                .param("standIn", wanted.standIn())
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    void add(UUID id, Authorisations.NewChiefAuthorisation wanted) {
        jdbc.sql(ADD_CHIEF)
                .param("id", id)
                .param("post", wanted.post())
                .param("person", wanted.person())
                .param("standIn", wanted.standIn())
                .param("items", StructureStore.joined(wanted.items()))
                .param("scope", wanted.scope())
                .param("seals", StructureStore.joined(wanted.seals()))
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("appointmentDocument", wanted.appointmentDocument())
                .param("authorisationDocument", wanted.authorisationDocument())
                .update();
    }

    boolean endChief(UUID id, String documentNumber, Act act) {
        return end(END_CHIEF, id, documentNumber, act);
    }

    boolean chiefExists(UUID id) {
        return jdbc.sql(CHIEF_EXISTS).param("id", id).query(Boolean.class).single();
    }

    private boolean end(String sql, UUID id, String documentNumber, Act act) {
        return jdbc.sql(sql)
                        .param("id", id)
                        .param("documentNumber", documentNumber)
                        .param("at", Timestamp.from(act.at()))
                        .update()
                == 1;
    }
}
