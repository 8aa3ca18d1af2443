package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.clauses.ClauseRuns;
import onewindow.clauses.FindingState;
import onewindow.clauses.Findings;
import onewindow.clauses.LedgerSearch;
import onewindow.clauses.Section;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rulebook §1.8 G15 and §13.4: the gate, the ledger and the published guides agree. */
@ModuleTest
class CatalogueClausesTest {
    private static final String CATCH_ALL = "法律、行政法规规定的其他条件";

    @Autowired Catalogue catalogue;
    @Autowired ItemLife life;
    @Autowired LedgerSearch search;
    @Autowired Findings findings;
    @Autowired ClauseRuns runs;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private String department;
    private String code;
    private LocalDate today;

    @BeforeEach
    void establishADepartment() {
        department = Departments.establish(structure, transactions, clock);
        code = Guides.code(department);
        today = LocalDate.now(clock);
    }

    @Test
    void publishingBringsTheLedgerUpToDate() {
        catalogue.publish(code, guide("有健全的管理制度"), LocalDate.of(2026, 1, 1), act());
        assertThat(listed())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rule()).isEqualTo("F08");
                    assertThat(one.state()).isEqualTo(FindingState.OPEN);
                });
        catalogue.publish(code, guide("有安全检查制度1份"), today, act());
        assertThat(listed())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(FindingState.CLEARED));
    }

    @Test
    void aMaterialFromElsewhereWithoutIssuerIsVague() {
        var guide =
                Guides.of(
                        department,
                        changed ->
                                ((ObjectNode) changed.get("materials").get(0))
                                        .put("source", "OTHER"));
        catalogue.publish(code, guide, LocalDate.of(2026, 1, 1), act());
        assertThat(listed()).extracting(LedgerSearch.Listed::rule).containsExactly("S8");
    }

    @Test
    void aCatchAllIsPublishedOnlyUnderAnException() {
        var guide = guide(CATCH_ALL);
        assertThatThrownBy(() -> catalogue.publish(code, guide, LocalDate.of(2026, 1, 1), act()))
                .isInstanceOf(Invalid.class);
        for (String rule : List.of("F01", "F02")) {
            findings.except(
                    code,
                    rule,
                    Section.CONDITION,
                    CATCH_ALL,
                    new Findings.Approval(
                            List.of("设置地点不在文物保护范围内"), "余政数例外〔2026〕5号", today, today.plusMonths(6)),
                    act());
        }
        assertThat(catalogue.inspect(code, guide, LocalDate.of(2026, 1, 1)))
                .filteredOn(finding -> finding.rule().matches("F01|F02"))
                .hasSize(2)
                .noneMatch(Finding::blocks);
        catalogue.publish(code, guide, LocalDate.of(2026, 1, 1), act());
        assertThat(listed())
                .filteredOn(one -> one.rule().matches("F01|F02"))
                .extracting(LedgerSearch.Listed::state)
                .containsOnly(FindingState.EXCEPTION);
    }

    @Test
    void aCancelledItemHasNothingLeftToMend() {
        catalogue.publish(code, guide("近期照片"), LocalDate.of(2026, 1, 1), act());
        transactions.executeWithoutResult(any ->
                life.cancel(
                        code, "《关于取消事项的决定》（余府发〔2026〕9号）", LocalDate.of(2026, 11, 1), "取消", act()));
        assertThat(listed())
                .extracting(LedgerSearch.Listed::state)
                .containsOnly(FindingState.CLEARED);
    }

    @Test
    void aRunOverTheCatalogueAddsNothingToWhatPublishingRecorded() {
        catalogue.publish(code, guide("近期照片"), LocalDate.of(2026, 1, 1), act());
        var before = listed();
        runs.start(act());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> runs.latest().orElseThrow().finishedAt() != null);
        var run = runs.latest().orElseThrow();
        assertThat(run.failure()).isNull();
        assertThat(run.done()).isEqualTo(run.total()).isPositive();
        assertThat(run.found()).isZero();
        assertThat(listed()).isEqualTo(before);
    }

    private Guide guide(String condition) {
        return Guides.of(
                department,
                changed -> ((ArrayNode) changed.get("sections").get("conditions")).add(condition));
    }

    private List<LedgerSearch.Listed> listed() {
        return search.find(new LedgerSearch.Filter(null, null, null, code, null)).findings();
    }

    private Act act() {
        return Act.byPlatform(UUID.randomUUID().toString(), clock.instant());
    }
}
