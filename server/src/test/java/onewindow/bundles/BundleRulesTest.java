package onewindow.bundles;

import static onewindow.bundles.Errands.askingFor;
import static onewindow.bundles.Errands.member;
import static onewindow.bundles.Errands.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import onewindow.catalogue.Finding;
import onewindow.elements.DataElement;
import onewindow.elements.ShippedDictionary;
import org.junit.jupiter.api.Test;

class BundleRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void aSoundBundleHasNoFindings() {
        assertThat(findings(state(member("A")), state(member("B", "A")))).isEmpty();
    }

    @Test
    void namesTheCircle() {
        assertThat(findings(state(member("A", "B")), state(member("B", "A"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("bundle-circle");
                    assertThat(finding.field()).isEqualTo("members[0].after");
                    assertThat(finding.detail()).isEqualTo("事项A ← 事项B ← 事项A");
                    assertThat(finding.blocks()).isTrue();
                });
    }

    @Test
    void namesMembersThatNobodyCanApplyFor() {
        assertThat(
                        findings(
                                state(member("A")),
                                Errands.unusable(member("B"), "item-cancelled", "C"),
                                Errands.unusable(member("D"), "item-suspended", null)))
                .extracting(Finding::field, Finding::rule, Finding::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "members[1].item", "bundle-item-cancelled", "事项B"),
                        org.assertj.core.groups.Tuple.tuple(
                                "members[2].item", "bundle-item-suspended", "事项D"));
    }

    @Test
    void oneDatumIsNotAskedForInTwoWays() {
        DataElement text =
                ShippedDictionary.ELEMENTS.all().stream()
                        .filter(one -> one.kind().equals("TEXT"))
                        .findFirst()
                        .orElseThrow();
        var found =
                findings(
                        state(
                                member("A"),
                                askingFor(
                                        text.code(),
                                        field ->
                                                field.put("kind", "TEXT")
                                                        .put("maximum", 50)
                                                        .put("label", "名称"))),
                        state(
                                member("B"),
                                askingFor(
                                        text.code(),
                                        field ->
                                                field.put("kind", "TEXT")
                                                        .put("maximum", 100)
                                                        .put("label", "全称"))));
        assertThat(found)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("bundle-field-maximum");
                    assertThat(finding.field()).isEqualTo("form." + text.code());
                    assertThat(finding.detail()).contains(text.name(), "事项A“名称” 50", "事项B“全称” 100");
                    assertThat(finding.blocks()).isTrue();
                });
    }

    @Test
    void aBundleHasTwoMembersAndALead() {
        var alone = List.of(state(member("A")));
        assertThat(
                        BundleRules.findings(
                                Errands.content("X", List.of(member("A"))),
                                alone,
                                TogetherTest.form(alone),
                                null,
                                String::equals))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("bundle-lead-unknown", "bundle-few-members");
        var two = List.of(state(member("A")), state(member("B")));
        assertThat(
                        BundleRules.findings(
                                Errands.content("X", List.of(member("A"), member("B"))),
                                two,
                                TogetherTest.form(two),
                                Errands.department("X"),
                                String::equals))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("bundle-lead-no-member");
                    assertThat(finding.blocks()).isFalse();
                });
    }

    @Test
    void nobodyWaitsForWhatMayBeLeftOut() {
        assertThat(
                        findings(
                                state(Errands.optional("A")),
                                state(member("B", "A", "Z")),
                                state(new BundleMember("C", true, " ", "", List.of("A")))))
                .extracting(Finding::field, Finding::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "members[2].condition", "bundle-condition"),
                        org.assertj.core.groups.Tuple.tuple(
                                "members[2].conditionEn", "bundle-condition"),
                        org.assertj.core.groups.Tuple.tuple(
                                "members[1].after", "bundle-after-optional"),
                        org.assertj.core.groups.Tuple.tuple(
                                "members[1].after", "bundle-after-no-member"));
    }

    @Test
    void membersAreOfThePlaceAndForTheSamePeople() {
        assertThat(
                        findings(
                                state(member("A")),
                                state(
                                        member("B"),
                                        guide -> {
                                            guide.put("region", "360100000000");
                                            guide.putArray("audiences").add("NATURAL_PERSON");
                                        })))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("bundle-audience", "bundle-region");
    }

    @Test
    void aLaterVersionBeginsAfterTheOneBeforeAndNotInThePast() {
        var content = Errands.content("A", List.of());
        assertThat(BundleRules.dates(content, null, TODAY)).isEmpty();
        assertThat(BundleRules.dates(content, LocalDate.of(2026, 2, 1), TODAY))
                .extracting(Finding::rule)
                .containsExactly("version-overlaps");
        assertThat(BundleRules.dates(content, LocalDate.of(2026, 1, 1), TODAY))
                .extracting(Finding::rule)
                .containsExactly("version-retroactive");
    }

    private static List<Finding> findings(MemberState... members) {
        var states = List.of(members);
        return BundleRules.findings(
                Errands.content("A", Stream.of(members).map(MemberState::member).toList()),
                states,
                TogetherTest.form(states),
                Errands.department("A"),
                String::equals);
    }
}
