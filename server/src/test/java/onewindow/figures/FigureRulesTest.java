package onewindow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guides;
import onewindow.catalogue.lists.Target;
import onewindow.catalogue.standing.Standings.Descent;
import onewindow.catalogue.standing.Standings.Standing;
import onewindow.figures.FigureRow.Measure;
import onewindow.figures.Sums.OfClauses;
import onewindow.figures.Sums.OfDay;
import onewindow.figures.Sums.OfPairs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FigureRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final OfPairs NO_PAIRS = OfPairs.NONE;
    private static final UUID BUREAU = UUID.randomUUID();

    @Test
    void countsAsTheFoundingDocumentsDo() {
        // The document prints 93.04, of a base that it does not name; of 917 it is 93.02.
        assertThat(FigureRow.share(853, 917)).isEqualByComparingTo("93.02");
        assertThat(FigureRow.share(444, 1394)).isEqualByComparingTo("31.85");
        assertThat(FigureRow.share(0, 0)).isNull();
        // 19 → 5 working days, 17.4 → 7.5
        assertThat(days(190, 50).percent()).isEqualByComparingTo("73.68");
        assertThat(days(174, 75).percent()).isEqualByComparingTo("56.90");
    }

    @Test
    void namesTheBaseOfEveryShare() {
        var row =
                FigureRules.row(
                        "ALL",
                        day(3, 3, Map.of(Figure.ZERO_TRIP, 1, Figure.ONE_TRIP, 2)),
                        day(1, 1, Map.of(Figure.ZERO_TRIP, 0)),
                        NO_PAIRS,
                        new OfClauses(1, 4, 2),
                        null);
        assertThat(row.items()).isEqualTo(3);
        assertThat(row.itemsBefore()).isEqualTo(1);
        assertThat(share(row, Figure.ZERO_TRIP).numerator()).isEqualTo(1);
        assertThat(share(row, Figure.ZERO_TRIP).before()).isZero();
        assertThat(share(row, Figure.ONE_TRIP).numerator()).isEqualTo(2);
        assertThat(share(row, Figure.ONE_TRIP).base()).isEqualTo(3);
        assertThat(share(row, Figure.ONE_WINDOW).base()).as("nothing is in a hall").isZero();
        assertThat(row.clauses()).isEqualTo(new FigureRow.Clauses(3, 1, 4, 2));
    }

    @Test
    void leavesOutOfTheLawsLimitWhatHasNone() {
        var row =
                FigureRules.row(
                        "ALL",
                        new OfDay(2, 0, Map.of(), 1, 20, 10),
                        OfDay.NONE,
                        NO_PAIRS,
                        OfClauses.NONE,
                        null);
        var cut = cut(row, Measure.DAYS_OF_LAW);
        assertThat(cut.percent()).isEqualByComparingTo("50");
        assertThat(cut.items()).isEqualTo(1);
        assertThat(cut.leftOut()).isEqualTo(1);
        assertThat(row.clauses()).as("nothing was looked into").isNull();
    }

    @Test
    void anItemTakesTheFarOnesPlaceOnceAllBetweenAreGone() {
        var lineage =
                Lineage.of(
                        List.of(
                                new Descent("a", "b", DAY),
                                new Descent("b", "c", DAY.plusDays(10)),
                                new Descent("a", "d", DAY.plusDays(2)),
                                new Descent("d", "c", DAY.plusDays(5))));
        assertThat(lineage)
                .containsExactly(
                        new Lineage("a", "b", DAY),
                        new Lineage("a", "c", DAY.plusDays(5)),
                        new Lineage("a", "d", DAY.plusDays(2)),
                        new Lineage("b", "c", DAY.plusDays(10)),
                        new Lineage("d", "c", DAY.plusDays(5)));
    }

    @Test
    void aVersionThatOnlyEndsChangesNothingBeforeItsEnd() {
        var open = standing(DAY, null);
        var ended = new Standing(open.version(), "x", BUREAU, DAY, DAY.plusDays(30), DAY);
        var added = standing(DAY.plusDays(30), null);
        var renewal = Renewal.of(List.of(open), List.of(ended, added));
        assertThat(renewal.from()).isEqualTo(DAY.plusDays(30));
        assertThat(renewal.moved()).containsExactly(ended);
        assertThat(renewal.added()).containsExactly(added);
        assertThat(Renewal.of(List.of(open), List.of(open)).from()).isNull();
        assertThat(Renewal.of(List.of(open, ended), List.of()).from()).isEqualTo(DAY);
        var elsewhere = new Standing(open.version(), "x", UUID.randomUUID(), DAY, null, DAY);
        assertThat(Renewal.of(List.of(open), List.of(elsewhere)).from()).isEqualTo(DAY);
    }

    @Test
    void tellsWhichMaterialsAndStepsWent() {
        Guide before =
                guide(node -> {
                    material(node, "M80", "甲证明", "NONE");
                    material(node, "M81", "乙证明", "NONE");
                    material(node, "M82", "丙证明", "NONE");
                    step(node, "现场核验");
                });
        Guide now =
                guide(node -> {
                    // The numbers moved up: 甲 went, 乙 is the same, 丙 is fetched by the
                    // office.
                    material(node, "M80", "乙证明", "NONE");
                    material(node, "M82", "丙证明", "SHARE");
                });
        var difference = CutDifference.between(before, now, true);
        assertThat(difference.gone())
                .extracting(CutDifference.Paper::name, CutDifference.Paper::exemption)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("甲证明", null),
                        org.assertj.core.groups.Tuple.tuple("丙证明", "SHARE"));
        assertThat(difference.come()).isEmpty();
        assertThat(difference.stepsGone()).containsExactly("现场核验");
        assertThat(difference.stepsCome()).isEmpty();
        assertThat(difference.gone().size() - difference.come().size())
                .isEqualTo(figures(before).materials() - figures(now).materials());
        assertThat(figures(before).steps() - figures(now).steps()).isEqualTo(1);
    }

    @Test
    void aRenamedMaterialIsTheSameOnlyWithinItsItem() {
        Guide before = guide(node -> material(node, "M80", "旧名称", "NONE"));
        Guide now = guide(node -> material(node, "M80", "新名称", "NONE"));
        assertThat(CutDifference.between(before, now, true).gone()).isEmpty();
        var heir = CutDifference.between(before, now, false);
        assertThat(heir.gone()).hasSize(1);
        assertThat(heir.come()).hasSize(1);
    }

    @Test
    void aTargetIsMetOrMissedOrNotMeasured() {
        var row =
                FigureRules.row(
                        "ALL",
                        day(4, 0, Map.of(Figure.ONLINE, 3)),
                        OfDay.NONE,
                        new OfPairs(2, 12, 8, 10, 10, 2, 200, 150),
                        OfClauses.NONE,
                        null);
        assertThat(aim(Target.Figure.ONLINE, "75", Target.Unit.PERCENT, row).met()).isTrue();
        assertThat(aim(Target.Figure.ONLINE, "75.01", Target.Unit.PERCENT, row).met()).isFalse();
        assertThat(aim(Target.Figure.ITEMS, "5", Target.Unit.NUMBER, row).met()).isFalse();
        var materials = aim(Target.Figure.MATERIALS_CUT, "33.33", Target.Unit.PERCENT, row);
        assertThat(materials.figure()).isEqualTo("MATERIALS");
        assertThat(materials.reached()).isEqualByComparingTo("33.33");
        assertThat(materials.met()).isTrue();
        // 20 → 15 working days for two items: two and a half days on the average.
        assertThat(aim(Target.Figure.DAYS_CUT, "2.5", Target.Unit.DAYS, row).reached())
                .isEqualByComparingTo("2.5");
        assertThat(aim(Target.Figure.CLAUSES_CLEARED, "100", Target.Unit.PERCENT, row).met())
                .isNull();
        assertThat(aim(Target.Figure.ONE_WINDOW, "70", Target.Unit.PERCENT, row).met()).isNull();
        var halls =
                FigureRules.row(
                        "ALL",
                        day(9, 0, Map.of(Figure.IN_HALL, 4, Figure.ONE_WINDOW, 3)),
                        OfDay.NONE,
                        OfPairs.NONE,
                        OfClauses.NONE,
                        null);
        var window = aim(Target.Figure.ONE_WINDOW, "75", Target.Unit.PERCENT, halls);
        assertThat(window.reached()).as("of the items in the halls").isEqualByComparingTo("75");
        assertThat(window.met()).isTrue();
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
            assertThat(figures.type()).isEqualTo(guide.guide().type());
        }
    }

    private static Aim aim(Target.Figure figure, String value, Target.Unit unit, FigureRow row) {
        return Aim.of(
                new Target(
                        UUID.randomUUID(),
                        "360500000000",
                        figure,
                        2026,
                        new BigDecimal(value),
                        unit,
                        "文件",
                        UUID.randomUUID(),
                        Instant.EPOCH),
                row);
    }

    private static Guide guide(java.util.function.Consumer<ObjectNode> change) {
        return Guides.changed(change);
    }

    private static void material(ObjectNode guide, String code, String name, String exemption) {
        ObjectNode material = ((ObjectNode) guide.withArray("materials").get(0)).deepCopy();
        guide.withArray("materials")
                .add(material.put("code", code).put("name", name).put("exemption", exemption));
    }

    private static void step(ObjectNode guide, String name) {
        guide.putNull("flow");
        var steps = guide.withObject("sections").withArray("steps");
        steps.add(((ObjectNode) steps.get(0)).deepCopy().put("name", name));
    }

    private static ItemFigures figures(Guide guide) {
        return ItemFigures.of(UUID.randomUUID(), guide);
    }

    private static Standing standing(LocalDate since, @Nullable LocalDate until) {
        return new Standing(UUID.randomUUID(), "x", BUREAU, since, until, DAY);
    }

    private static OfDay day(int items, int lookedInto, Map<Figure, Integer> shares) {
        return new OfDay(items, lookedInto, shares, 0, 0, 0);
    }

    private static FigureRow.Cut days(int before, int now) {
        return cut(
                FigureRules.row(
                        "ALL",
                        day(1, 0, Map.of()),
                        day(1, 0, Map.of()),
                        new OfPairs(1, 0, 0, 0, 0, 1, before, now),
                        OfClauses.NONE,
                        null),
                Measure.DAYS);
    }

    private static FigureRow.Share share(FigureRow row, Figure figure) {
        return row.shares().stream()
                .filter(one -> one.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    private static FigureRow.Cut cut(FigureRow row, Measure measure) {
        return row.cuts().stream()
                .filter(one -> one.measure() == measure)
                .findFirst()
                .orElseThrow();
    }
}
