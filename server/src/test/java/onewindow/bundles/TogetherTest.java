package onewindow.bundles;

import static onewindow.bundles.Errands.all;
import static onewindow.bundles.Errands.asking;
import static onewindow.bundles.Errands.member;
import static onewindow.bundles.Errands.promising;
import static onewindow.bundles.Errands.resulting;
import static onewindow.bundles.Errands.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import onewindow.elements.MergedForm;
import onewindow.elements.ShippedDictionary;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final String LICENCE = "11100000MB0143028R001";

    @Test
    void thePromiseIsTheLongestWayAndNotTheSum() {
        var together =
                of(
                        state(member("A"), promising(3, "WORKDAY")),
                        state(member("B", "A"), promising(5, "WORKDAY")),
                        state(member("C", "A"), promising(10, "NATURAL")),
                        state(member("D"), promising(6, "WORKDAY")));
        assertThat(together.slowest()).containsExactly("A", "C");
        assertThat(together.after().promise()).isEqualTo(new Promise(3, 10));
        assertThat(together.before().promise()).isEqualTo(new Promise(14, 10));
    }

    @Test
    void whatSeveralAskForIsGivenOnceWithTheGreatestNumberOfOriginals() {
        var together =
                of(
                        state(
                                member("A"),
                                asking(plan ->
                                        plan.put("name", "平面图")
                                                .put("originals", 1)
                                                .put("copies", 2))),
                        state(
                                member("B"),
                                asking(plan ->
                                        plan.put("name", "《平面图》")
                                                .put("originals", 2)
                                                .put("copies", 3))),
                        state(
                                member("C"),
                                asking(plan ->
                                        plan.put("name", "平面图")
                                                .put("licenceTypeCode", LICENCE)
                                                .put("originals", 1))));
        var plans =
                together.materials().brought().stream()
                        .filter(one -> one.name().contains("平面图"))
                        .toList();
        assertThat(plans).hasSize(2);
        assertThat(plans.getFirst().originals()).isEqualTo(2);
        assertThat(plans.getFirst().copies()).isEqualTo(3);
        assertThat(plans.getFirst().uses()).extracting(OneSet.Use::item).containsExactly("A", "B");
        assertThat(together.before().materials()).isEqualTo(6);
        assertThat(together.after().materials()).isEqualTo(3);
    }

    /** Each body keeps its copy on paper; one upload serves all. */
    @Test
    void copiesOnPaperAddUp() {
        var set =
                of(
                                state(
                                        member("A"),
                                        asking(plan ->
                                                plan.put("name", "平面图")
                                                        .put("copies", 2)
                                                        .put("electronic", false))),
                                state(
                                        member("B"),
                                        asking(plan ->
                                                plan.put("name", "平面图")
                                                        .put("copies", 3)
                                                        .put("electronic", false))),
                                state(
                                        member("C"),
                                        asking(plan -> plan.put("name", "平面图").put("copies", 1))))
                        .materials();
        assertThat(set.brought())
                .filteredOn(one -> one.name().equals("平面图"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.copies()).isEqualTo(5);
                    assertThat(one.electronic()).isFalse();
                });
    }

    @Test
    void theResultOfAMemberIsNotBroughtToOneThatWaitsForIt() {
        var licence = asking(one -> one.put("name", "营业执照").put("licenceTypeCode", LICENCE));
        var together =
                of(
                        state(member("A"), resulting(LICENCE)),
                        state(member("B", "A"), licence),
                        state(member("C", "B"), licence),
                        state(member("D"), licence));
        assertThat(together.materials().supplied())
                .extracting(OneSet.Supplied::item, OneSet.Supplied::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("B", "A"),
                        org.assertj.core.groups.Tuple.tuple("C", "A"));
        assertThat(together.materials().brought())
                .filteredOn(one -> one.name().equals("营业执照"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.uses()).extracting(OneSet.Use::item).containsExactly("D"));
    }

    @Test
    void whatAnOptionalMemberWouldSupplyIsStillBrought() {
        var set =
                of(
                                state(Errands.optional("A"), resulting(LICENCE)),
                                state(
                                        member("B", "A"),
                                        asking(one ->
                                                one.put("name", "营业执照")
                                                        .put("licenceTypeCode", LICENCE))))
                        .materials();
        assertThat(set.supplied()).isEmpty();
        assertThat(set.brought()).extracting(OneSet.Shared::name).contains("营业执照");
    }

    @Test
    void saysWhatEverybodyBringsAndWhatDepends() {
        var set =
                of(
                                state(
                                        member("A"),
                                        all(
                                                asking(one ->
                                                        one.put("name", "委托书")
                                                                .put("necessity", "CONDITIONAL")
                                                                .put("condition", "委托他人的")),
                                                asking(one -> one.put("name", "章程")))),
                                state(Errands.optional("B"), asking(one -> one.put("name", "效果图"))))
                        .materials();
        assertThat(set.brought())
                .filteredOn(OneSet.Shared::always)
                .extracting(OneSet.Shared::name)
                .contains("章程")
                .doesNotContain("委托书", "效果图");
    }

    @Test
    void whatTheOfficesFetchIsNotBrought() {
        var together =
                of(
                        state(member("A"), resulting(LICENCE)),
                        state(
                                member("B", "A"),
                                all(
                                        asking(one ->
                                                one.put("name", "身份证").put("exemption", "SHARE")),
                                        asking(one ->
                                                one.put("name", "营业执照")
                                                        .put("licenceTypeCode", LICENCE)
                                                        .put("exemption", "LICENCE")))));
        assertThat(together.materials().exempt())
                .extracting(OneSet.Exempt::name)
                .containsExactly("身份证");
        assertThat(together.materials().supplied())
                .extracting(OneSet.Supplied::name)
                .containsExactly("营业执照");
        assertThat(together.before().materials()).isEqualTo(2);
        assertThat(together.after().materials()).isEqualTo(1);
    }

    @Test
    void visitsToOneThingAfterAnotherAreVisitsOfTheirOwn() {
        var together =
                of(
                        state(member("A"), guide -> guide.put("visits", 1)),
                        state(member("B"), guide -> guide.put("visits", 2)),
                        state(member("C", "A"), guide -> guide.put("visits", 1)));
        assertThat(together.before().visits()).isEqualTo(4);
        assertThat(together.after().visits()).isEqualTo(2);
        assertThat(together.before().windows()).isEqualTo(3);
        assertThat(together.after().windows()).isEqualTo(1);
        assertThat(together.before().forms()).isEqualTo(3);
        assertThat(together.after().forms()).isEqualTo(1);
    }

    static Together of(MemberState... members) {
        return Together.of(List.of(members), form(List.of(members)));
    }

    static MergedForm form(List<MemberState> members) {
        return MergedForm.of(
                members.stream()
                        .map(MemberState::guide)
                        .filter(Objects::nonNull)
                        .flatMap(guide ->
                                guide.form().stream()
                                        .map(field ->
                                                new MergedForm.Field(
                                                        guide.name(),
                                                        field.label(),
                                                        field.kind(),
                                                        field.choices(),
                                                        field.maximum(),
                                                        field.element())))
                        .toList(),
                ShippedDictionary.ELEMENTS);
    }
}
