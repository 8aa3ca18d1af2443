package onewindow.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.catalogue.CatalogueSearch.Known;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.ItemVersion.State;
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
                List.of(),
                List.of("申请表", "营业执照"),
                "5个工作日",
                List.of("名称", "地址"),
                former,
                offered);
    }
}
