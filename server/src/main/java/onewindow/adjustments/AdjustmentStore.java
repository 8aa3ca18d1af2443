package onewindow.adjustments;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.adjustments.Adjustment.LegalDocument;
import onewindow.adjustments.Adjustment.OpenCases;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of the list, their items, and how far they were carried out. */
@Repository
class AdjustmentStore {
    private static final String ADD =
            """
            insert into adjustments.adjustment (id, kind, document_number, document_name, issuer, document_date,
                effective_from, open_cases, reason, recorded_by, recorded_at)
            values (:id, :kind, :number, :name, :issuer, :date, :effectiveFrom, :openCases, :reason, :by, :at)
            """;
    private static final String ADD_SUBJECT =
            """
            insert into adjustments.subject (adjustment, side, code, position)
            values (:adjustment, :side, :code, :position)
            """;
    private static final String BEGIN =
            """
            insert into adjustments.progress (adjustment, cases_moved, cases_stayed)
            values (:adjustment, 0, 0)
            """;
    private static final String FIND =
            """
            select a.id, a.kind, a.document_number, a.document_name, a.issuer, a.document_date, a.effective_from,
                   a.open_cases, a.reason, a.recorded_by, a.recorded_at, p.done_at, p.cases_total, p.cases_moved,
                   p.cases_ended, p.cases_stayed, p.finished_at
            from adjustments.adjustment a
            join adjustments.progress p on p.adjustment = a.id
            """;
    private static final String LATEST =
            FIND
                    + """
                    where :code is null
                       or exists (select 1 from adjustments.subject s where s.adjustment = a.id and s.code = :code)
                    order by a.recorded_at desc, a.id
                    limit :most
                    """;
    private static final String SUBJECTS =
            """
            select adjustment, side, code from adjustments.subject
            where adjustment = any (:ids)
            order by adjustment, side, position
            """;
    private static final String DUE =
            """
            select a.id from adjustments.adjustment a
            join adjustments.progress p on p.adjustment = a.id
            where p.finished_at is null and a.effective_from <= :today
            order by a.effective_from, a.recorded_at
            limit :most
            """;

    private final JdbcClient jdbc;

    AdjustmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Subject(UUID adjustment, String side, String code) {}

    private record Row(
            UUID id,
            String kind,
            String documentNumber,
            String documentName,
            String issuer,
            LocalDate documentDate,
            LocalDate effectiveFrom,
            String openCases,
            String reason,
            UUID recordedBy,
            Instant recordedAt,
            @Nullable Instant doneAt,
            @Nullable Integer casesTotal,
            int casesMoved,
            int casesEnded,
            int casesStayed,
            @Nullable Instant finishedAt) {
        RecordedAdjustment with(List<Subject> subjects) {
            return new RecordedAdjustment(
                    id,
                    new Adjustment(
                            ChangeKind.valueOf(kind),
                            new LegalDocument(documentNumber, documentName, issuer, documentDate),
                            effectiveFrom,
                            codes(subjects, "FROM"),
                            codes(subjects, "TO"),
                            OpenCases.valueOf(openCases),
                            reason),
                    recordedBy,
                    recordedAt,
                    doneAt,
                    casesTotal,
                    casesMoved,
                    casesEnded,
                    casesStayed,
                    finishedAt);
        }

        private static List<String> codes(List<Subject> subjects, String side) {
            return subjects.stream()
                    .filter(subject -> subject.side().equals(side))
                    .map(Subject::code)
                    .toList();
        }
    }

    void add(UUID id, Adjustment change, Act act) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("kind", change.kind().name())
                .param("number", change.document().number())
                .param("name", change.document().name())
                .param("issuer", change.document().issuer())
                .param("date", change.document().date())
                .param("effectiveFrom", change.effectiveFrom())
                .param("openCases", change.openCases().name())
                .param("reason", change.reason())
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .update();
        subjects(id, "FROM", change.from());
        subjects(id, "TO", change.to());
        jdbc.sql(BEGIN).param("adjustment", id).update();
    }

    private void subjects(UUID id, String side, List<String> codes) {
        for (int position = 0; position < codes.size(); position++) {
            jdbc.sql(ADD_SUBJECT)
                    .param("adjustment", id)
                    .param("side", side)
                    .param("code", codes.get(position))
                    .param("position", position)
                    .update();
        }
    }

    /** The latest first. */
    List<RecordedAdjustment> latest(@Nullable String code, int most) {
        return with(
                jdbc.sql(LATEST)
                        .param("code", code, java.sql.Types.VARCHAR)
                        .param("most", most)
                        .query(Row.class)
                        .list());
    }

    Optional<RecordedAdjustment> find(UUID id) {
        return with(jdbc.sql(FIND + "where a.id = :id").param("id", id).query(Row.class).list())
                .stream()
                .findFirst();
    }

    /** Locked until the end of the transaction. */
    Optional<RecordedAdjustment> lock(UUID id) {
        return with(
                        jdbc.sql(FIND + "where a.id = :id for update of p")
                                .param("id", id)
                                .query(Row.class)
                                .list())
                .stream()
                .findFirst();
    }

    List<UUID> due(LocalDate today, int most) {
        return jdbc.sql(DUE).param("today", today).param("most", most).query(UUID.class).list();
    }

    void done(UUID id, Instant at) {
        jdbc.sql("update adjustments.progress set done_at = :at where adjustment = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** The work on the open cases begins, so many are there. */
    void beginCases(UUID id, int total) {
        jdbc.sql(
                        """
                        update adjustments.progress set cases_total = :total
                        where adjustment = :id and cases_total is null
                        """)
                .param("total", total)
                .param("id", id)
                .update();
    }

    /** The last case up to which a batch was done; none at the beginning. */
    Optional<UUID> reached(UUID id) {
        return jdbc.sql("select reached from adjustments.progress where adjustment = :id")
                .param("id", id)
                .query((row, n) -> Optional.ofNullable(row.getObject("reached", UUID.class)))
                .single();
    }

    void reach(UUID id, UUID last) {
        jdbc.sql("update adjustments.progress set reached = :last where adjustment = :id")
                .param("last", last)
                .param("id", id)
                .update();
    }

    void countMoved(UUID id) {
        jdbc.sql(
                        """
                        update adjustments.progress set cases_moved = cases_moved + 1
                        where adjustment = :id
                        """)
                .param("id", id)
                .update();
    }

    void countEnded(UUID id) {
        jdbc.sql(
                        """
                        update adjustments.progress set cases_ended = cases_ended + 1
                        where adjustment = :id
                        """)
                .param("id", id)
                .update();
    }

    /**
     * @param stayed open cases that are left
     */
    void finish(UUID id, int stayed, Instant at) {
        jdbc.sql(
                        """
                        update adjustments.progress set finished_at = :at, cases_stayed = :stayed
                        where adjustment = :id and finished_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("stayed", stayed)
                .param("id", id)
                .update();
    }

    private List<RecordedAdjustment> with(List<Row> rows) {
        Map<UUID, List<Subject>> subjects =
                jdbc
                        .sql(SUBJECTS)
                        .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                        .query(Subject.class)
                        .list()
                        .stream()
                        .collect(groupingBy(Subject::adjustment));
        return rows.stream()
                .map(row -> row.with(subjects.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
