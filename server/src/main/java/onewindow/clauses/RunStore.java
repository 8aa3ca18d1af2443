package onewindow.clauses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RunStore {
    private static final String ABANDON =
            """
            update clauses.run set finished_at = progressed_at, failure = 'abandoned'
            where finished_at is null and progressed_at < :silent
            """;
    private static final String ADD =
            """
            insert into clauses.run
                (id, started_by, started_at, progressed_at, total, done, found, found_again, cleared)
            values (:id, :by, :at, :at, :total, 0, 0, 0, 0)
            """;
    private static final String PROGRESS =
            """
            update clauses.run
            set done = done + :done, found = found + :found, found_again = found_again + :foundAgain,
                cleared = cleared + :cleared, progressed_at = :at
            where id = :id and finished_at is null
            """;
    private static final String FINISH =
            """
            update clauses.run set finished_at = :at, failure = :failure
            where id = :id and finished_at is null
            """;
    private static final String LATEST =
            """
            select id, started_by, started_at, progressed_at, total, done, found, found_again,
                   cleared, finished_at, failure
            from clauses.run order by started_at desc, id desc limit 1
            """;

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends runs whose node went away. */
    void abandon(Instant silentSince) {
        jdbc.sql(ABANDON).param("silent", Timestamp.from(silentSince)).update();
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException while another one is under way
     */
    void add(UUID id, UUID by, int total, Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("by", by)
                .param("total", total)
                .param("at", Timestamp.from(at))
                .update();
    }

    void progress(UUID id, int done, Ledger.Tally tally, Instant at) {
        jdbc.sql(PROGRESS)
                .param("id", id)
                .param("done", done)
                .param("found", tally.found())
                .param("foundAgain", tally.foundAgain())
                .param("cleared", tally.cleared())
                .param("at", Timestamp.from(at))
                .update();
    }

    void finish(UUID id, @Nullable String failure, Instant at) {
        jdbc.sql(FINISH)
                .param("id", id)
                .param("failure", failure)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<ClauseRun> latest() {
        return jdbc.sql(LATEST).query((row, _) -> run(row)).optional();
    }

    private static ClauseRun run(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new ClauseRun(
                row.getObject("id", UUID.class),
                row.getObject("started_by", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("progressed_at").toInstant(),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("found"),
                row.getInt("found_again"),
                row.getInt("cleared"),
                finished == null ? null : finished.toInstant(),
                row.getString("failure"));
    }
}
