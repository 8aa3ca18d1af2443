package onewindow.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Act;
import onewindow.platform.database.StatementBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandOverStore {
    private static final String COLUMNS =
            "select id, hall, department, made_at, signed_at, document, cases from cases.hand_over ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    HandOverStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    record Row(
            UUID id,
            UUID hall,
            UUID department,
            Instant madeAt,
            @Nullable Instant signedAt,
            UUID document,
            int cases) {}

    /**
     * @param papers materials on paper
     */
    record Waiting(UUID caseId, String number, long papers) {}

    List<Waiting> waiting(UUID hall, UUID department, int most) {
        return jdbc.sql(
                        """
                        select f.id, f.number, f.state
                        from cases.case_file f
                        where f.hall = :hall and f.department = :department and f.phase = 'ACCEPTED'
                            and not exists (select from cases.hand_over_case h where h.case_id = f.id)
                            and convert_from(f.state, 'UTF8')::jsonb @> '{"materials": [{"paper": true}]}'
                        order by f.id
                        limit :most
                        for update of f
                        """)
                .param("hall", hall)
                .param("department", department)
                .param("most", most)
                .query((row, n) ->
                        new Waiting(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                Ledger.state(row.getBytes(3)).materials().stream()
                                        .filter(CaseEvent.HandedIn::paper)
                                        .count()))
                .list();
    }

    void insert(
            UUID id, UUID hall, UUID department, Act act, UUID document, List<Waiting> waiting) {
        var writes = new StatementBatch();
        writes.add(
                "insert into cases.hand_over (id, hall, department, made_by, made_at, document, cases) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                hall,
                department,
                act.actor(),
                act.at(),
                document,
                waiting.size());
        for (Waiting each : waiting) {
            writes.add(
                    "insert into cases.hand_over_case (batch, case_id) values (?, ?)",
                    id,
                    each.caseId());
        }
        writes.send(batch);
    }

    boolean sign(UUID id, Act act) {
        return jdbc.sql(
                                "update cases.hand_over set signed_by = :by, signed_at = :at where id = :id and signed_at is null")
                        .param("by", act.actor())
                        .param("at", Timestamp.from(act.at()))
                        .param("id", id)
                        .update()
                == 1;
    }

    List<UUID> cases(UUID id) {
        return jdbc.sql(
                        "select case_id from cases.hand_over_case where batch = :batch order by case_id")
                .param("batch", id)
                .query(UUID.class)
                .list();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    List<Row> latest(Collection<UUID> halls, Collection<UUID> departments, int most) {
        return jdbc.sql(
                        COLUMNS
                                + "where hall = any (:halls) or department = any (:departments) order by made_at desc limit :most")
                .param("halls", halls.toArray(UUID[]::new))
                .param("departments", departments.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        Timestamp signed = row.getTimestamp("signed_at");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("hall", UUID.class),
                row.getObject("department", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                signed == null ? null : signed.toInstant(),
                row.getObject("document", UUID.class),
                row.getInt("cases"));
    }
}
