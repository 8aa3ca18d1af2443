package onewindow.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import onewindow.figures.FigureRow.Measure;
import onewindow.figures.SumStore.Chosen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The items of which something went or came between two days: counted once in the order in which
 * they are shown, and read page by page.
 */
@Repository
class CutStore {
    private static final String IS_COUNTED =
            """
            select exists (select from figures.counted_cuts
                           where day = :day and compare_with = :compareWith)
            """;
    private static final String CLAIM =
            """
            insert into figures.counted_cuts (day, compare_with, counted_on)
            values (:day, :compareWith, :today) on conflict do nothing
            """;
    private static final String COUNT =
            Pairs.WITH
                    + """
                    insert into figures.item_cut (day, compare_with, code, name, name_en, department, level, region,
                        type, audiences, materials_before, materials, steps_before, steps, days_before, days)
                    select cast(:day as date), cast(:compareWith as date), code, name, name_en, department, level,
                           region, type, audiences, materials_before, materials, steps_before, steps,
                           promised_before, promised_tenths
                    from pair
                    where materials <> materials_before or steps <> steps_before
                        or promised_tenths <> promised_before
                    """;
    private static final String FORGET =
            "delete from figures.counted_cuts where day >= :from or compare_with >= :from";
    private static final String SWEEP =
            "delete from figures.counted_cuts where counted_on < :before";
    private static final Map<Measure, String> PAGES = pages();

    private final JdbcClient jdbc;

    CutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param before days in tenths of a working day
     */
    record Cut(String code, String name, String nameEn, UUID department, int before, int now) {
        Place place() {
            return new Place(now - before, code);
        }
    }

    /**
     * Where a page begins: after this one.
     *
     * @param change negative where something went
     */
    record Place(int change, String code) {
        static final Place FIRST = new Place(Integer.MIN_VALUE, "");
    }

    boolean isCounted(LocalDate day, LocalDate compareWith) {
        return jdbc.sql(IS_COUNTED)
                .param("day", day)
                .param("compareWith", compareWith)
                .query(Boolean.class)
                .single();
    }

    /** Where two count at once, the second waits for the first and finds it done. */
    void count(LocalDate day, LocalDate compareWith, LocalDate today) {
        int claimed =
                jdbc.sql(CLAIM)
                        .param("day", day)
                        .param("compareWith", compareWith)
                        .param("today", today)
                        .update();
        if (claimed == 1) {
            jdbc.sql(COUNT).param("day", day).param("compareWith", compareWith).update();
        }
    }

    /** What was counted of this day and of those after it no longer holds. */
    void forget(LocalDate from) {
        jdbc.sql(FORGET).param("from", from).update();
    }

    void sweep(LocalDate before) {
        jdbc.sql(SWEEP).param("before", before).update();
    }

    /** The largest cut first. */
    List<Cut> page(
            LocalDate day,
            LocalDate compareWith,
            Chosen chosen,
            Measure measure,
            Place after,
            int most) {
        var statement = jdbc.sql(sql(measure));
        if (measure != Measure.DAYS_OF_LAW) {
            statement = statement.param("compareWith", compareWith);
        }
        return chosen.in(statement)
                .param("day", day)
                .param("change", after.change())
                .param("code", after.code())
                .param("most", most)
                .query(Cut.class)
                .list();
    }

    static String sql(Measure measure) {
        return PAGES.getOrDefault(measure, "");
    }

    private static Map<Measure, String> pages() {
        var pages = new EnumMap<Measure, String>(Measure.class);
        for (var measure : List.of(Measure.MATERIALS, Measure.STEPS, Measure.DAYS)) {
            pages.put(
                    measure,
                    """
                    select code, name, name_en, department, #_before as before, # as now
                    from figures.item_cut
                    where day = :day and compare_with = :compareWith and #_change <> 0
                        and (#_change, code) > (:change, :code)
                    """
                                    .replace("#", measure.name().toLowerCase(Locale.ROOT))
                            + SumStore.CHOSEN
                            + " order by "
                            + measure.name().toLowerCase(Locale.ROOT)
                            + "_change, code limit :most");
        }
        pages.put(
                Measure.DAYS_OF_LAW,
                """
                select code, name, name_en, department, legal_tenths as before, promised_tenths as now
                from figures.item_figures f
                where promised_tenths <> legal_tenths
                    and (promised_tenths - legal_tenths, code) > (:change, :code) and\
                """
                        + Pairs.STANDING
                        + SumStore.CHOSEN
                        + " order by promised_tenths - legal_tenths, code limit :most");
        return pages;
    }
}
