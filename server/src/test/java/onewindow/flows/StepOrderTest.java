package onewindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import onewindow.flows.Flow.Kind;
import onewindow.flows.Flow.Node;
import onewindow.flows.Flow.Way;
import org.junit.jupiter.api.Test;

class StepOrderTest {
    @Test
    void noStepComesBeforeOneThatLeadsToIt() {
        var flow =
                flow(
                        List.of("决定", "勘验", "评审", "受理"),
                        "start>受理",
                        "受理>fork",
                        "fork>勘验",
                        "fork>评审",
                        "勘验>join",
                        "评审>join",
                        "join>决定",
                        "决定>end");
        assertThat(StepOrder.of(flow))
                .extracting(Node::name)
                .containsExactly("受理", "勘验", "评审", "决定");
    }

    @Test
    void aWayBackIsNoNewStep() {
        var flow =
                flow(
                        List.of("审查", "补正", "决定"),
                        "start>审查",
                        "审查>choice",
                        "choice>补正",
                        "补正>审查",
                        "choice>决定",
                        "决定>end");
        assertThat(StepOrder.of(flow)).extracting(Node::name).containsExactly("审查", "补正", "决定");
    }

    private static Flow flow(List<String> steps, String... ways) {
        var nodes =
                Stream.concat(
                                steps.stream().map(name -> node(name, Kind.STEP)),
                                Stream.of(Kind.START, Kind.FORK, Kind.JOIN, Kind.CHOICE, Kind.END)
                                        .map(kind -> node(kind.name().toLowerCase(), kind)))
                        .toList();
        return new Flow(
                nodes,
                Stream.of(ways)
                        .map(way -> way.split(">"))
                        .map(ends -> new Way(ends[0], ends[1], null))
                        .toList(),
                List.of());
    }

    private static Node node(String name, Kind kind) {
        return new Node(name, kind, name, "", null, null, null, null, null, null);
    }
}
