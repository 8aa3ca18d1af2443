package onewindow.clauses;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many items of each department had vague clauses at the end of a day, and how many findings
 * were cleared by then: worked out from what happened, so that a day that is over never changes.
 */
@Service
@Transactional(readOnly = true)
public class ClauseCounts {
    private static final int MOST_MONTHS = 24;

    private static final String COUNT =
            """
            with ending as (
                select unnest(cast(:ends as timestamptz[])) as at
            ), term as (
                select code, department, since,
                       lead(since, 1, 'infinity') over (partition by code order by since) as until
                from clauses.item_term
            ), span as (
                select finding, kind, at as since,
                       lead(at, 1, 'infinity') over (partition by finding order by sequence) as until
                from clauses.finding_event
            ), of_item as (
                select e.at, f.item,
                       count(*) filter (where s.kind in ('FOUND', 'FOUND_AGAIN', 'ASSIGNED')) as open,
                       count(*) filter (where s.kind = 'EXCEPTED') as excepted,
                       count(*) filter (where s.kind = 'CLEARED') as cleared
                from ending e
                join span s on s.since < e.at and s.until >= e.at
                join clauses.finding f on f.id = s.finding
                group by e.at, f.item
            )
            select e.at, t.department, count(*) as items,
                   count(*) filter (where o.open > 0) as items_with,
                   coalesce(sum(o.open), 0) as open,
                   coalesce(sum(o.excepted), 0) as excepted,
                   coalesce(sum(o.cleared), 0) as cleared
            from ending e
            join term t on t.since < e.at and t.until >= e.at and t.department is not null
            left join of_item o on o.at = e.at and o.item = t.code
            group by e.at, t.department
            order by e.at desc, t.department
            """;

    private static final String OF_ITEMS =
            """
            with span as (
                select finding, kind, at as since,
                       lead(at, 1, 'infinity') over (partition by finding order by sequence) as until
                from clauses.finding_event
            )
            select f.item,
                   count(*) filter (where s.kind in ('FOUND', 'FOUND_AGAIN', 'ASSIGNED')) as open,
                   count(*) filter (where s.kind = 'EXCEPTED') as excepted,
                   count(*) filter (where s.kind = 'CLEARED') as cleared
            from span s
            join clauses.finding f on f.id = s.finding
            where s.since < :end and s.until >= :end and s.kind <> 'MARKED_FALSE'
            group by f.item
            """;
    private static final String EDITION =
            "select count(*) || ' ' || coalesce(max(at)::text, '') from clauses.finding_event where at < :end";

    private final JdbcClient jdbc;

    ClauseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param items looked into: the base of {@code itemsWith}
     * @param itemsWith at least one open finding
     * @param open findings that wait to be mended
     * @param excepted findings that the centre allows for a time
     * @param cleared findings that were cleared and did not come back; the base of the cleared rate
     *     are open, excepted and cleared ones
     */
    public record Count(
            LocalDate day,
            UUID department,
            int items,
            int itemsWith,
            int open,
            int excepted,
            int cleared) {}

    /**
     * At the end of the day and of the months before it, the latest first.
     *
     * @param months 0 to 24
     */
    public List<Count> at(LocalDate day, int months) {
        var days = new java.util.TreeSet<LocalDate>();
        days.add(day);
        for (int i = 1; i <= Math.clamp(months, 0, MOST_MONTHS); i++) {
            days.add(day.withDayOfMonth(1).minusMonths(i - 1L).minusDays(1));
        }
        return jdbc.sql(COUNT)
                .param("ends", days.stream().map(ClauseCounts::end).toArray(Timestamp[]::new))
                .query((row, _) ->
                        new Count(
                                Time.date(row.getTimestamp("at").toInstant()).minusDays(1),
                                row.getObject("department", UUID.class),
                                row.getInt("items"),
                                row.getInt("items_with"),
                                row.getInt("open"),
                                row.getInt("excepted"),
                                row.getInt("cleared")))
                .list();
    }

    /** An item with findings; see {@link Count}. */
    public record OfItem(String item, int open, int excepted, int cleared) {}

    /** Of the items that had findings at the end of the day, in no order. */
    public List<OfItem> ofItems(LocalDate day) {
        return jdbc.sql(OF_ITEMS).param("end", end(day)).query(OfItem.class).list();
    }

    /** Names what was known at the end of the day: it is another one after every change. */
    public String edition(LocalDate day) {
        return jdbc.sql(EDITION).param("end", end(day)).query(String.class).single();
    }

    private static Timestamp end(LocalDate day) {
        return Timestamp.from(Time.startOf(day.plusDays(1)));
    }
}
