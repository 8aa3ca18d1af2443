package onewindow.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.adjustments.Adjustment.LegalDocument;
import onewindow.adjustments.Adjustment.OpenCases;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.catalogue.ItemLife;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.life.Succession;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AdjustmentsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Autowired Adjustments adjustments;
    @Autowired AdjustmentStore store;
    @Autowired Catalogue catalogue;
    @Autowired CatalogueSearch search;
    @Autowired ItemLife life;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private String department;
    private String one;
    private String two;
    private LocalDate today;

    @BeforeEach
    void publishTwoItems() {
        department = Departments.establish(structure, transactions, clock);
        one = Guides.code(department) + "01";
        two = Guides.code(department) + "02";
        today = LocalDate.now(clock);
        publish(one, "户外广告设置许可");
        publish(two, "灯光牌匾设置许可");
    }

    @Test
    void twoItemsBecomeOneByALegalDocument() {
        UUID id = adjust(ChangeKind.MERGE, List.of(one, two), List.of(one), today);
        assertThat(catalogue.applicable(one).state()).isEqualTo(ItemVersion.State.IN_USE);
        assertThatThrownBy(() -> catalogue.applicable(two))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.details())
                                        .containsAllEntriesOf(
                                                Map.of(
                                                        "successor", one,
                                                        "change", "MERGE",
                                                        "document", "《关于调整事项的决定》（余府发〔2026〕9号）")));
        assertThat(life.lineage(two).supersededBy())
                .extracting(Succession::successor)
                .containsExactly(one);
        assertThat(adjustments.latest(two))
                .singleElement()
                .satisfies(recorded -> {
                    assertThat(recorded.id()).isEqualTo(id);
                    assertThat(recorded.doneAt()).isNotNull();
                    assertThat(recorded.finishedAt()).isNotNull();
                    assertThat(recorded.change().from()).containsExactly(one, two);
                });
        assertThat(
                        search.list(
                                        "灯光牌匾",
                                        head -> head.department().creditCode().equals(department),
                                        0,
                                        5)
                                .items())
                .extracting(head -> head.code())
                .containsExactly(one);
    }

    @Test
    void whatTakesEffectLaterIsCarriedOutOnItsDay() {
        UUID id = adjust(ChangeKind.SUSPEND, List.of(one), List.of(), today.plusDays(3));
        assertThat(catalogue.applicable(one).state()).isEqualTo(ItemVersion.State.IN_USE);
        assertThat(store.due(today, 1_000)).doesNotContain(id);
        assertThat(store.due(today.plusDays(3), 1_000)).contains(id);
        adjust(ChangeKind.SUSPEND, List.of(two), List.of(), today);
        assertRefused(() -> catalogue.applicable(two), "item-suspended");
        adjust(ChangeKind.RESUME, List.of(two), List.of(), today);
        assertThat(catalogue.applicable(two).state()).isEqualTo(ItemVersion.State.IN_USE);
    }

    @Test
    void nothingIsChangedWhereAnythingIsWrong() {
        String unknown = Guides.code(department) + "09";
        assertThatThrownBy(
                        () -> adjust(ChangeKind.MERGE, List.of(one, unknown), List.of(two), today))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .containsExactly(
                                                new Invalid.Fault(
                                                        "from[1]", "adjustment-unpublished")));
        adjust(ChangeKind.CANCEL, List.of(one), List.of(two), today);
        assertRefused(
                () -> adjust(ChangeKind.CANCEL, List.of(two), List.of(one), today),
                "succession-circle");
        assertThat(catalogue.applicable(two).state()).isEqualTo(ItemVersion.State.IN_USE);
        assertThat(adjustments.latest(two)).hasSize(1);
        assertRefused(
                () -> adjust(ChangeKind.CANCEL, List.of(one), List.of(), today), "item-cancelled");
    }

    @Test
    void theSameActAdjustsOnce() {
        var act = act();
        var change = change(ChangeKind.CANCEL, List.of(one), List.of(), today);
        UUID id = adjustments.adjust(change, act);
        assertThat(adjustments.adjust(change, act)).isEqualTo(id);
        assertThatThrownBy(() ->
                        jdbc.sql("update adjustments.adjustment set reason = 'x' where id = :id")
                                .param("id", id)
                                .update())
                .hasMessageContaining("adjustment");
        adjustments.carryOutDue();
        assertThat(store.find(id).orElseThrow().finishedAt()).isNotNull();
    }

    @Test
    void anItemThatEndsWithoutASuccessorSaysSinceWhenAndWhy() {
        adjustments.adjust(
                change(ChangeKind.CANCEL, List.of(one), List.of(), today, OpenCases.END), act());
        assertThatThrownBy(() -> catalogue.readable(one))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.details())
                                        .isEqualTo(
                                                Map.of(
                                                        "since", today.toString(),
                                                        "document", "《关于调整事项的决定》（余府发〔2026〕9号）",
                                                        "reason", "合并同类事项")));
        assertThat(catalogue.history(one).changes())
                .first()
                .satisfies(ended ->
                        assertThat(ended.reason()).isEqualTo("《关于调整事项的决定》（余府发〔2026〕9号）：合并同类事项"));
    }

    @Test
    void theProgressOfTheOpenCasesIsKept() {
        UUID id = adjust(ChangeKind.SUSPEND, List.of(one), List.of(), today.plusDays(3));
        assertThat(store.reached(id)).isEmpty();
        store.beginCases(id, 3);
        store.beginCases(id, 2);
        store.countEnded(id);
        store.countEnded(id);
        store.countMoved(id);
        UUID last = UUID.randomUUID();
        store.reach(id, last);
        assertThat(store.reached(id)).contains(last);
        assertThat(store.find(id).orElseThrow())
                .satisfies(recorded -> {
                    assertThat(recorded.casesTotal()).isEqualTo(3);
                    assertThat(recorded.casesEnded()).isEqualTo(2);
                    assertThat(recorded.casesMoved()).isEqualTo(1);
                });
    }

    private UUID adjust(ChangeKind kind, List<String> from, List<String> to, LocalDate day) {
        return adjustments.adjust(change(kind, from, to, day), act());
    }

    private Adjustment change(ChangeKind kind, List<String> from, List<String> to, LocalDate day) {
        return change(
                kind,
                from,
                to,
                day,
                kind == ChangeKind.MERGE ? OpenCases.MOVE : OpenCases.CONTINUE);
    }

    private Adjustment change(
            ChangeKind kind,
            List<String> from,
            List<String> to,
            LocalDate day,
            OpenCases openCases) {
        return new Adjustment(
                kind,
                new LegalDocument("余府发〔2026〕9号", "关于调整事项的决定", "新余市人民政府", today),
                day,
                from,
                to,
                openCases,
                "合并同类事项");
    }

    private void publish(String code, String name) {
        catalogue.publish(
                code, Guides.of(department, guide -> guide.put("name", name)), FIRST, act());
    }

    private static void assertRefused(Runnable work, String reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(reason));
    }

    private Act act() {
        return Act.byPlatform(UUID.randomUUID().toString(), clock.instant());
    }
}
