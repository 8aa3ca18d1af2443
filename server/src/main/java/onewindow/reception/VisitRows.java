package onewindow.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Flat records for lists, straight from SQL. */
@Repository
class VisitRows {
    private static final String SELECT =
            """
            select id, ticket, state, attendee, taken_at, called_at, started_at, finished_at, clerk, service_window,
                   (select count(*) from reception.principal p where p.visit = v.id) as principals,
                   (select count(*) from reception.errand e where e.visit = v.id) as errands,
                   (select count(*) from reception.errand e
                    where e.visit = v.id and (outcome is null or outcome = 'INSISTED_FILING')) as open_errands
            from reception.visit v
            """;
    private static final String OF =
            SELECT
                    + """
                    where hall = :hall and day = :day and (:state::text is null or state = :state)
                    order by taken_at, id
                    limit 500
                    """;
    private static final String FIND = SELECT + "where id = :id and hall = :hall";
    private static final String PRINCIPALS =
            """
            select id, party, attends, represents, mandate is not null as mandate, mandate_files
            from reception.principal
            where visit = :visit
            order by ordinal
            """;
    private static final String ERRANDS =
            """
            select id, principal, item_code, item_version, outcome, insisted, outcome_at, advice, case_id
            from reception.errand
            where visit = :visit
            order by added_at, id
            """;
    private static final String EVENTS =
            """
            select sequence, kind, at, actor, service_window
            from reception.ticket_event
            where visit = :visit
            order by sequence
            """;
    private static final String COUNT =
            """
            select count(*) filter (where state in ('WAITING', 'CALLED')) as waiting,
                   count(*) filter (where state = 'SERVING') as serving,
                   count(*) filter (where state = 'FINISHED') as finished,
                   count(*) filter (where state = 'MISSED') as missed,
                   count(*) as visits,
                   coalesce(extract(epoch from avg(started_at - taken_at)), 0)::bigint as average_wait,
                   coalesce(extract(epoch from :now::timestamptz - min(taken_at) filter (where state in ('WAITING', 'CALLED'))),
                            0)::bigint as longest_wait
            from reception.visit
            where hall = :hall and day = :day
            """;

    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            String ticket,
            VisitState state,
            byte[] attendee,
            Instant takenAt,
            @Nullable Instant calledAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable UUID clerk,
            @Nullable UUID window,
            int principals,
            int errands,
            int openErrands) {}

    record PrincipalRow(
            UUID id,
            byte[] party,
            boolean attends,
            boolean represents,
            boolean mandate,
            List<UUID> mandateFiles) {}

    record ErrandRow(
            UUID id,
            UUID principal,
            String itemCode,
            UUID itemVersion,
            @Nullable ErrandOutcome outcome,
            boolean insisted,
            @Nullable Instant outcomeAt,
            @Nullable UUID advice,
            @Nullable UUID caseId) {}

    record Counts(
            int waiting,
            int serving,
            int finished,
            int missed,
            int all,
            long averageWait,
            long longestWait) {}

    List<Row> of(UUID hall, LocalDate day, @Nullable VisitState state) {
        return jdbc.sql(OF)
                .param("hall", hall)
                .param("day", day)
                .param("state", state == null ? null : state.name())
                .query(VisitRows::row)
                .list();
    }

    Optional<Row> find(UUID id, UUID hall) {
        return jdbc.sql(FIND).param("id", id).param("hall", hall).query(VisitRows::row).optional();
    }

    List<PrincipalRow> principalsOf(UUID visit) {
        return jdbc.sql(PRINCIPALS)
                .param("visit", visit)
                .query((row, number) ->
                        new PrincipalRow(
                                row.getObject("id", UUID.class),
                                row.getBytes("party"),
                                row.getBoolean("attends"),
                                row.getBoolean("represents"),
                                row.getBoolean("mandate"),
                                List.of((UUID[]) row.getArray("mandate_files").getArray())))
                .list();
    }

    List<ErrandRow> errandsOf(UUID visit) {
        return jdbc.sql(ERRANDS)
                .param("visit", visit)
                .query((row, number) -> {
                    String outcome = row.getString("outcome");
                    return new ErrandRow(
                            row.getObject("id", UUID.class),
                            row.getObject("principal", UUID.class),
                            row.getString("item_code"),
                            row.getObject("item_version", UUID.class),
                            outcome == null ? null : ErrandOutcome.valueOf(outcome),
                            row.getBoolean("insisted"),
                            instant(row, "outcome_at"),
                            row.getObject("advice", UUID.class),
                            row.getObject("case_id", UUID.class));
                })
                .list();
    }

    List<TicketEvent> eventsOf(UUID visit) {
        return jdbc.sql(EVENTS)
                .param("visit", visit)
                .query((row, number) ->
                        new TicketEvent(
                                row.getInt("sequence"),
                                TicketEvent.Kind.valueOf(row.getString("kind")),
                                row.getTimestamp("at").toInstant(),
                                row.getObject("actor", UUID.class),
                                row.getObject("service_window", UUID.class)))
                .list();
    }

    Counts count(UUID hall, LocalDate day, Instant now) {
        return jdbc.sql(COUNT)
                .param("hall", hall)
                .param("day", day)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Counts(
                                row.getInt("waiting"),
                                row.getInt("serving"),
                                row.getInt("finished"),
                                row.getInt("missed"),
                                row.getInt("visits"),
                                row.getLong("average_wait"),
                                row.getLong("longest_wait")))
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("ticket"),
                VisitState.valueOf(row.getString("state")),
                row.getBytes("attendee"),
                row.getTimestamp("taken_at").toInstant(),
                instant(row, "called_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getObject("clerk", UUID.class),
                row.getObject("service_window", UUID.class),
                row.getInt("principals"),
                row.getInt("errands"),
                row.getInt("open_errands"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
