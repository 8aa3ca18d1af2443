package onewindow.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.catalogue.CatalogueSearch.Known;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.ItemVersion.State;
import onewindow.catalogue.basic.LegalBasis;
import onewindow.conformity.Difference.Kind;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final UUID BODY = new UUID(0, 1);
    private static final String CODE = "11360500DE000170903000117999000";
    private static final String OTHER = "11360500DE000170903000117998000";
    private static final LibraryItem ITEM = item(CODE, Set.of(), true);

    @Test
    void anItemAsTheListHasItIsNoDifference() {
        assertThat(kinds(List.of(ITEM), row(CODE, "户外广告许可", List.of("营业执照", "《申请表》"), "5 个工作日")))
                .isEmpty();
    }

    @Test
    void whatTheListDoesNotSayIsNotCompared() {
        assertThat(kinds(List.of(ITEM), row(CODE, "户外广告许可", List.of(), ""))).isEmpty();
    }

    @Test
    void nameMaterialsTimeAndFormAreComparedOneByOne() {
        assertThat(kinds(List.of(ITEM), row(CODE, "广告牌许可", List.of(), "")))
                .containsExactly(Kind.NAME_CHANGED);
        assertThat(kinds(List.of(ITEM), row(CODE, "户外广告许可", List.of("申请表"), "")))
                .containsExactly(Kind.MATERIAL_CHANGED);
        assertThat(kinds(List.of(ITEM), row(CODE, "户外广告许可", List.of(), "7个工作日")))
                .containsExactly(Kind.TIME_CHANGED);
        var form =
                new ReferenceItem(
                        CODE,
                        "户外广告许可",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        List.of("名称"));
        assertThat(kinds(List.of(ITEM), form)).containsExactly(Kind.FORM_CHANGED);
    }

    @Test
    void theLegalBasisIsComparedByArticleBothWays() {
        assertThat(bases("《中华人民共和国广告法》第41条；市容条例第十一条")).isEmpty();
        assertThat(bases("《广告法》；《市容条例》")).isEmpty();
        assertThat(bases("《广告法》第四十二条；《市容条例》"))
                .extracting(Difference::kind, Difference::expected, Difference::actual)
                .containsExactly(tuple(Kind.BASIS_CHANGED, "《广告法》第四十二条", "《广告法》第四十一条"));
        assertThat(bases("《广告法》第四十一条"))
                .extracting(Difference::expected, Difference::actual)
                .containsExactly(tuple("", "《市容条例》第十一条第一款"));
    }

    @Test
    void bothProcessesAreComparedByTheirStepsInTheirOrder() {
        assertThat(processes(List.of("申请", "受理", "决 定"), List.of("受理", "审查", "决定"))).isEmpty();
        assertThat(processes(List.of("受理", "申请", "决定"), List.of()))
                .extracting(Difference::kind, Difference::expected, Difference::actual)
                .containsExactly(tuple(Kind.STEPS_CHANGED, "受理 → 申请 → 决定", "申请 → 受理 → 决定"));
        assertThat(processes(List.of(), List.of("受理", "决定")))
                .extracting(Difference::kind, Difference::expected, Difference::actual)
                .containsExactly(tuple(Kind.BUSINESS_STEPS_CHANGED, "受理 → 决定", "受理 → 审查 → 决定"));
    }

    @Test
    void anItemThatIsGoneIsDeletedOrMissing() {
        var row = row(OTHER, "别的许可", List.of(), "");
        assertThat(kinds(List.of(ITEM), row)).containsExactly(Kind.MISSING_IN_LIBRARY);
        assertThat(kinds(List.of(ITEM), Map.of(OTHER, new Known(State.CANCELLED, BODY)), row))
                .containsExactly(Kind.DELETED);
    }

    @Test
    void anItemThatWindowsCannotTakeInIsNotSynced() {
        var row = row(OTHER, "别的许可", List.of(), "");
        assertThat(kinds(List.of(ITEM), Map.of(OTHER, new Known(State.IN_USE, BODY)), row))
                .containsExactly(Kind.NOT_SYNCED_TO_WINDOW);
        assertThat(kinds(List.of(item(CODE, Set.of(), false)), row(CODE, "户外广告许可", List.of(), "")))
                .containsExactly(Kind.NOT_SYNCED_TO_WINDOW);
    }

    @Test
    void aCodeChangedWhereAnotherItemTookThePlaceOrHasTheName() {
        assertThat(kinds(List.of(item(CODE, Set.of(OTHER), true)), row(OTHER, "旧名", List.of(), "")))
                .containsExactly(Kind.CODE_CHANGED);
        assertThat(kinds(List.of(ITEM), row(OTHER, "户外广告许可", List.of(), "")))
                .containsExactly(Kind.CODE_CHANGED);
    }

    private static List<Difference> bases(String cell) {
        return differences(List.of(cell.split("；")), List.of(), List.of());
    }

    private static List<Difference> processes(List<String> steps, List<String> businessSteps) {
        return differences(List.of(), steps, businessSteps);
    }

    private static List<Difference> differences(
            List<String> bases, List<String> steps, List<String> businessSteps) {
        var row =
                new ReferenceItem(
                        CODE, "户外广告许可", "", bases, List.of(), steps, businessSteps, "", List.of());
        return new Reconciliation(List.of(ITEM), _ -> null).of(List.of(row), _ -> BODY);
    }

    private static List<Kind> kinds(List<LibraryItem> library, ReferenceItem row) {
        return kinds(library, Map.of(), row);
    }

    private static List<Kind> kinds(
            List<LibraryItem> library, Map<String, Known> known, ReferenceItem row) {
        return new Reconciliation(library, known::get)
                .of(List.of(row), _ -> BODY).stream().map(Difference::kind).toList();
    }

    private static ReferenceItem row(
            String code, String name, List<String> materials, String limit) {
        return new ReferenceItem(
                code, name, "", List.of(), materials, List.of(), List.of(), limit, List.of());
    }

    private static LibraryItem item(String code, Set<String> former, boolean offered) {
        return new LibraryItem(
                code,
                "户外广告许可",
                ItemType.LICENCE,
                "000117999000",
                3,
                BODY,
                List.of(LegalBasis.of("《广告法》", "第四十一条"), LegalBasis.of("《市容条例》", "第十一条第一款")),
                List.of("申请表", "营业执照"),
                List.of("申请", "受理", "决定"),
                List.of("受理", "审查", "决定"),
                "5个工作日",
                List.of("名称", "地址"),
                former,
                offered);
    }
}
