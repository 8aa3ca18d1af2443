package onewindow.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.cases.Ledger.Recorded;
import onewindow.identity.Vault;
import onewindow.platform.NotFound;
import onewindow.platform.database.StatementBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Loads and saves the aggregate: one statement to lock and read it, one round trip to write
 * everything.
 */
@Repository
class CaseStore {
    private static final String FILE =
            """
            select id, sequence, head_hash, state, applicant_index,
                (select array_agg(sequence order by sequence, name) from cases.secret where case_id = id) sequences,
                (select array_agg(name order by sequence, name) from cases.secret where case_id = id) names,
                (select array_agg(sealed order by sequence, name) from cases.secret where case_id = id) sealed
            from cases.case_file f
            """;
    private static final String LOCK = FILE + "where id = :id for update of f";
    private static final String FIND = FILE + "where id = :id";
    private static final String BY_TOKEN = FILE + "where token = :token";
    private static final String BY_NUMBER = FILE + "where number = :number";
    private static final String RECORD =
            "select sequence, canonical, previous_hash, hash from cases.case_event where case_id = :id order by sequence";
    private static final String SILENT =
            """
            select case_id from cases.deadline
            where kind = 'NOTICE' and next_at <= :now
            order by next_at limit :most
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Vault vault;

    CaseStore(JdbcClient jdbc, JdbcTemplate batch, Vault vault) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.vault = vault;
    }

    /**
     * @param values personal values of its events, oldest first
     */
    record Loaded(
            Case file,
            int sequence,
            byte[] head,
            byte[] applicantIndex,
            List<Work.Entrusted> values) {}

    /** An event with the values that it commits to. */
    record Step(Recorded recorded, List<Ledger.Secret> secrets) {}

    record Link(int sequence, byte[] canonical, byte[] previous, byte[] hash) {}

    Loaded lock(UUID id) {
        return load(jdbc.sql(LOCK).param("id", id));
    }

    Loaded find(UUID id) {
        return load(jdbc.sql(FIND).param("id", id));
    }

    Loaded byToken(String token) {
        return load(jdbc.sql(BY_TOKEN).param("token", token));
    }

    Loaded byNumber(String number) {
        return load(jdbc.sql(BY_NUMBER).param("number", number));
    }

    List<Link> record(UUID id) {
        return jdbc.sql(RECORD)
                .param("id", id)
                .query((row, n) ->
                        new Link(row.getInt(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)))
                .list();
    }

    List<UUID> silent(Instant now, int most) {
        return jdbc.sql(SILENT)
                .param("now", java.sql.Timestamp.from(now))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Nothing will follow from the silence: the sweep need not come back to it. */
    void silence(UUID id) {
        jdbc.sql("update cases.deadline set next_at = null where case_id = :id and kind = 'NOTICE'")
                .param("id", id)
                .update();
    }

    /**
     * @param before none for a new case
     */
    void save(
            @Nullable Loaded before,
            Case after,
            byte[] applicantIndex,
            List<Step> steps,
            List<Deadline> deadlines) {
        var writes = new StatementBatch();
        byte[] head = before == null ? Ledger.BEGINNING : before.head();
        int sequence = before == null ? 0 : before.sequence();
        for (Step step : steps) {
            byte[] canonical = Ledger.canonical(step.recorded());
            byte[] hash = Ledger.hash(head, canonical);
            sequence = step.recorded().sequence();
            writes.add(
                    "insert into cases.case_event (case_id, sequence, at, canonical, previous_hash, hash) values (?, ?, ?, ?, ?, ?)",
                    after.id(),
                    sequence,
                    step.recorded().at(),
                    canonical,
                    head,
                    hash);
            for (Ledger.Secret secret : step.secrets()) {
                writes.add(
                        "insert into cases.secret (case_id, sequence, name, sealed) values (?, ?, ?, ?)",
                        after.id(),
                        sequence,
                        secret.name(),
                        vault.seal(secret.salted(), context(after.id(), sequence, secret.name())));
            }
            head = hash;
        }
        if (before == null) {
            CaseConclusions.insert(writes, after, applicantIndex, sequence, head);
        } else {
            writes.add(
                    """
                    update cases.case_file
                    set phase = ?, outcome = ?, closed_at = ?, sequence = ?, head_hash = ?, state = ?,
                        item_code = ?, item_version = ?, department = ?
                    where id = ?
                    """,
                    after.phase().name(),
                    after.outcome() == null ? null : after.outcome().name(),
                    after.closedAt(),
                    sequence,
                    head,
                    Ledger.state(after),
                    after.itemCode(),
                    after.itemVersion(),
                    after.department(),
                    after.id());
            if (!before.file().department().equals(after.department())) {
                writes.add(
                        "update cases.work_item set department = ? where case_id = ? and done_at is null",
                        after.department(),
                        after.id());
            }
        }
        CaseConclusions.workItems(
                writes, before == null ? List.of() : before.file().workItems(), after);
        if (before == null || !deadlinesOf(before, after)) {
            CaseConclusions.deadlines(writes, before != null, after, deadlines);
        }
        writes.send(batch);
    }

    /** Whether nothing that a clock depends on has changed. */
    private static boolean deadlinesOf(Loaded before, Case after) {
        Case was = before.file();
        return was.phase() == after.phase()
                && was.itemVersion().equals(after.itemVersion())
                && java.util.Objects.equals(was.noticeFrom(), after.noticeFrom())
                && java.util.Objects.equals(was.acceptedOn(), after.acceptedOn());
    }

    private Loaded load(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) ->
                        new Loaded(
                                Ledger.state(row.getBytes("state")),
                                row.getInt("sequence"),
                                row.getBytes("head_hash"),
                                row.getBytes("applicant_index"),
                                values(row)))
                .optional()
                .orElseThrow(() -> new NotFound("case"));
    }

    private List<Work.Entrusted> values(ResultSet row) throws SQLException {
        if (row.getArray("sequences") == null) {
            return List.of();
        }
        UUID id = row.getObject("id", UUID.class);
        var sequences = (Integer[]) row.getArray("sequences").getArray();
        var names = (String[]) row.getArray("names").getArray();
        var sealed = (byte[][]) row.getArray("sealed").getArray();
        var values = new ArrayList<Work.Entrusted>();
        for (int each = 0; each < names.length; each++) {
            byte[] salted = vault.open(sealed[each], context(id, sequences[each], names[each]));
            values.add(new Work.Entrusted(sequences[each], new Ledger.Secret(names[each], salted)));
        }
        return values;
    }

    static String context(UUID id, int sequence, String name) {
        return "cases.secret/" + id + "/" + sequence + "/" + name;
    }

    /** For sweeps over the record: every case, in order of its id. */
    List<UUID> after(@Nullable UUID last, int most) {
        String sql =
                "select id from cases.case_file where cast(:last as uuid) is null or id > :last order by id limit :most";
        return new ArrayList<>(
                jdbc.sql(sql).param("last", last).param("most", most).query(UUID.class).list());
    }
}
