package onewindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import onewindow.calendar.DayUnit;
import onewindow.flows.Flow.Kind;
import onewindow.flows.Flow.Node;
import onewindow.flows.Flow.Stage;
import onewindow.flows.Flow.Unit;
import onewindow.flows.Flow.Way;
import org.junit.jupiter.api.Test;

class FlowInspectorTest {
    @Test
    void aPlainFlowIsSound() {
        assertThat(faults(plain())).isEmpty();
    }

    @Test
    void branchesThatRunAtOnceAndMeetAgainAreSound() {
        assertThat(faults(parallel("join"))).isEmpty();
    }

    @Test
    void goingBackIsSound() {
        var flow =
                flow(
                        "start>review",
                        "review>choice",
                        "choice>review:situation.complete == \"NO\"",
                        "choice>decide",
                        "decide>end");
        assertThat(faults(flow)).isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(rules(flow("start>review", "review>decide")))
                .contains("flow-no-end", "flow-ways-of-step");
        assertThat(rules(flow("start>review", "start2>review", "review>end")))
                .contains("flow-one-start");
        assertThat(faults(flow("start>review", "review>end", "decide>end2")))
                .extracting(FlowFault::node, FlowFault::rule)
                .contains(org.assertj.core.groups.Tuple.tuple("decide", "flow-ways-of-step"));
        assertThat(rules(new Flow(List.of(), List.of(), List.of())))
                .contains("flow-one-start", "flow-no-end");
    }

    @Test
    void whatNothingLeadsToOrThatLeadsNowhereIsNamed() {
        assertThat(faults(flow("start>end", "review>decide", "decide>review")))
                .extracting(FlowFault::node, FlowFault::rule)
                .contains(org.assertj.core.groups.Tuple.tuple("review", "flow-unreachable"));
        assertThat(
                        rules(
                                flow(
                                        "start>choice",
                                        "choice>end:situation.a == \"X\"",
                                        "choice>review",
                                        "review>decide",
                                        "decide>review")))
                .contains("flow-no-way-out");
    }

    @Test
    void aJoinThatWaitsForAWayNotTakenIsADeadlock() {
        var flow =
                flow(
                        "start>choice",
                        "choice>review:situation.a == \"X\"",
                        "choice>check",
                        "review>join",
                        "check>join",
                        "join>end");
        assertThat(faults(flow))
                .extracting(FlowFault::node, FlowFault::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("join", "flow-deadlock"));
    }

    @Test
    void branchesThatMeetWithoutAJoinEndEarlyOrRunTwice() {
        var flow = flow("start>fork", "fork>review", "fork>check", "review>end", "check>end");
        assertThat(rules(flow)).containsExactly("flow-ends-early");
        var twice =
                flow(
                        "start>fork",
                        "fork>review",
                        "fork>check",
                        "review>decide",
                        "check>decide",
                        "decide>end");
        assertThat(rules(twice)).containsAnyOf("flow-twice", "flow-ends-early");
    }

    @Test
    void aStepIsSomebodysAndHasALimit() {
        var nodes = new ArrayList<>(plain().nodes());
        nodes.set(
                1,
                new Node("review", Kind.STEP, "审查", "Review", null, " ", null, null, null, null));
        var flow = new Flow(nodes, plain().ways(), List.of("NONSENSE"));
        assertThat(rules(flow)).containsExactly("flow-procedure");
        assertThat(rules(new Flow(nodes, plain().ways(), List.of())))
                .containsExactlyInAnyOrder("flow-no-post", "flow-no-limit", "flow-no-stage");
    }

    @Test
    void conditionsStandOutOfChoicesAndTheLastWayHasNone() {
        assertThat(rules(flow("start>review:situation.a == \"X\"", "review>end")))
                .contains("flow-when");
        assertThat(
                        rules(
                                flow(
                                        "start>choice",
                                        "choice>review",
                                        "choice>check:situation.a == \"X\"",
                                        "review>end",
                                        "check>end")))
                .contains("flow-choice");
    }

    @Test
    void limitsThatAddUpToMoreThanThePromiseAreNamed() {
        assertThat(FlowInspector.inspect(plain(), 2, DayUnit.WORKDAY)).isEmpty();
        assertThat(FlowInspector.inspect(plain(), 1, DayUnit.WORKDAY))
                .extracting(FlowFault::rule)
                .containsExactly("flow-promise");
        // At once counts by the slower branch: review, then two checks side by side.
        assertThat(FlowInspector.inspect(parallel("join"), 2, DayUnit.WORKDAY)).isEmpty();
        // Three natural days hold two working days and a bit, two hold less.
        assertThat(FlowInspector.inspect(plain(), 3, DayUnit.NATURAL)).isEmpty();
        assertThat(FlowInspector.inspect(plain(), 2, DayUnit.NATURAL)).isNotEmpty();
        var natural = new ArrayList<Node>();
        for (Node node : plain().nodes()) {
            boolean step = node.kind() == Kind.STEP;
            natural.add(
                    new Node(
                            node.key(),
                            node.kind(),
                            node.name(),
                            node.nameEn(),
                            node.stage(),
                            node.post(),
                            null,
                            null,
                            step ? 15 : null,
                            step ? Unit.NATURAL : null));
        }
        var exact = new Flow(natural, plain().ways(), List.of());
        assertThat(FlowInspector.inspect(exact, 30, DayUnit.NATURAL)).isEmpty();
        assertThat(FlowInspector.inspect(exact, 29, DayUnit.NATURAL)).isNotEmpty();
    }

    @Test
    void namesMustBeUniqueAndWaysLeadSomewhere() {
        var twice =
                new Flow(
                        List.of(node("start"), node("review"), node("review"), node("end")),
                        List.of(new Way("start", "gone", null), new Way("start", "gone", null)),
                        List.of());
        assertThat(rules(twice)).contains("flow-key-twice", "flow-way-nowhere", "flow-way-twice");
    }

    /** Whatever somebody draws, the check ends, says something or nothing, and never fails. */
    @Test
    void anyDrawingIsChecked() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        String[] names = {
            "start", "review", "check", "decide", "choice", "fork", "join", "fork2", "join2", "end"
        };
        for (int round = 0; round < 2_000; round++) {
            var ways = new ArrayList<String>();
            for (int way = 0; way < 4 + random.nextInt(12); way++) {
                ways.add(
                        names[random.nextInt(names.length)]
                                + ">"
                                + names[random.nextInt(names.length)]
                                + (random.nextInt(5) == 0 ? ":true" : ""));
            }
            var flow = flow(ways.stream().distinct().toArray(String[]::new));
            assertThat(FlowInspector.inspect(flow, 10, DayUnit.WORKDAY))
                    .as("seed %d: %s", seed, ways)
                    .doesNotContainNull();
            assertThat(FlowPicture.svg(flow, "图", java.util.Locale.CHINA, "review"))
                    .as("seed %d: %s", seed, ways)
                    .endsWith("</svg>\n");
        }
    }

    static Flow plain() {
        return flow("start>review", "review>decide", "decide>end");
    }

    static Flow parallel(String join) {
        return flow(
                "start>fork",
                "fork>review",
                "fork>check",
                "review>" + join,
                "check>" + join,
                join + ">decide",
                "decide>end");
    }

    /**
     * Ways as {@code from>to} or {@code from>to:condition}; what a node is follows from its name.
     */
    static Flow flow(String... ways) {
        var nodes = new java.util.LinkedHashMap<String, Node>();
        var list = new ArrayList<Way>();
        for (String way : ways) {
            String[] parts = way.split(":", 2);
            String[] ends = parts[0].split(">");
            Arrays.stream(ends).forEach(end -> nodes.computeIfAbsent(end, FlowInspectorTest::node));
            list.add(new Way(ends[0], ends[1], parts.length == 2 ? parts[1] : null));
        }
        return new Flow(List.copyOf(nodes.values()), list, List.of());
    }

    private static Node node(String key) {
        Kind kind =
                Arrays.stream(Kind.values())
                        .filter(each -> key.startsWith(each.name().toLowerCase()))
                        .findFirst()
                        .orElse(Kind.STEP);
        return kind == Kind.STEP
                ? new Node(key, kind, key, key, Stage.REVIEW, "审查岗", null, null, 1, Unit.WORKDAY)
                : new Node(key, kind, key, key, null, null, null, null, null, null);
    }

    private static List<FlowFault> faults(Flow flow) {
        return FlowInspector.inspect(flow, null, DayUnit.WORKDAY);
    }

    private static List<String> rules(Flow flow) {
        return faults(flow).stream().map(FlowFault::rule).distinct().toList();
    }
}
