package onewindow.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ErrandStore {
    private static final String FIND =
            """
            select e.id, e.visit, e.principal, e.item_version, e.outcome, e.case_id, p.attends,
                   p.attends or p.represents or p.mandate is not null or cardinality(p.mandate_files) > 0 as may_act
            from reception.errand e join reception.principal p on p.id = e.principal
            where e.id = :id
            """;
    private static final String ATTENDS =
            "select attends from reception.principal where id = :principal and visit = :visit";
    private static final String PARTY = "select party from reception.principal where id = :id";
    private static final String PARTY_OF =
            "select party from reception.principal where id = :id and visit = :visit";
    private static final String ATTENDEE = "select attendee from reception.visit where id = :id";
    private static final String ADD =
            """
            insert into reception.errand (id, visit, principal, item_code, item_version, added_at)
            values (:id, :visit, :principal, :itemCode, :itemVersion, :at)
            """;
    private static final String END =
            """
            update reception.errand
            set outcome = :outcome,
                insisted = insisted or :outcome = 'INSISTED_FILING',
                outcome_at = :at,
                advice = coalesce(:advice::uuid, advice),
                case_id = coalesce(:case::uuid, case_id)
            where id = :id
            """;
    private static final String ADVICE = "select advice from reception.errand where id = :id";
    private static final String ADD_MANDATE =
            """
            update reception.principal
            set mandate = :mandate,
                mandate_files = mandate_files || string_to_array(:files, ',')::uuid[]
            where id = :principal
            """;
    private static final String VISITS_OF =
            "select count(distinct visit) from reception.errand where case_id = :case";

    private final JdbcClient jdbc;

    ErrandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Errand> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ErrandStore::errand).optional();
    }

    /**
     * @return empty where the visit has no such principal
     */
    Optional<Boolean> attends(UUID visit, UUID principal) {
        return jdbc.sql(ATTENDS)
                .param("visit", visit)
                .param("principal", principal)
                .query(Boolean.class)
                .optional();
    }

    Optional<byte[]> party(UUID principal) {
        return jdbc.sql(PARTY).param("id", principal).query(byte[].class).optional();
    }

    /**
     * @return empty where the visit has no such principal
     */
    Optional<byte[]> party(UUID visit, UUID principal) {
        return jdbc.sql(PARTY_OF)
                .param("id", principal)
                .param("visit", visit)
                .query(byte[].class)
                .optional();
    }

    Optional<byte[]> attendee(UUID visit) {
        return jdbc.sql(ATTENDEE).param("id", visit).query(byte[].class).optional();
    }

    void add(UUID id, UUID visit, UUID principal, String itemCode, UUID itemVersion, Act act) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("visit", visit)
                .param("principal", principal)
                .param("itemCode", itemCode)
                .param("itemVersion", itemVersion)
                .param("at", Timestamp.from(act.at()))
                .update();
    }

    void receive(Errand errand, UUID caseId, Act act) {
        end(errand, ErrandOutcome.RECEIVED, null, caseId, act);
    }

    void advise(Errand errand, UUID advice, Act act) {
        end(errand, ErrandOutcome.ADVISED, advice, null, act);
    }

    void insist(Errand errand, Act act) {
        end(errand, ErrandOutcome.INSISTED_FILING, null, null, act);
    }

    Optional<UUID> advice(UUID errand) {
        return jdbc.sql(ADVICE)
                .param("id", errand)
                .query((row, number) -> Optional.ofNullable(row.getObject("advice", UUID.class)))
                .optional()
                .flatMap(found -> found);
    }

    void addMandate(UUID principal, UUID mandate, Set<UUID> files) {
        jdbc.sql(ADD_MANDATE)
                .param("principal", principal)
                .param("mandate", mandate)
                .param("files", files.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .update();
    }

    int visitsOf(UUID caseId) {
        return jdbc.sql(VISITS_OF).param("case", caseId).query(Integer.class).single();
    }

    private void end(
            Errand errand,
            ErrandOutcome outcome,
            @Nullable UUID advice,
            @Nullable UUID caseId,
            Act act) {
        jdbc.sql(END)
                .param("id", errand.id())
                .param("outcome", outcome.name())
                .param("at", Timestamp.from(act.at()))
                .param("advice", advice)
                .param("case", caseId)
                .update();
    }

    private static Errand errand(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Errand(
                row.getObject("id", UUID.class),
                row.getObject("visit", UUID.class),
                row.getObject("principal", UUID.class),
                row.getObject("item_version", UUID.class),
                outcome == null ? null : ErrandOutcome.valueOf(outcome),
                row.getObject("case_id", UUID.class),
                row.getBoolean("attends"),
                row.getBoolean("may_act"));
    }
}
