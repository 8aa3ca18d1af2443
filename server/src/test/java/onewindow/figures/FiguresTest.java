package onewindow.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.catalogue.ItemLife;
import onewindow.figures.FigureRow.Measure;
import onewindow.identity.Role;
import onewindow.identity.web.As;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class FiguresTest {
    @Autowired Figures figures;
    @Autowired Catalogue catalogue;
    @Autowired ItemLife life;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;
    @Autowired MockMvc web;

    private String department;
    private String code;
    private LocalDate today;

    @BeforeEach
    void publishAYearAgoAndToday() {
        today = LocalDate.now(clock);
        department = Departments.establish(structure, transactions, clock);
        code = Guides.code(department);
        catalogue.publish(
                code,
                Guides.of(
                        department,
                        guide ->
                                ((tools.jackson.databind.node.ObjectNode)
                                                guide.get("promisedLimit"))
                                        .put("days", 14)),
                today.minusYears(2),
                act());
        catalogue.publish(
                code,
                Guides.of(
                        department,
                        guide ->
                                ((tools.jackson.databind.node.ObjectNode)
                                                guide.get("promisedLimit"))
                                        .put("days", 7)),
                today,
                act());
    }

    @Test
    void countsTheVersionsThatWereInForceOnEachDay() {
        var table = figures.table(new Figures.Asked(null, null, department, null));
        assertThat(table.all().items()).isEqualTo(1);
        assertThat(table.all().itemsBefore()).isEqualTo(1);
        assertThat(table.departments()).extracting(FigureRow::key).containsExactly(department);
        assertThat(table.levels()).extracting(FigureRow::key).containsExactly("3");
        var days =
                table.all().cuts().stream()
                        .filter(cut -> cut.measure() == Measure.DAYS)
                        .findFirst()
                        .orElseThrow();
        assertThat(days.before()).isEqualTo(140);
        assertThat(days.now()).isEqualTo(70);
        assertThat(days.percent()).isEqualByComparingTo("50");
        assertThat(table.all().clauses()).isNotNull();
        assertThat(
                        figures.table(
                                        new Figures.Asked(
                                                today.minusYears(3), null, department, null))
                                .all()
                                .items())
                .isZero();
    }

    @Test
    void everyNumberCanBeFollowedToItsItems() {
        var asked = new Figures.Asked(null, null, department, 3);
        var row = figures.table(asked).all();
        for (Figure figure : Figure.values()) {
            int numerator =
                    row.shares().stream()
                            .filter(share -> share.figure() == figure)
                            .findFirst()
                            .orElseThrow()
                            .numerator();
            assertThat(figures.items(asked, figure, Figures.Behind.NUMERATOR)).hasSize(numerator);
            assertThat(figures.items(asked, figure, Figures.Behind.REST))
                    .hasSize(row.items() - numerator);
        }
    }

    @Test
    void anItemThatEndedCountsUntilTheDayBefore() {
        transactions.executeWithoutResult(
                status -> life.cancel(code, "关于取消事项的决定", today, "不再办理", act()));
        figures.keepCounting();
        assertThat(figures.table(new Figures.Asked(null, null, department, null)).all().items())
                .isZero();
        assertThat(
                        figures.table(new Figures.Asked(today.minusDays(1), null, department, null))
                                .all()
                                .items())
                .isEqualTo(1);
    }

    @Test
    void givesOutWhatItShows() throws Exception {
        web.perform(
                        get("/api/admin/figures/file")
                                .param("format", "COMMA")
                                .param("department", department)
                                .header("Accept-Language", "zh-CN")
                                .with(As.role(Role.ITEM_ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("最多跑一趟")));
        web.perform(
                        get("/api/supervisor/figures/file")
                                .param("department", department)
                                .with(As.role(Role.DIRECTOR)))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .contentType(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        web.perform(
                        get("/api/supervisor/figures/items")
                                .param("figure", "ONE_TRIP")
                                .param("department", department)
                                .with(As.role(Role.SUPERVISOR)))
                .andExpect(status().isOk());
        web.perform(get("/api/admin/figures").with(As.role(Role.SYSTEM_ADMINISTRATOR)))
                .andExpect(status().isForbidden());
        web.perform(get("/api/public/figures"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.shares.length()").value(Figure.values().length));
    }

    private Act act() {
        return Act.byPlatform(UUID.randomUUID().toString(), clock.instant());
    }
}
