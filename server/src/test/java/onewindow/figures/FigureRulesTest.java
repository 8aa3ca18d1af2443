package onewindow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.catalogue.Guides;
import onewindow.figures.FigureRow.Measure;
import onewindow.figures.FigureRules.Counted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureRulesTest {
    @Test
    void countsAsTheFoundingDocumentsDo() {
        // The document prints 93.04, of a base that it does not name; of 917 it is 93.02.
        assertThat(FigureRow.share(853, 917)).isEqualByComparingTo("93.02");
        assertThat(FigureRow.share(444, 1394)).isEqualByComparingTo("31.85");
        assertThat(FigureRow.share(0, 0)).isNull();
        // 19 → 5 working days, 17.4 → 7.5
        assertThat(
                        cut(
                                        Measure.DAYS,
                                        row(item("a", 0, 50, null)),
                                        before(item("a", 0, 190, null)))
                                .percent())
                .isEqualByComparingTo("73.68");
        assertThat(
                        cut(
                                        Measure.DAYS,
                                        row(item("a", 0, 75, null)),
                                        before(item("a", 0, 174, null)))
                                .percent())
                .isEqualByComparingTo("56.90");
    }

    @Test
    void namesTheBaseOfEveryShare() {
        var row =
                FigureRules.row(
                        "ALL",
                        List.of(item("a", 0, 10, 20), item("b", 1, 10, null), item("c", 2, 10, 40)),
                        List.of(item("a", 1, 10, 20)),
                        Map.of());
        assertThat(row.items()).isEqualTo(3);
        assertThat(row.itemsBefore()).isEqualTo(1);
        assertThat(share(row, Figure.ZERO_TRIP).numerator()).isEqualTo(1);
        assertThat(share(row, Figure.ZERO_TRIP).before()).isZero();
        assertThat(share(row, Figure.ONE_TRIP).numerator()).isEqualTo(2);
    }

    @Test
    void leavesOutOfTheLawsLimitWhatHasNone() {
        var row =
                FigureRules.row(
                        "ALL",
                        List.of(item("a", 0, 10, 20), item("b", 0, 30, null)),
                        List.of(),
                        Map.of());
        var cut =
                row.cuts().stream()
                        .filter(one -> one.measure() == Measure.DAYS_OF_LAW)
                        .findFirst()
                        .orElseThrow();
        assertThat(cut.percent()).isEqualByComparingTo("50");
        assertThat(cut.items()).isEqualTo(1);
        assertThat(cut.leftOut()).isEqualTo(1);
    }

    @Test
    void comparesAnItemWithTheOneWhosePlaceItTook() {
        var moved = new Counted("new", "d", List.of("old"), item("new", 0, 50, null).figures());
        var merged =
                new Counted(
                        "merged",
                        "d",
                        List.of("one", "two"),
                        item("merged", 0, 50, null).figures());
        var before =
                before(
                        item("old", 0, 100, null),
                        item("one", 0, 100, null),
                        item("two", 0, 100, null));
        var cut = cut(Measure.DAYS, List.of(moved, merged), before);
        assertThat(cut.items()).isEqualTo(1);
        assertThat(cut.leftOut()).isEqualTo(1);
        assertThat(cut.percent()).isEqualByComparingTo(new BigDecimal("50"));
        // Split in two: neither is the whole.
        var halves =
                List.of(
                        new Counted("x", "d", List.of("old"), moved.figures()),
                        new Counted("y", "d", List.of("old"), moved.figures()));
        assertThat(cut(Measure.DAYS, halves, before).items()).isZero();
        assertThat(cut(Measure.DAYS, halves, before).percent()).isNull();
    }

    @Test
    void readsAGuide() {
        for (var guide : Guides.demonstration()) {
            var figures = ItemFigures.of(UUID.randomUUID(), guide.guide());
            assertThat(figures.materials())
                    .as(guide.code())
                    .isLessThanOrEqualTo(guide.guide().materials().size());
            assertThat(figures.steps()).as(guide.code()).isPositive();
            assertThat(figures.visits()).isEqualTo(guide.guide().visits());
        }
    }

    private static FigureRow.Share share(FigureRow row, Figure figure) {
        return row.shares().stream()
                .filter(one -> one.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    private static FigureRow.Cut cut(
            Measure measure, List<Counted> now, Map<String, Counted> before) {
        return FigureRules.row("ALL", now, List.copyOf(before.values()), before).cuts().stream()
                .filter(one -> one.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private static List<Counted> row(Counted... items) {
        return List.of(items);
    }

    private static Map<String, Counted> before(Counted... items) {
        return java.util.Arrays.stream(items)
                .collect(java.util.stream.Collectors.toMap(Counted::code, one -> one));
    }

    private static Counted item(
            String code, int visits, int promisedTenths, @Nullable Integer legalTenths) {
        return new Counted(
                code,
                "d",
                List.of(),
                new ItemFigures(
                        UUID.randomUUID(),
                        code,
                        code,
                        3,
                        "360500000000",
                        true,
                        false,
                        false,
                        visits,
                        false,
                        false,
                        false,
                        true,
                        3,
                        4,
                        legalTenths,
                        promisedTenths));
    }
}
