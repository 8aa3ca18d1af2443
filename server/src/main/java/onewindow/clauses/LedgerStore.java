package onewindow.clauses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onewindow.clauses.FindingEvent.Clearing;
import onewindow.clauses.Reconciliation.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Items, their findings and what became of them. */
@Repository
class LedgerStore {
    /** A text that was read before another version was recorded comes too late. */
    private static final String TOUCH =
            """
            insert into clauses.item as known (code, name, department, version, withdrawn, checked_at)
            values (:code, :name, :department, :version, false, :at)
            on conflict (code) do update
            set name = excluded.name, department = excluded.department, version = excluded.version,
                checked_at = excluded.checked_at
            where known.version <= excluded.version and not known.withdrawn
            """;

    private static final String TERM =
            """
            insert into clauses.item_term (code, since, department)
            select i.code, :at, case when i.withdrawn then null else i.department end
            from clauses.item i
            left join lateral (
                select t.department from clauses.item_term t
                where t.code = i.code order by t.since desc limit 1) last on true
            where i.code = any (:codes)
                and last.department is distinct from case when i.withdrawn then null else i.department end
            on conflict (code, since) do nothing
            """;
    private static final String TOUCHED =
            """
            select code || ' ' || version from clauses.item
            where code = any (:codes) and not withdrawn
            """;
    private static final String WITHDRAW =
            """
            update clauses.item set withdrawn = true, checked_at = :at
            where code = any (:codes) and not withdrawn
            returning code
            """;
    private static final String ITEMS =
            "select code from clauses.item where not withdrawn order by code";
    private static final String ENTRY =
            """
            select id, item, version, field, section, rule, level, phrase, passage, passage_from,
                   passage_to, state, how, revision
            from clauses.finding
            """;
    private static final String OF_ITEMS =
            ENTRY + " where item = any (:codes) order by item, id for update";
    private static final String LOCK = ENTRY + " where id = any (:ids) order by id for update";
    private static final String LIVE_WITH_PHRASE =
            ENTRY
                    + """
                    where rule = :rule and section = :section and phrase = :phrase
                        and state in ('OPEN', 'ASSIGNED', 'EXCEPTION')
                    order by id for update
                    """;
    private static final String OVER =
            ENTRY
                    + """
                     f where state = 'EXCEPTION' and not exists (
                        select 1 from clauses.exception e
                        where e.item = f.item and e.rule = f.rule and e.section = f.section
                            and e.phrase = f.phrase and e.expires_on >= :today)
                    order by id for update skip locked
                    """;
    private static final String ADD =
            """
            insert into clauses.finding
                (id, item, department, version, field, section, rule, level, phrase, passage,
                 passage_from, passage_to, state, revision, found_at, changed_at)
            select :id, :item, i.department, i.version, :field, :section, :rule, :level, :phrase,
                   :passage, :from, :to, 'OPEN', 0, :at, :at
            from clauses.item i where i.code = :item
            """;
    private static final String MOVE =
            """
            update clauses.finding f
            set version = i.version, department = i.department, field = :field, section = :section,
                level = :level, phrase = :phrase, passage = :passage, passage_from = :from,
                passage_to = :to
            from clauses.item i
            where f.id = :id and i.code = f.item
            """;
    private static final String APPEND =
            """
            with happened as (
                insert into clauses.finding_event
                    (finding, sequence, kind, at, actor, version, how, note, post, due)
                select f.id, f.revision + 1, :kind, :at, :actor, i.version, :how, :note, :post, :due
                from clauses.finding f join clauses.item i on i.code = f.item
                where f.id = :id)
            update clauses.finding
            set state = :state, how = :how, post = :post, due = :due, revision = revision + 1,
                changed_at = :at
            where id = :id
            """;
    private static final String DEPARTMENT_OF =
            "select department from clauses.item where code = :code";

    private final NamedParameterJdbcTemplate jdbc;

    LedgerStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What happens to a finding.
     *
     * @param post with {@code due}, where it is assigned
     */
    record Change(
            UUID finding,
            FindingEvent.Kind kind,
            @Nullable Clearing how,
            @Nullable String note,
            @Nullable UUID post,
            @Nullable LocalDate due) {
        static Change of(UUID finding, FindingEvent.Kind kind) {
            return new Change(finding, kind, null, null, null, null);
        }
    }

    /**
     * Locks the items, made where they are new, until the end of the transaction.
     *
     * @return those that are to be brought up to date
     */
    List<ItemTexts> touch(List<ItemTexts> items, Instant at) {
        var ordered = items.stream().sorted(Comparator.comparing(ItemTexts::item)).toList();
        jdbc.batchUpdate(
                TOUCH,
                ordered.stream()
                        .map(item ->
                                new MapSqlParameterSource("code", item.item())
                                        .addValue("name", item.name())
                                        .addValue("department", item.department())
                                        .addValue("version", item.version())
                                        .addValue("at", Timestamp.from(at)))
                        .toArray(SqlParameterSource[]::new));
        var codes = codes(ordered.stream().map(ItemTexts::item).toList());
        jdbc.update(TERM, codes.addValue("at", Timestamp.from(at)));
        Set<String> current = new HashSet<>(jdbc.queryForList(TOUCHED, codes, String.class));
        return ordered.stream()
                .filter(item -> current.contains(item.item() + " " + item.version()))
                .toList();
    }

    /**
     * @return those that were there until now
     */
    List<String> withdraw(Collection<String> items, Instant at) {
        var parameters = codes(items).addValue("at", Timestamp.from(at));
        List<String> withdrawn = jdbc.queryForList(WITHDRAW, parameters, String.class);
        jdbc.update(TERM, parameters);
        return withdrawn;
    }

    List<String> items() {
        return jdbc.queryForList(ITEMS, new MapSqlParameterSource(), String.class);
    }

    Optional<UUID> departmentOf(String item) {
        return jdbc
                .queryForList(DEPARTMENT_OF, new MapSqlParameterSource("code", item), UUID.class)
                .stream()
                .findFirst();
    }

    /** Of all of these items, locked. */
    List<Entry> entries(Collection<String> items) {
        return jdbc.query(OF_ITEMS, codes(items), (row, _) -> entry(row));
    }

    List<Entry> lock(Collection<UUID> ids) {
        return jdbc.query(
                LOCK,
                new MapSqlParameterSource("ids", ids.toArray(UUID[]::new)),
                (row, _) -> entry(row));
    }

    List<Entry> liveWith(Permits.Wording wording) {
        return jdbc.query(LIVE_WITH_PHRASE, parameters(wording), (row, _) -> entry(row));
    }

    /** Whose exception is over; what another node works on is left out. */
    List<Entry> over(LocalDate today) {
        return jdbc.query(OVER, new MapSqlParameterSource("today", today), (row, _) -> entry(row));
    }

    void write(
            List<MapSqlParameterSource> added,
            List<MapSqlParameterSource> moved,
            List<Change> changes,
            UUID actor,
            Instant at) {
        added.forEach(row -> row.addValue("at", Timestamp.from(at)));
        batch(ADD, added);
        batch(MOVE, moved);
        append(changes, actor, at);
    }

    void append(List<Change> changes, UUID actor, Instant at) {
        batch(
                APPEND,
                changes.stream()
                        .map(change ->
                                new MapSqlParameterSource("id", change.finding())
                                        .addValue("kind", change.kind().name())
                                        .addValue("state", change.kind().state().name())
                                        .addValue(
                                                "how",
                                                change.how() == null ? null : change.how().name())
                                        .addValue("note", change.note())
                                        .addValue("post", change.post(), java.sql.Types.OTHER)
                                        .addValue("due", change.due(), java.sql.Types.DATE)
                                        .addValue("actor", actor)
                                        .addValue("at", Timestamp.from(at)))
                        .toList());
    }

    static MapSqlParameterSource place(UUID finding, Spot spot) {
        return new MapSqlParameterSource("id", finding)
                .addValue("field", spot.field())
                .addValue("section", spot.section().name())
                .addValue("rule", spot.rule())
                .addValue("level", spot.level().name())
                .addValue("phrase", spot.phrase())
                .addValue("passage", spot.passage())
                .addValue("from", spot.from())
                .addValue("to", spot.to());
    }

    static MapSqlParameterSource parameters(Permits.Wording wording) {
        return new MapSqlParameterSource("rule", wording.rule())
                .addValue("section", wording.section().name())
                .addValue("phrase", wording.phrase());
    }

    private void batch(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource codes(Collection<String> items) {
        return new MapSqlParameterSource("codes", new ArrayList<>(items).toArray(String[]::new));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String how = row.getString("how");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("item"),
                row.getInt("version"),
                new Spot(
                        row.getString("field"),
                        Section.valueOf(row.getString("section")),
                        row.getString("rule"),
                        ClauseFinding.Level.valueOf(row.getString("level")),
                        row.getString("phrase"),
                        row.getString("passage"),
                        row.getInt("passage_from"),
                        row.getInt("passage_to")),
                FindingState.valueOf(row.getString("state")),
                how == null ? null : Clearing.valueOf(how),
                row.getInt("revision"));
    }
}
