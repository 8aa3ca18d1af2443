package onewindow.conformity;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs, and the rates that they found. */
@Repository
class ConformityRunStore {
    private static final String ABANDON =
            """
            update conformity.run set finished_at = progressed_at, failure = 'abandoned'
            where finished_at is null and progressed_at < :silent
            """;
    private static final String ADD =
            """
            insert into conformity.run
                (id, started_by, started_at, progressed_at, total, done, found, found_again, mended)
            values (:id, :by, :at, :at, :total, 0, 0, 0, 0)
            """;
    private static final String PROGRESS =
            """
            update conformity.run set done = done + :done, progressed_at = :at
            where id = :id and finished_at is null
            """;
    private static final String FINISH =
            """
            update conformity.run
            set finished_at = :at, list_version = :list, found = :found, found_again = :foundAgain,
                mended = :mended
            where id = :id and finished_at is null
            """;
    private static final String FAIL =
            """
            update conformity.run set finished_at = :at, failure = 'failed'
            where id = :id and finished_at is null
            """;
    private static final String LATEST =
            """
            select id, started_at, total, done, list_version, found, found_again, mended,
                   finished_at, failure
            from conformity.run order by started_at desc, id desc limit 1
            """;
    private static final String RATE =
            """
            insert into conformity.rate (run, department, level, conforming, base)
            values (:run, :department, :level, :conforming, :base)
            """;
    private static final String RATES =
            """
            select r.department, r.level, r.conforming, r.base
            from conformity.rate r
            where r.run = (
                select id from conformity.run
                where finished_at is not null and failure is null
                order by started_at desc, id desc limit 1)
            order by r.department, r.level
            """;
    private static final String TREND =
            """
            select day, conforming, base from (
                select distinct on (day) day, conforming, base from (
                    select (u.started_at at time zone 'Asia/Shanghai')::date as day, u.started_at,
                           sum(r.conforming)::int as conforming, sum(r.base)::int as base
                    from conformity.run u join conformity.rate r on r.run = u.id
                    where u.failure is null and u.started_at >= :since
                    group by u.id) runs
                order by day, started_at desc) days
            order by day
            """;
    private static final String FINISHED_SINCE =
            """
            select exists (select 1 from conformity.run
                where finished_at is not null and failure is null and started_at >= :since)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ConformityRunStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
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

    void progress(UUID id, int done, Instant at) {
        jdbc.sql(PROGRESS)
                .param("id", id)
                .param("done", done)
                .param("at", Timestamp.from(at))
                .update();
    }

    void finish(UUID id, @Nullable Integer list, Matching matching, Instant at) {
        jdbc.sql(FINISH)
                .param("id", id)
                .param("list", list)
                .param("found", matching.found().size())
                .param("foundAgain", matching.foundAgain().size())
                .param("mended", matching.mended().size())
                .param("at", Timestamp.from(at))
                .update();
    }

    void fail(UUID id, Instant at) {
        jdbc.sql(FAIL).param("id", id).param("at", Timestamp.from(at)).update();
    }

    Optional<ConformityRun> latest() {
        return jdbc.sql(LATEST)
                .query((row, _) -> {
                    Timestamp finished = row.getTimestamp("finished_at");
                    return new ConformityRun(
                            row.getObject("id", UUID.class),
                            row.getTimestamp("started_at").toInstant(),
                            row.getInt("total"),
                            row.getInt("done"),
                            row.getObject("list_version", Integer.class),
                            row.getInt("found"),
                            row.getInt("found_again"),
                            row.getInt("mended"),
                            finished == null ? null : finished.toInstant(),
                            row.getString("failure"));
                })
                .optional();
    }

    void add(UUID run, List<Conformity.Rate> rates) {
        batches.batchUpdate(
                RATE,
                rates.stream()
                        .map(rate ->
                                new MapSqlParameterSource("run", run)
                                        .addValue("department", rate.department())
                                        .addValue("level", rate.level())
                                        .addValue("conforming", rate.conforming())
                                        .addValue("base", rate.base()))
                        .toArray(SqlParameterSource[]::new));
    }

    List<Conformity.Rate> rates() {
        return jdbc.sql(RATES).query(Conformity.Rate.class).list();
    }

    List<Conformity.Day> trend(Instant since) {
        return jdbc.sql(TREND)
                .param("since", Timestamp.from(since))
                .query((row, _) ->
                        new Conformity.Day(
                                row.getObject("day", LocalDate.class),
                                row.getInt("conforming"),
                                row.getInt("base")))
                .list();
    }

    boolean finishedSince(Instant since) {
        return jdbc.sql(FINISHED_SINCE)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
