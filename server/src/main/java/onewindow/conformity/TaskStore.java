package onewindow.conformity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import onewindow.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks and what became of them. */
@Repository
class TaskStore {
    static final String COLUMNS =
            """
            id, kind, item, field, base_code, level, department, name, expected, actual, state, due,
            post, justified_until, revision, found_at, changed_at
            """;
    private static final String LOCK_ALL =
            "select " + COLUMNS + " from conformity.task order by id for update";
    private static final String LOCK =
            "select " + COLUMNS + " from conformity.task where id = :id for update";
    private static final String ADD =
            """
            insert into conformity.task
                (id, kind, item, field, base_code, level, department, name, expected, actual, state,
                 due, revision, found_at, changed_at)
            values (:id, :kind, :item, :field, :baseCode, :level, :department, :name, :expected,
                    :actual, 'OPEN', :due, 0, :at, :at)
            """;
    private static final String CHANGE =
            """
            update conformity.task
            set name = :name, department = :department, expected = :expected, actual = :actual
            where id = :id
            """;
    private static final String APPEND =
            """
            with moved as (
                update conformity.task
                set revision = revision + 1, changed_at = :at,
                    state = case :kind
                        when 'JUSTIFIED' then 'JUSTIFIED' when 'MENDED' then 'MENDED'
                        when 'FOUND_AGAIN' then 'OPEN' else state end,
                    justified_until = case :kind
                        when 'JUSTIFIED' then cast(:until as date)
                        when 'MENDED' then null when 'FOUND_AGAIN' then null
                        else justified_until end,
                    due = coalesce(cast(:due as date), due),
                    post = coalesce(cast(:post as uuid), post)
                where id = :id
                returning id, revision)
            insert into conformity.task_event (task, sequence, kind, at, actor, note, post, due)
            select id, revision, :kind, :at, :actor, :note, cast(:post as uuid),
                coalesce(cast(:due as date), cast(:until as date))
            from moved
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    TaskStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * What happened to a task.
     *
     * @param until last day, where it is justified
     */
    record Change(
            UUID task,
            TaskEvent.Kind kind,
            @Nullable String note,
            @Nullable UUID post,
            @Nullable LocalDate due,
            @Nullable LocalDate until) {}

    List<Task> lockAll() {
        return jdbc.sql(LOCK_ALL).query((row, _) -> task(row)).list();
    }

    Optional<Task> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query((row, _) -> task(row)).optional();
    }

    void write(Matching matching, Function<UUID, LocalDate> due, UUID actor, Instant at) {
        List<SqlParameterSource> added = new ArrayList<>();
        List<SqlParameterSource> changed = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Difference difference : matching.found()) {
            UUID id = Ids.next(at.toEpochMilli());
            LocalDate day = due.apply(difference.department());
            added.add(row(id, difference).addValue("due", day).addValue("at", Timestamp.from(at)));
            changes.add(new Change(id, TaskEvent.Kind.FOUND, null, null, day, null));
        }
        matching.foundAgain()
                .forEach((task, difference) -> {
                    changed.add(row(task.id(), difference));
                    changes.add(
                            new Change(
                                    task.id(),
                                    TaskEvent.Kind.FOUND_AGAIN,
                                    null,
                                    null,
                                    due.apply(difference.department()),
                                    null));
                });
        matching.changed().forEach((task, difference) -> changed.add(row(task.id(), difference)));
        for (Task task : matching.mended()) {
            changes.add(new Change(task.id(), TaskEvent.Kind.MENDED, null, null, null, null));
        }
        batches.batchUpdate(ADD, added.toArray(SqlParameterSource[]::new));
        batches.batchUpdate(CHANGE, changed.toArray(SqlParameterSource[]::new));
        append(changes, actor, at);
    }

    void append(List<Change> changes, UUID actor, Instant at) {
        batches.batchUpdate(
                APPEND,
                changes.stream()
                        .map(change ->
                                new MapSqlParameterSource("id", change.task())
                                        .addValue("kind", change.kind().name())
                                        .addValue("note", change.note())
                                        .addValue("post", change.post())
                                        .addValue("due", change.due())
                                        .addValue("until", change.until())
                                        .addValue("actor", actor)
                                        .addValue("at", Timestamp.from(at)))
                        .toArray(SqlParameterSource[]::new));
    }

    static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                new Difference(
                        Difference.Kind.valueOf(row.getString("kind")),
                        row.getString("item"),
                        row.getString("base_code"),
                        row.getInt("level"),
                        row.getObject("department", UUID.class),
                        row.getString("name"),
                        row.getString("field"),
                        row.getString("expected"),
                        row.getString("actual")),
                Task.State.valueOf(row.getString("state")),
                row.getObject("due", LocalDate.class),
                row.getObject("post", UUID.class),
                row.getObject("justified_until", LocalDate.class),
                row.getInt("revision"),
                row.getTimestamp("found_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static MapSqlParameterSource row(UUID id, Difference difference) {
        return new MapSqlParameterSource("id", id)
                .addValue("kind", difference.kind().name())
                .addValue("item", difference.item())
                .addValue("field", difference.field())
                .addValue("baseCode", difference.baseCode())
                .addValue("level", difference.level())
                .addValue("department", difference.department())
                .addValue("name", difference.name())
                .addValue("expected", difference.expected())
                .addValue("actual", difference.actual());
    }
}
