package onewindow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Consumer;
import onewindow.CountedDatabase;
import onewindow.ModuleTest;
import onewindow.figures.FigureRow.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An answer reads sums of what was counted: its cost does not grow with the items. All rows that
 * are made up here are rolled back.
 */
@ModuleTest
@Import(CountedDatabase.class)
class FigureSpeedTest {
    private static final Logger LOG = LoggerFactory.getLogger(FigureSpeedTest.class);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int MOST_TRIPS = 16;
    private static final int MOST_TRIPS_OF_A_PAGE = 12;
    private static final Map<Measure, String> INDEXES =
            Map.of(
                    Measure.MATERIALS, "item_cut_materials",
                    Measure.STEPS, "item_cut_steps",
                    Measure.DAYS, "item_cut_days",
                    Measure.DAYS_OF_LAW, "item_figures_law");

    /** Every item has a version of two years ago and one of this spring; no two days are alike. */
    private static final String ITEMS =
            """
            insert into figures.item_figures (version, code, since, until, looked_into, department, name,
                name_en, level, region, type, audiences, online, mobile, kiosk, visits, instant, city_wide,
                delegated, in_hall, materials, steps, legal_tenths, promised_tenths)
            select gen_random_uuid(), '9' || lpad((i % 50)::text, 17, '0') || '3' || lpad(i::text, 12, '0'),
                   case when late then date '2026-03-01' else date '2024-01-01' end,
                   case when late then date 'infinity' else date '2026-03-01' end,
                   date '2024-01-01', md5((i % 50)::text)::uuid, 'item', 'item', 3 + i % 3,
                   '3605' || lpad((i % 20)::text, 2, '0') || '000000',
                   (array['LICENCE', 'FILING', 'BENEFIT', 'PUBLIC_SERVICE'])[1 + i % 4],
                   case when i % 3 = 0 then array['ENTERPRISE'] else array['ENTERPRISE', 'NATURAL_PERSON'] end,
                   i % 2 = 0, i % 3 = 0, i % 7 = 0, i % 3, i % 5 = 0, i % 6 = 0, i % 9 = 0, i % 2 = 1,
                   case when late then 3 else 5 end, 5, 200, case when late then 50 else 100 end
            from generate_series(1, :items) i, (values (true), (false)) as version (late)
            """;

    private static final String OTHER_DAYS =
            """
            insert into figures.counted_day (day, windows, counted_on)
            select date '2020-01-01' + i, '', date '2020-01-01' + i from generate_series(1, 200) i
            """;
    private static final String OTHER_CELLS =
            """
            insert into figures.day_cell
            select date '2020-01-01' + i, md5(c::text)::uuid, 3, '360500000000', 'LICENCE',
                   array['ENTERPRISE'], 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 10, 5, 1
            from generate_series(1, 200) i, generate_series(1, 100) c
            """;
    private static final String READS =
            """
            select coalesce(sum(seq_scan + idx_scan), 0)
            from pg_stat_xact_user_tables
            where schemaname = 'figures' and relname = 'item_figures'
            """;

    /** Code of an item in the middle of the list. */
    private static final String MIDDLE = "900000000000000025" + "3" + "000000050025";

    @Autowired Figures figures;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    @Test
    void anAnswerIsASumOverWhatWasCounted() {
        rolledBack(
                2_000,
                asked -> {
                    var first = figures.table(asked);
                    assertThat(first.all().items()).isEqualTo(100);
                    long reads = jdbc.sql(READS).query(Long.class).single();
                    CountedDatabase.takeTrips();
                    var second = figures.table(asked.at(4));
                    var trips = CountedDatabase.takeTrips();
                    assertThat(second.all().items()).isBetween(1, 99);
                    assertThat(trips).hasSizeLessThanOrEqualTo(MOST_TRIPS);
                    assertThat(trips)
                            .noneMatch(sql ->
                                    sql.contains("item_figures")
                                            || sql.contains("item_version")
                                            || sql.contains("insert"));
                    assertThat(jdbc.sql(READS).query(Long.class).single())
                            .as("nobody read the items again")
                            .isEqualTo(reads);
                });
    }

    /** A list of cuts is counted once; every page of it is read by itself, and all add up. */
    @Test
    void aPageOfCutsCostsAPage() {
        rolledBack(
                2_000,
                asked -> {
                    var total =
                            figures.table(asked).all().cuts().stream()
                                    .filter(cut -> cut.measure() == Measure.MATERIALS)
                                    .findFirst()
                                    .orElseThrow();
                    figures.cuts(asked, Measure.MATERIALS, null);
                    long reads = jdbc.sql(READS).query(Long.class).single();
                    int sum = 0;
                    var seen = new HashSet<String>();
                    String next = null;
                    do {
                        CountedDatabase.takeTrips();
                        var page = figures.cuts(asked, Measure.MATERIALS, next);
                        assertThat(CountedDatabase.takeTrips())
                                .hasSizeLessThanOrEqualTo(MOST_TRIPS_OF_A_PAGE)
                                .noneMatch(sql ->
                                        sql.contains("item_figures") || sql.contains("insert"));
                        assertThat(page.items()).hasSizeLessThanOrEqualTo(50);
                        for (var item : page.items()) {
                            assertThat(seen.add(item.code())).isTrue();
                            sum += item.before() - item.now();
                        }
                        next = page.next();
                    } while (next != null);
                    assertThat(seen).hasSize(total.items()).hasSizeGreaterThan(50);
                    assertThat(sum).isEqualTo(total.before() - total.now());
                    assertThat(jdbc.sql(READS).query(Long.class).single())
                            .as("nobody read the items again")
                            .isEqualTo(reads);
                });
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void aPageIsReadInItsOrderByIndex(Measure measure) {
        rolledBack(
                5_000,
                asked -> {
                    figures.cuts(Asked.ANY.on(DAY, DAY.minusYears(1)), Measure.DAYS, null);
                    jdbc.sql("analyze figures.item_cut, figures.item_figures").update();
                    var explained =
                            new SumStore.Chosen(null, null, null, null, null)
                                    .in(jdbc.sql("explain " + CutStore.sql(measure)))
                                    .param("day", DAY, Types.DATE)
                                    .param("change", -2, Types.INTEGER)
                                    .param("code", MIDDLE)
                                    .param("most", 51);
                    if (measure != Measure.DAYS_OF_LAW) {
                        explained.param("compareWith", DAY.minusYears(1), Types.DATE);
                    }
                    assertThat(String.join("\n", explained.query(String.class).list()))
                            .contains(INDEXES.get(measure))
                            .doesNotContain("Seq Scan")
                            .doesNotContain("Sort");
                });
    }

    @Test
    void theSumsOfADayAreFoundByIndex() {
        rolledBack(
                2_000,
                asked -> {
                    figures.table(asked);
                    jdbc.sql(OTHER_DAYS).update();
                    jdbc.sql(OTHER_CELLS).update();
                    jdbc.sql("analyze figures.day_cell").update();
                    var plan =
                            new SumStore.Chosen(null, null, null, null, null)
                                    .in(jdbc.sql("explain " + SumStore.DAY))
                                    .param("day", DAY, Types.DATE)
                                    .query(String.class)
                                    .list();
                    assertThat(String.join("\n", plan))
                            .contains("day_cell_day")
                            .doesNotContain("Seq Scan");
                });
    }

    /**
     * How long it takes with 100,000 items: {@code -Dfigures.measure=true}. Not asserted, as a
     * machine is not a promise.
     */
    @Test
    @EnabledIfSystemProperty(named = "figures.measure", matches = "true")
    void measured() {
        rolledBack(
                100_000,
                any -> {
                    var asked = Asked.ANY.on(DAY, DAY.minusYears(1));
                    jdbc.sql("analyze figures.item_figures").update();
                    measure("counted for the first time", () -> figures.table(asked));
                    for (int i = 0; i < 5; i++) {
                        measure("all", () -> figures.table(asked));
                        measure("one region", () -> figures.table(asked.in("360502000000", false)));
                        measure("one type", () -> figures.table(asked.ofType("FILING")));
                    }
                    measure(
                            "items behind",
                            () -> figures.items(asked, Figure.KIOSK, Figures.Behind.NUMERATOR));
                    measure("cuts counted", () -> figures.cuts(asked, Measure.MATERIALS, null));
                    jdbc.sql("analyze figures.item_cut").update();
                    for (Measure measure : Measure.values()) {
                        measure(
                                "cuts, a page of " + measure,
                                () -> figures.cuts(asked, measure, null));
                        measure(
                                "cuts, a page from the middle of " + measure,
                                () -> figures.cuts(asked, measure, "-2_" + MIDDLE));
                        measure(
                                "cuts of one region, a page of " + measure,
                                () -> figures.cuts(asked.in("360502000000", false), measure, null));
                    }
                });
    }

    private static void measure(String what, Runnable asking) {
        long start = System.nanoTime();
        asking.run();
        LOG.warn("100,000 items, {}: {} ms", what, (System.nanoTime() - start) / 1_000_000);
    }

    /** The items are of fifty bodies that nobody knows; one of them is asked for. */
    private void rolledBack(int items, Consumer<Asked> test) {
        // The first reading of a database forgets what was not worked out by these rules.
        figures.table(Asked.ANY);
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(ITEMS).param("items", items).update();
            jdbc.sql("delete from figures.counted_day").update();
            jdbc.sql("delete from figures.counted_pair").update();
            jdbc.sql("delete from figures.counted_cuts").update();
            test.accept(Asked.ANY.on(DAY, DAY.minusYears(1)).in("360502000000", false));
        });
    }
}
