package onewindow.clauses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.clauses.FindingEvent.Clearing;
import onewindow.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of findings, the newest first, with keyset paging. */
@Service
@Transactional(readOnly = true)
public class LedgerSearch {
    /** How many are listed at once. */
    public static final int PAGE = 50;

    private static final String LISTED =
            """
            select f.id, f.item, i.name, f.department, f.version, f.field, f.section, f.rule,
                   f.level, f.phrase, f.passage, f.passage_from, f.passage_to, f.state, f.how,
                   f.post, f.due, f.revision, f.found_at, f.changed_at
            from clauses.finding f join clauses.item i on i.code = f.item
            """;
    private static final String PAGE_OF =
            LISTED
                    + """
                    where (cast(:department as uuid) is null or f.department = :department)
                        and (cast(:rule as text) is null or f.rule = :rule)
                        and (cast(:state as text) is null or f.state = :state)
                        and (cast(:item as text) is null or f.item = :item)
                        and (cast(:before as uuid) is null or f.id < :before)
                    order by f.id desc limit :most
                    """;
    private static final String ONE = LISTED + " where f.id = :id";
    private static final String EVENTS =
            """
            select sequence, kind, at, actor, version, how, note, post, due
            from clauses.finding_event where finding = :id order by sequence desc
            """;

    private final JdbcClient jdbc;

    LedgerSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param item its code
     * @param before the last one of the page before
     */
    public record Filter(
            @Nullable UUID department,
            @Nullable String rule,
            @Nullable FindingState state,
            @Nullable String item,
            @Nullable UUID before) {}

    /**
     * @param from where the words begin in the passage
     * @param how it was cleared
     * @param revision how many things happened to it
     */
    public record Listed(
            UUID id,
            String item,
            String name,
            UUID department,
            int version,
            String field,
            Section section,
            String rule,
            ClauseFinding.Level level,
            String phrase,
            String passage,
            int from,
            int to,
            FindingState state,
            @Nullable Clearing how,
            @Nullable UUID post,
            @Nullable LocalDate due,
            int revision,
            Instant foundAt,
            Instant changedAt) {}

    public record Page(List<Listed> findings, boolean more) {}

    public Page find(Filter filter) {
        List<Listed> found =
                jdbc.sql(PAGE_OF)
                        .param("department", filter.department())
                        .param("rule", filter.rule())
                        .param("state", filter.state() == null ? null : filter.state().name())
                        .param("item", filter.item())
                        .param("before", filter.before())
                        .param("most", PAGE + 1)
                        .query((row, _) -> listed(row))
                        .list();
        boolean more = found.size() > PAGE;
        return new Page(more ? found.subList(0, PAGE) : found, more);
    }

    /**
     * @throws NotFound
     */
    public Listed one(UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query((row, _) -> listed(row))
                .optional()
                .orElseThrow(() -> new NotFound("finding"));
    }

    /** What became of it, the newest first. */
    public List<FindingEvent> events(UUID id) {
        return jdbc.sql(EVENTS).param("id", id).query((row, _) -> event(row)).list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                row.getString("item"),
                row.getString("name"),
                row.getObject("department", UUID.class),
                row.getInt("version"),
                row.getString("field"),
                Section.valueOf(row.getString("section")),
                row.getString("rule"),
                ClauseFinding.Level.valueOf(row.getString("level")),
                row.getString("phrase"),
                row.getString("passage"),
                row.getInt("passage_from"),
                row.getInt("passage_to"),
                FindingState.valueOf(row.getString("state")),
                clearing(row),
                row.getObject("post", UUID.class),
                row.getObject("due", LocalDate.class),
                row.getInt("revision"),
                row.getTimestamp("found_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static FindingEvent event(ResultSet row) throws SQLException {
        return new FindingEvent(
                row.getInt("sequence"),
                FindingEvent.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                row.getInt("version"),
                clearing(row),
                row.getString("note"),
                row.getObject("post", UUID.class),
                row.getObject("due", LocalDate.class));
    }

    private static @Nullable Clearing clearing(ResultSet row) throws SQLException {
        String how = row.getString("how");
        return how == null ? null : Clearing.valueOf(how);
    }
}
