package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.platform.database.StatementBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecountStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    RecountStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    record Due(Deadline.Kind kind, LocalDate due) {}

    /** Of the calendar by which the open deadlines were last worked out; 0 where never. */
    long counted() {
        return jdbc.sql("select coalesce(max(version), 0) from cases.calendar_counted")
                .query(Long.class)
                .single();
    }

    void count(long version) {
        jdbc.sql(
                        """
                        insert into cases.calendar_counted (version) values (:version)
                        on conflict (one) do update set version = greatest(cases.calendar_counted.version, excluded.version)
                        """)
                .param("version", version)
                .update();
    }

    List<UUID> open(UUID after, int most) {
        return jdbc.sql(
                        """
                        select distinct case_id from cases.deadline
                        where case_id > :after
                        order by case_id limit :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    List<Due> dues(UUID id) {
        return jdbc.sql("select kind, due from cases.deadline where case_id = :id")
                .param("id", id)
                .query((row, n) ->
                        new Due(
                                Deadline.Kind.valueOf(row.getString(1)),
                                row.getObject(2, LocalDate.class)))
                .list();
    }

    void move(UUID id, LocalDate from, Deadline to, long version, Instant at) {
        new StatementBatch()
                .add(
                        "update cases.deadline set due = ?, warn_at = ?, over_at = ?, next_at = ? where case_id = ? and kind = ?",
                        to.due(),
                        to.warnAt(),
                        to.overAt(),
                        to.overAt(),
                        id,
                        to.kind().name())
                .add(
                        """
                        insert into cases.deadline_moved (case_id, kind, from_due, to_due, calendar_version, at)
                        values (?, ?, ?, ?, ?, ?)
                        """,
                        id,
                        to.kind().name(),
                        from,
                        to.due(),
                        version,
                        at)
                .send(batch);
    }
}
