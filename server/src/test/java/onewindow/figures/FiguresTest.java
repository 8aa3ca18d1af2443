package onewindow.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.catalogue.ItemLife;
import onewindow.catalogue.lists.Target;
import onewindow.catalogue.lists.Targets;
import onewindow.clauses.Findings;
import onewindow.clauses.LedgerSearch;
import onewindow.figures.FigureRow.Measure;
import onewindow.identity.Role;
import onewindow.identity.web.As;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Items with a version of two years ago and one of today: what went is told, and counted. */
@ModuleTest
class FiguresTest {
    @Autowired Figures figures;
    @Autowired Counting counting;
    @Autowired Catalogue catalogue;
    @Autowired ItemLife life;
    @Autowired LedgerSearch ledger;
    @Autowired Findings findings;
    @Autowired Targets targets;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;
    @Autowired MockMvc web;

    private String department;
    private String code;
    private LocalDate today;

    @BeforeEach
    void publishTwoYearsAgoAndToday() {
        today = LocalDate.now(clock);
        department = Departments.establish(structure, transactions, clock);
        code = Guides.code(department);
        publish(
                department,
                today.minusYears(2),
                guide -> {
                    days(guide, 14);
                    material(guide, "M80", "单位介绍信");
                    material(guide, "M81", "情况说明");
                    step(guide, "现场核验");
                });
        publish(
                department,
                today,
                guide -> {
                    days(guide, 7);
                    condition(guide, "有健全的管理制度");
                });
    }

    @Test
    void countsTheVersionsThatWereInForceOnEachDay() {
        var table = figures.table(mine());
        assertThat(table.all().items()).isEqualTo(1);
        assertThat(table.all().itemsBefore()).isEqualTo(1);
        assertThat(table.departments()).extracting(FigureRow::key).containsExactly(department);
        assertThat(table.levels()).extracting(FigureRow::key).containsExactly("3");
        assertThat(table.types()).extracting(FigureRow::key).containsExactly("LICENCE");
        assertThat(table.regions()).extracting(FigureRow::key).containsExactly("360500000000");
        var days = cut(table.all(), Measure.DAYS);
        assertThat(days.before()).isEqualTo(140);
        assertThat(days.now()).isEqualTo(70);
        assertThat(days.percent()).isEqualByComparingTo("50");
        // One material and five steps now; two and one more two years ago.
        var materials = cut(table.all(), Measure.MATERIALS);
        assertThat(materials.before() - materials.now()).isEqualTo(2);
        assertThat(materials.items()).isEqualTo(1);
        var steps = cut(table.all(), Measure.STEPS);
        assertThat(steps.before()).isEqualTo(6);
        assertThat(steps.now()).isEqualTo(5);
        assertThat(steps.percent()).isEqualByComparingTo("16.67");
        assertThat(table.levels().getFirst().cuts()).isEqualTo(table.all().cuts());
        assertThat(figures.table(mine().on(today.minusYears(3), null)).all().items()).isZero();
    }

    @Test
    void aFilterLeavesWhatItNames() {
        assertThat(items(mine().at(3).ofType("LICENCE").forAudience("ENTERPRISE"))).isEqualTo(1);
        assertThat(items(mine().at(4))).isZero();
        assertThat(items(mine().ofType("FILING"))).isZero();
        assertThat(items(mine().forAudience("NATURAL_PERSON"))).isZero();
        assertThat(items(mine().in("360500000000", true))).isEqualTo(1);
        assertThat(items(mine().in("360000000000", false))).isEqualTo(1);
        assertThat(items(mine().in("360000000000", true))).isZero();
        assertThat(items(mine().in("360502000000", false))).isZero();
        var province = figures.table(mine().in("360000000000", false));
        assertThat(province.regions()).extracting(FigureRow::key).containsExactly("360500000000");
        assertThat(province.all().conformity()).isNull();
        assertThat(
                        figures.items(
                                mine().in("360502000000", false),
                                Figure.ONE_TRIP,
                                Figures.Behind.REST))
                .isEmpty();
        assertThatThrownBy(() -> figures.table(Asked.ANY.of("nobody")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everyNumberCanBeFollowedToItsItems() {
        var asked = mine().at(3);
        var row = figures.table(asked).all();
        for (Figure figure : Figure.values()) {
            var share = share(row, figure);
            int numerator = share.numerator();
            assertThat(figures.items(asked, figure, Figures.Behind.NUMERATOR)).hasSize(numerator);
            assertThat(figures.items(asked, figure, Figures.Behind.REST))
                    .hasSize(share.base() - numerator);
        }
    }

    private static FigureRow.Share share(FigureRow row, Figure figure) {
        return row.shares().stream()
                .filter(one -> one.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyCutCanBeFollowedToWhatWent() {
        var row = figures.table(mine()).all();
        for (Measure measure : Measure.values()) {
            var cut = cut(row, measure);
            assertThat(
                            figures.cuts(mine(), measure, null).items().stream()
                                    .mapToInt(item -> item.before() - item.now())
                                    .sum())
                    .as("%s", measure)
                    .isEqualTo(cut.before() - cut.now());
        }
        assertThat(figures.cuts(mine(), Measure.MATERIALS, null).items())
                .extracting(Figures.CutItem::code)
                .containsExactly(code);
        assertThatThrownBy(() -> figures.cuts(mine(), Measure.STEPS, "1_' or 1=1"))
                .isInstanceOf(Invalid.class);
        var difference = figures.difference(mine(), code);
        assertThat(difference.gone())
                .extracting(CutDifference.Paper::name)
                .containsExactly("单位介绍信", "情况说明");
        assertThat(difference.stepsGone()).containsExactly("现场核验");
        assertThat(difference.promisedBefore().days()).isEqualTo(14);
        assertThat(difference.promised().days()).isEqualTo(7);
        assertThatThrownBy(() -> figures.difference(mine().on(today, today.minusYears(3)), code))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void vagueClausesAreToldByItemAndAnewWhenOneIsCleared() {
        var row = figures.table(mine()).all();
        assertThat(row.clauses()).isEqualTo(new FigureRow.Clauses(1, 1, 1, 0));
        assertThat(figures.clauses(mine()))
                .extracting(Figures.VagueItem::code, Figures.VagueItem::open)
                .containsExactly(tuple(code, 1));
        var finding =
                ledger.find(new LedgerSearch.Filter(null, null, null, code, null))
                        .findings()
                        .getFirst();
        findings.justify(finding.id(), "制度名称见指南附件", act());
        assertThat(figures.table(mine()).all().clauses())
                .isEqualTo(new FigureRow.Clauses(1, 0, 1, 1));
        assertThat(figures.clauses(mine()))
                .extracting(Figures.VagueItem::open, Figures.VagueItem::cleared)
                .containsExactly(tuple(0, 1));
        assertThat(figures.table(mine().on(today.minusDays(1), null)).all().clauses())
                .as("nobody had looked into it the day before")
                .isNull();
    }

    @Test
    void anItemThatEndedCountsUntilTheDayBefore() {
        assertThat(items(mine().on(today.minusDays(1), null))).isEqualTo(1);
        cancel(code, today.minusDays(10));
        counting.keepCounting();
        assertThat(items(mine())).isZero();
        assertThat(items(mine().on(today.minusDays(1), null)))
                .as("a day that is over is counted anew when its list changes")
                .isZero();
        assertThat(items(mine().on(today.minusDays(11), null))).isEqualTo(1);
        counting.sweep();
    }

    @Test
    void whatTookItsPlaceIsComparedFromThatDayOn() {
        String later = Departments.establish(structure, transactions, clock);
        publish(later, today.minusDays(5), guide -> days(guide, 8));
        cancel(code, today.plusDays(1));
        succeed(code, Guides.code(later), today.plusDays(1));
        var asked = Asked.ANY.of(later);
        assertThat(compared(asked.on(today, today.minusYears(1)))).as("not yet").isZero();
        var cut =
                cut(
                        figures.table(asked.on(today.plusDays(1), today.minusYears(1))).all(),
                        Measure.DAYS);
        assertThat(cut.items()).isEqualTo(1);
        assertThat(cut.before()).isEqualTo(140);
        assertThat(cut.now()).isEqualTo(80);
        var difference =
                figures.difference(
                        asked.on(today.plusDays(1), today.minusYears(1)), Guides.code(later));
        assertThat(difference.gone()).hasSize(2);
    }

    @Test
    void whatWasMergedOrSplitHasNoCounterpart() {
        String other = Departments.establish(structure, transactions, clock);
        publish(other, today.minusYears(2), guide -> {});
        String merged = Departments.establish(structure, transactions, clock);
        publish(merged, today.minusDays(5), guide -> {});
        for (String one : new String[] {code, Guides.code(other)}) {
            cancel(one, today);
            succeed(one, Guides.code(merged), today);
        }
        assertThat(compared(Asked.ANY.of(merged))).isZero();

        String whole = Departments.establish(structure, transactions, clock);
        publish(whole, today.minusYears(2), guide -> {});
        String half = Departments.establish(structure, transactions, clock);
        publish(half, today.minusDays(5), guide -> {});
        String rest = Departments.establish(structure, transactions, clock);
        publish(rest, today.minusDays(5), guide -> {});
        cancel(Guides.code(whole), today);
        succeed(Guides.code(whole), Guides.code(half), today);
        succeed(Guides.code(whole), Guides.code(rest), today);
        assertThat(compared(Asked.ANY.of(half))).isZero();
        assertThat(compared(Asked.ANY.of(rest))).isZero();
    }

    @Test
    void anItemStandsByItsBusinessItems() {
        catalogue.publish(code + "01", Guides.of(department), today.minusYears(2), act());
        catalogue.publish(code + "02", Guides.of(department), today, act());
        assertThat(items(mine())).isEqualTo(2);
        assertThat(figures.table(mine()).all().itemsBefore()).isEqualTo(1);
        assertThat(
                        figures.items(mine(), Figure.ZERO_TRIP, Figures.Behind.REST).size()
                                + figures.items(mine(), Figure.ZERO_TRIP, Figures.Behind.NUMERATOR)
                                        .size())
                .isEqualTo(2);
    }

    @Test
    void aTargetOfTheNearestRegionStandsBesideTheFigure() {
        target("360500000000", "1");
        target("360502000000", "99");
        assertThat(figures.table(mine()).aims())
                .filteredOn(aim -> aim.figure().equals("MATERIALS"))
                .singleElement()
                .satisfies(aim -> {
                    assertThat(aim.value()).isEqualByComparingTo("1");
                    assertThat(aim.met()).isTrue();
                });
        assertThat(figures.table(mine().in("360502000000", false)).aims())
                .filteredOn(aim -> aim.figure().equals("MATERIALS"))
                .singleElement()
                .satisfies(aim -> {
                    assertThat(aim.region()).isEqualTo("360502000000");
                    assertThat(aim.met()).as("no item there is compared").isNull();
                });
    }

    @Test
    void givesOutWhatItShows() throws Exception {
        target("360500000000", "1");
        web.perform(
                        get("/api/admin/figures/file")
                                .param("format", "COMMA")
                                .param("department", department)
                                .param("region", "360500000000")
                                .param("type", "LICENCE")
                                .param("audience", "ENTERPRISE")
                                .param("level", "3")
                                .header("Accept-Language", "zh-CN")
                                .with(As.role(Role.ITEM_ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("区域（含下级）,新余市")))
                .andExpect(content().string(containsString("事项类型,行政许可")))
                .andExpect(content().string(containsString("服务对象,企业")))
                .andExpect(content().string(containsString("层级,市级")))
                .andExpect(content().string(containsString("砍环节,1,6,16.67")))
                .andExpect(content().string(containsString("新余市,减材料,1")))
                .andExpect(content().string(containsString("达到")))
                .andExpect(content().string(containsString("最多跑一趟")));
        web.perform(
                        get("/api/supervisor/figures/file")
                                .param("department", department)
                                .param("own", "true")
                                .param("region", "360500000000")
                                .with(As.role(Role.DIRECTOR)))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .contentType(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    @Test
    void isReadByThoseWhoMay() throws Exception {
        target("360500000000", "1");
        for (String path :
                new String[] {
                    "",
                    "/items?figure=ONE_TRIP",
                    "/cuts?measure=STEPS",
                    "/cuts/" + code,
                    "/clauses",
                    "/clauses/" + code
                }) {
            web.perform(get("/api/supervisor/figures" + path).with(As.role(Role.SUPERVISOR)))
                    .andExpect(status().isOk());
            web.perform(get("/api/admin/figures" + path).with(As.role(Role.ITEM_ADMINISTRATOR)))
                    .andExpect(status().isOk());
            web.perform(get("/api/admin/figures" + path).with(As.role(Role.SYSTEM_ADMINISTRATOR)))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/api/supervisor/figures/clauses/" + code).with(As.role(Role.SUPERVISOR)))
                .andExpect(jsonPath("$[0].state").value("OPEN"));
        web.perform(
                        get("/api/admin/figures")
                                .param("region", "360502000000")
                                .with(As.role(Role.ITEM_ADMINISTRATOR)))
                .andExpect(jsonPath("$.regions[0].code").value("360500000000"))
                .andExpect(jsonPath("$.regions[1].code").value("360502000000"));
        web.perform(
                        get("/api/supervisor/figures")
                                .param("department", department)
                                .with(As.role(Role.DIRECTOR)))
                .andExpect(jsonPath("$.table.aims[?(@.figure == 'MATERIALS')].met").value(true));
        web.perform(get("/api/public/figures"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.compareWith").value(today.minusYears(1).toString()))
                .andExpect(jsonPath("$.shares.length()").value(Figure.values().length));
    }

    private Asked mine() {
        return Asked.ANY.of(department);
    }

    private int items(Asked asked) {
        return figures.table(asked).all().items();
    }

    private int compared(Asked asked) {
        return cut(figures.table(asked).all(), Measure.MATERIALS).items();
    }

    private static FigureRow.Cut cut(FigureRow row, Measure measure) {
        return row.cuts().stream()
                .filter(one -> one.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private void publish(String creditCode, LocalDate from, Consumer<ObjectNode> change) {
        catalogue.publish(Guides.code(creditCode), Guides.of(creditCode, change), from, act());
    }

    private void cancel(String item, LocalDate since) {
        transactions.executeWithoutResult(
                status -> life.cancel(item, "关于取消事项的决定", since, "不再办理", act()));
    }

    private void succeed(String predecessor, String successor, LocalDate from) {
        transactions.executeWithoutResult(status ->
                life.succeed(
                        new onewindow.catalogue.life.Succession(
                                predecessor, successor, "TRANSFER", "关于调整事项的决定", "划转", from),
                        act()));
    }

    private void target(String region, String value) {
        targets.set(
                new Targets.NewTarget(
                        region,
                        Target.Figure.MATERIALS_CUT,
                        today.getYear(),
                        new BigDecimal(value),
                        Target.Unit.PERCENT,
                        "年度工作要点"),
                act());
    }

    private static void days(ObjectNode guide, int days) {
        ((ObjectNode) guide.get("promisedLimit")).put("days", days);
    }

    private static void material(ObjectNode guide, String code, String name) {
        var materials = guide.withArray("materials");
        materials.add(
                ((ObjectNode) materials.get(0))
                        .deepCopy()
                        .put("code", code)
                        .put("name", name)
                        .put("main", false)
                        .put("kind", "3"));
    }

    private static void step(ObjectNode guide, String name) {
        var steps = guide.withObject("sections").withArray("steps");
        steps.add(((ObjectNode) steps.get(0)).deepCopy().put("name", name));
    }

    private static void condition(ObjectNode guide, String text) {
        ((ArrayNode) guide.get("sections").get("conditions")).add(text);
    }

    private Act act() {
        return Act.byPlatform(UUID.randomUUID().toString(), clock.instant());
    }
}
