package onewindow.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import onewindow.adjustments.Adjustment.LegalDocument;
import onewindow.adjustments.Adjustment.OpenCases;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guides;
import onewindow.platform.Invalid.Fault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AdjustmentRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final String OLD = "11360500DE000177093000117999000";
    private static final String OTHER_BODY = "11360500DE0001148W3000117999000";
    private static final String ANOTHER = "11360500DE000177093000117998000";
    private static final Guide GUIDE = Guides.changed(guide -> {});

    @Test
    void eachKindNeedsItsNumberOfItems() {
        assertThat(faults(ChangeKind.MERGE, List.of(OLD, ANOTHER), List.of(ANOTHER))).isEmpty();
        assertThat(faults(ChangeKind.MERGE, List.of(OLD), List.of(ANOTHER)))
                .containsExactly(new Fault("from", "adjustment-number"));
        assertThat(faults(ChangeKind.SPLIT, List.of(OLD), List.of(ANOTHER)))
                .containsExactly(new Fault("to", "adjustment-number"));
        assertThat(faults(ChangeKind.SUSPEND, List.of(OLD), List.of())).isEmpty();
        assertThat(faults(ChangeKind.CANCEL, List.of(OLD), List.of())).isEmpty();
        assertThat(faults(ChangeKind.ADD, List.of(), List.of(OLD))).isEmpty();
        assertThat(faults(ChangeKind.CHANGE, List.of(OLD), List.of(ANOTHER)))
                .containsExactly(new Fault("to", "adjustment-same-item"));
    }

    @Test
    void aTransferIsToAnotherBodyUnderTheSameBasicCode() {
        assertThat(faults(ChangeKind.TRANSFER, List.of(OLD), List.of(OTHER_BODY))).isEmpty();
        assertThat(faults(ChangeKind.TRANSFER, List.of(OLD), List.of(ANOTHER)))
                .containsExactly(new Fault("to[0]", "adjustment-transfer"));
    }

    @Test
    void delegatedPowerStandsInATownAndComesFromAbove() {
        assertThat(faults(ChangeKind.DELEGATE, with(guide -> {}), OpenCases.CONTINUE))
                .containsExactly(new Fault("to[0]", "adjustment-delegate"));
        assertThat(
                        faults(
                                ChangeKind.DELEGATE,
                                with(guide -> {
                                    guide.put("level", 5);
                                    ((ObjectNode) guide.get("handling"))
                                            .put("powerSource", "DELEGATED_FROM_ABOVE");
                                }),
                                OpenCases.CONTINUE))
                .isEmpty();
    }

    @Test
    void whatBecomesAFilingIsOneAndWhatIsPromisedIsOffered() {
        assertThat(faults(ChangeKind.TO_FILING, with(guide -> {}), OpenCases.CONTINUE))
                .containsExactly(new Fault("to[0]", "adjustment-filing"));
        assertThat(
                        faults(
                                ChangeKind.TO_FILING,
                                with(guide -> guide.put("type", "FILING")),
                                OpenCases.MOVE))
                .isEmpty();
        assertThat(faults(ChangeKind.TO_COMMITMENT, List.of(OLD), List.of(OLD)))
                .containsExactly(new Fault("to[0]", "adjustment-commitment"));
    }

    @Test
    void casesGoToOneSuccessorOnly() {
        var split =
                change(
                        ChangeKind.SPLIT,
                        List.of(OLD),
                        List.of(ANOTHER, OTHER_BODY),
                        OpenCases.MOVE);
        assertThat(AdjustmentRules.faults(split, List.of(GUIDE), List.of(GUIDE, GUIDE)))
                .containsExactly(new Fault("openCases", "adjustment-move"));
    }

    @Test
    void casesEndOnlyWithAnItemThatIsGivenUp() {
        assertThat(cases(ChangeKind.CANCEL, List.of(OLD), List.of())).isEmpty();
        assertThat(cases(ChangeKind.SUSPEND, List.of(OLD), List.of()))
                .containsExactly(new Fault("openCases", "adjustment-end"));
        assertThat(cases(ChangeKind.MERGE, List.of(OLD, ANOTHER), List.of(ANOTHER)))
                .containsExactly(new Fault("openCases", "adjustment-end"));
    }

    private static List<Fault> cases(ChangeKind kind, List<String> from, List<String> to) {
        return AdjustmentRules.faults(
                change(kind, from, to, OpenCases.END),
                from.stream().map(code -> GUIDE).toList(),
                to.stream().map(code -> GUIDE).toList());
    }

    private static Guide with(Consumer<ObjectNode> change) {
        return Guides.changed(change);
    }

    private static List<Fault> faults(ChangeKind kind, Guide target, OpenCases openCases) {
        return AdjustmentRules.faults(
                change(kind, List.of(OLD), List.of(ANOTHER), openCases),
                List.of(GUIDE),
                List.of(target));
    }

    private static List<Fault> faults(ChangeKind kind, List<String> from, List<String> to) {
        return AdjustmentRules.faults(
                change(kind, from, to, OpenCases.CONTINUE),
                from.stream().map(code -> GUIDE).toList(),
                to.stream().map(code -> GUIDE).toList());
    }

    private static Adjustment change(
            ChangeKind kind, List<String> from, List<String> to, OpenCases openCases) {
        return new Adjustment(
                kind,
                new LegalDocument("余府发〔2026〕1号", "关于调整事项的决定", "新余市人民政府", DAY),
                DAY,
                from,
                to,
                openCases,
                "调整");
    }
}
