package onewindow.conformity;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import onewindow.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of tasks, the newest first. */
@Repository
public class TaskSearch {
    private static final int PAGE = 50;
    private static final String FIND =
            "select "
                    + TaskStore.COLUMNS
                    + """
                    from conformity.task
                    where (cast(:kind as text) is null or kind = :kind)
                        and (cast(:department as uuid) is null or department = :department)
                        and (cast(:level as int) is null or level = :level)
                        and (cast(:state as text) is null or state = :state)
                        and (not :overdue or (state = 'OPEN' and due < :today))
                        and (cast(:mine as uuid) is null
                            or post = any(cast(string_to_array(:posts, ',') as uuid[]))
                            or exists (select 1 from conformity.task_event e
                                where e.task = task.id and e.actor = :mine
                                    and e.kind in ('ASSIGNED', 'COMMENTED', 'JUSTIFIED')))
                        and (cast(:before as uuid) is null or id < :before)
                    order by id desc limit :limit
                    """;
    private static final String ONE =
            "select " + TaskStore.COLUMNS + " from conformity.task where id = :id";
    private static final String EVENTS =
            """
            select kind, at, actor, note, post, due from conformity.task_event
            where task = :task order by sequence desc
            """;

    private final JdbcClient jdbc;

    TaskSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose a task is: a person's who did something with it, or whose post has it.
     *
     * @param posts that the person fills now
     */
    public record Mine(UUID person, Collection<UUID> posts) {}

    /**
     * @param mine none for the tasks of all
     * @param before id of the last one that was shown
     */
    public record Filter(
            Difference.@Nullable Kind kind,
            @Nullable UUID department,
            @Nullable Integer level,
            Task.@Nullable State state,
            boolean overdue,
            @Nullable Mine mine,
            @Nullable UUID before) {}

    public record Page(List<Task> tasks, boolean more) {}

    public Page find(Filter filter, LocalDate today) {
        Mine mine = filter.mine();
        String posts =
                mine == null ? "" : mine.posts().stream().map(UUID::toString).collect(joining(","));
        var rows =
                jdbc.sql(FIND)
                        .param("kind", filter.kind() == null ? null : filter.kind().name())
                        .param("department", filter.department())
                        .param("level", filter.level())
                        .param("state", filter.state() == null ? null : filter.state().name())
                        .param("overdue", filter.overdue())
                        .param("today", today)
                        .param("mine", mine == null ? null : mine.person())
                        .param("posts", posts)
                        .param("before", filter.before())
                        .param("limit", PAGE + 1)
                        .query((row, _) -> TaskStore.task(row))
                        .list();
        return new Page(rows.stream().limit(PAGE).toList(), rows.size() > PAGE);
    }

    /**
     * @throws NotFound
     */
    public Task one(UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query((row, _) -> TaskStore.task(row))
                .optional()
                .orElseThrow(() -> new NotFound("task"));
    }

    /** The latest first. */
    public List<TaskEvent> events(UUID task) {
        return jdbc.sql(EVENTS)
                .param("task", task)
                .query((row, _) ->
                        new TaskEvent(
                                TaskEvent.Kind.valueOf(row.getString("kind")),
                                row.getTimestamp("at").toInstant(),
                                row.getObject("actor", UUID.class),
                                row.getString("note"),
                                row.getObject("post", UUID.class),
                                row.getObject("due", LocalDate.class)))
                .list();
    }
}
