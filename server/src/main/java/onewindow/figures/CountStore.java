package onewindow.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.clauses.ClauseCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts days and pairs of days, so that whoever asks for them afterwards reads sums. */
@Repository
class CountStore {
    private static final String IS_DAY_COUNTED =
            "select exists (select from figures.counted_day where day = :day and windows = :windows)";
    private static final String IS_PAIR_COUNTED =
            """
            select exists (select from figures.counted_pair
                           where day = :day and compare_with = :compareWith)
            """;

    /** A day that was over when it was counted, or of which nothing happened since. */
    private static final String ARE_CLAUSES_COUNTED =
            """
            select exists (select from figures.counted_clauses
                           where day = :day and (counted_on > day or edition = :edition))
            """;

    private static final String ARE_CLAUSES_SETTLED =
            "select exists (select from figures.counted_clauses where day = :day and counted_on > day)";

    private static final String CLAIM_DAY =
            """
            insert into figures.counted_day (day, windows, counted_on) values (:day, :windows, :today)
            on conflict (day) do update set windows = excluded.windows, counted_on = excluded.counted_on
            where counted_day.windows <> excluded.windows
            """;
    private static final String NO_DAY = "delete from figures.day_cell where day = :day";
    private static final String CLAIM_PAIR =
            """
            insert into figures.counted_pair (day, compare_with, counted_on)
            values (:day, :compareWith, :today) on conflict do nothing
            """;
    private static final String CLAIM_CLAUSES =
            """
            insert into figures.counted_clauses (day, edition, counted_on) values (:day, :edition, :today)
            on conflict (day) do update set edition = excluded.edition, counted_on = excluded.counted_on
            """;
    private static final String NO_CLAUSES = "delete from figures.item_clauses where day = :day";
    private static final String COUNT_DAY =
            """
            insert into figures.day_cell (day, department, level, region, type, audiences, items, looked_into,
                online, mobile, kiosk, zero_trip, one_trip, instant, city_wide, delegated, in_hall, one_window,
                limited, legal_tenths, promised_tenths)
            select cast(:day as date), department, level, region, type, audiences, count(*),
                   count(*) filter (where looked_into <= :day),
                   count(*) filter (where online), count(*) filter (where mobile),
                   count(*) filter (where kiosk), count(*) filter (where visits = 0),
                   count(*) filter (where visits <= 1), count(*) filter (where instant),
                   count(*) filter (where city_wide), count(*) filter (where delegated),
                   count(*) filter (where in_hall),
                   count(*) filter (where\
            """
                    + AtOneWindow.CONDITION
                    + """
                           ),
                           count(*) filter (where legal_tenths + promised_tenths is not null),
                           coalesce(sum(legal_tenths) filter (where promised_tenths is not null), 0),
                           coalesce(sum(promised_tenths) filter (where legal_tenths is not null), 0)
                    from figures.item_figures f
                    where\
                    """
                    + Pairs.STANDING
                    + " group by department, level, region, type, audiences";
    private static final String COUNT_PAIR =
            Pairs.WITH
                    + """
                    insert into figures.pair_cell (day, compare_with, department, level, region, type, audiences,
                        compared, materials_before, materials, steps_before, steps, days_compared, days_before, days)
                    select cast(:day as date), cast(:compareWith as date), department, level, region, type, audiences,
                           count(*), sum(materials_before), sum(materials), sum(steps_before), sum(steps),
                           count(*) filter (where promised_tenths + promised_before is not null),
                           coalesce(sum(promised_before) filter (where promised_tenths is not null), 0),
                           coalesce(sum(promised_tenths) filter (where promised_before is not null), 0)
                    from pair
                    group by department, level, region, type, audiences
                    """;
    private static final String COUNT_CLAUSES =
            """
            insert into figures.item_clauses
                (day, code, department, level, region, type, audiences, open, excepted, cleared)
            select cast(:day as date), f.code, f.department, f.level, f.region, f.type, f.audiences,
                   c.open, c.excepted, c.cleared
            from unnest(cast(:codes as text[]), cast(:open as int[]), cast(:excepted as int[]),
                        cast(:cleared as int[])) as c (code, open, excepted, cleared)
            join figures.item_figures f on f.code = c.code
            where\
            """
                    + Pairs.STANDING;

    private static final List<String> FORGET =
            List.of(
                    "delete from figures.counted_day where day >= :from",
                    "delete from figures.counted_pair where day >= :from or compare_with >= :from",
                    "delete from figures.counted_clauses where day >= :from");
    private static final List<String> SWEEP =
            List.of(
                    "delete from figures.counted_day where counted_on < :before",
                    "delete from figures.counted_pair where counted_on < :before",
                    "delete from figures.counted_clauses where counted_on < :before");

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parameters of {@link AtOneWindow#CONDITION}. */
    static StatementSpec with(AtOneWindow windows, StatementSpec statement) {
        return statement
                .param("whole", windows.whole().toArray(UUID[]::new))
                .param("received", windows.items().toArray(String[]::new));
    }

    boolean isCounted(LocalDate day, AtOneWindow windows) {
        return jdbc.sql(IS_DAY_COUNTED)
                .param("day", day)
                .param("windows", windows.edition())
                .query(Boolean.class)
                .single();
    }

    boolean isCounted(LocalDate day, LocalDate compareWith) {
        return jdbc.sql(IS_PAIR_COUNTED)
                .param("day", day)
                .param("compareWith", compareWith)
                .query(Boolean.class)
                .single();
    }

    /** Whether the clauses of a day that is over are counted: nothing about it changes any more. */
    boolean areClausesSettled(LocalDate day) {
        return jdbc.sql(ARE_CLAUSES_SETTLED).param("day", day).query(Boolean.class).single();
    }

    boolean areClausesCounted(LocalDate day, String edition) {
        return jdbc.sql(ARE_CLAUSES_COUNTED)
                .param("day", day)
                .param("edition", edition)
                .query(Boolean.class)
                .single();
    }

    /** Where two count at once, the second waits for the first and finds it done. */
    void count(LocalDate day, AtOneWindow windows, LocalDate today) {
        int claimed =
                jdbc.sql(CLAIM_DAY)
                        .param("day", day)
                        .param("windows", windows.edition())
                        .param("today", today)
                        .update();
        if (claimed == 1) {
            jdbc.sql(NO_DAY).param("day", day).update();
            with(windows, jdbc.sql(COUNT_DAY)).param("day", day).update();
        }
    }

    void count(LocalDate day, LocalDate compareWith, LocalDate today) {
        int claimed =
                jdbc.sql(CLAIM_PAIR)
                        .param("day", day)
                        .param("compareWith", compareWith)
                        .param("today", today)
                        .update();
        if (claimed == 1) {
            jdbc.sql(COUNT_PAIR).param("day", day).param("compareWith", compareWith).update();
        }
    }

    void count(LocalDate day, String edition, List<ClauseCounts.OfItem> clauses, LocalDate today) {
        jdbc.sql(CLAIM_CLAUSES)
                .param("day", day)
                .param("edition", edition)
                .param("today", today)
                .update();
        jdbc.sql(NO_CLAUSES).param("day", day).update();
        jdbc.sql(COUNT_CLAUSES)
                .param("day", day)
                .param(
                        "codes",
                        clauses.stream().map(ClauseCounts.OfItem::item).toArray(String[]::new))
                .param(
                        "open",
                        clauses.stream().map(ClauseCounts.OfItem::open).toArray(Integer[]::new))
                .param(
                        "excepted",
                        clauses.stream().map(ClauseCounts.OfItem::excepted).toArray(Integer[]::new))
                .param(
                        "cleared",
                        clauses.stream().map(ClauseCounts.OfItem::cleared).toArray(Integer[]::new))
                .update();
    }

    /** What was counted of this day and of those after it no longer holds. */
    void forget(LocalDate from) {
        FORGET.forEach(statement -> jdbc.sql(statement).param("from", from).update());
    }

    /** What was counted long ago makes room; who asks for it again has it counted again. */
    void sweep(LocalDate before) {
        SWEEP.forEach(statement -> jdbc.sql(statement).param("before", before).update());
    }
}
