package onewindow.flows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onewindow.calendar.DayUnit;
import onewindow.flows.Flow.Kind;
import onewindow.flows.Flow.Node;
import onewindow.flows.Flow.Way;
import org.jspecify.annotations.Nullable;

/**
 * Whether a flow is sound: every case that begins comes to its end, every step is somebody's, and
 * together they keep the promise (rulebook §1.8 G03). Each fault names the node.
 */
public final class FlowInspector {
    /** More is no flow of an office, and would make the checks slow. */
    static final int MOST_NODES = 60;

    private static final int MOST_WAYS = 200;
    private static final Set<String> PROCEDURES =
            Set.of(
                    "HEARING",
                    "INSPECTION",
                    "TESTING",
                    "QUARANTINE",
                    "APPRAISAL",
                    "EXPERT_REVIEW",
                    "PUBLIC_NOTICE",
                    "EXTENSION");

    private final Flow flow;
    private final List<FlowFault> faults = new ArrayList<>();

    private FlowInspector(Flow flow) {
        this.flow = flow;
    }

    /**
     * @param days that are promised; none where no promise is known
     */
    public static List<FlowFault> inspect(Flow flow, @Nullable Integer days, DayUnit unit) {
        var inspector = new FlowInspector(flow);
        inspector.shape();
        if (inspector.faults.isEmpty()) {
            var graph = new FlowGraph(flow);
            inspector.degrees(graph);
            inspector.steps();
            inspector.choices(graph);
            inspector.reach(graph);
            if (inspector.faults.isEmpty()) {
                inspector.play(graph);
                inspector.promise(graph, days, unit);
            }
        }
        return List.copyOf(inspector.faults);
    }

    private void shape() {
        if (flow.nodes().size() > MOST_NODES || flow.ways().size() > MOST_WAYS) {
            faults.add(new FlowFault("", "", "flow-too-large"));
            return;
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < flow.nodes().size(); i++) {
            Node node = flow.nodes().get(i);
            if (!node.key().matches("[a-zA-Z][A-Za-z0-9_]{0,39}")) {
                faults.add(new FlowFault("nodes[" + i + "]", node.name(), "flow-key"));
            }
            if (!keys.add(node.key())) {
                faults.add(new FlowFault("nodes[" + i + "]", node.name(), "flow-key-twice"));
            }
        }
        Set<String> ways = new HashSet<>();
        for (int i = 0; i < flow.ways().size(); i++) {
            Way way = flow.ways().get(i);
            if (!keys.contains(way.from()) || !keys.contains(way.to())) {
                faults.add(new FlowFault("ways[" + i + "]", "", "flow-way-nowhere"));
            }
            if (!ways.add(way.from() + ">" + way.to())) {
                faults.add(new FlowFault("ways[" + i + "]", "", "flow-way-twice"));
            }
        }
        for (String kind : flow.specialProcedures()) {
            if (!PROCEDURES.contains(kind)) {
                faults.add(new FlowFault("specialProcedures", "", "flow-procedure"));
            }
        }
    }

    private void degrees(FlowGraph graph) {
        if (graph.nodes(Kind.START).size() != 1) {
            blame(graph.nodes(Kind.START), "flow-one-start");
        }
        if (graph.nodes(Kind.END).isEmpty()) {
            faults.add(new FlowFault("", "", "flow-no-end"));
        }
        for (Node node : graph.nodes()) {
            int in = graph.in(node).size();
            int out = graph.out(node).size();
            boolean fits =
                    switch (node.kind()) {
                        case START -> in == 0 && out == 1;
                        case STEP -> in >= 1 && out == 1;
                        case CHOICE, FORK -> in >= 1 && out >= 2;
                        case JOIN -> in >= 2 && out == 1;
                        case END -> in >= 1 && out == 0;
                    };
            if (!fits) {
                blame(
                        node,
                        "flow-ways-of-" + node.kind().name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    private void steps() {
        for (Node node : flow.nodes()) {
            if (node.kind() != Kind.STEP) {
                continue;
            }
            if (node.post() == null || node.post().isBlank()) {
                blame(node, "flow-no-post");
            }
            if (node.limit() == null || node.unit() == null || node.limit() < 0) {
                blame(node, "flow-no-limit");
            }
            if (node.stage() == null) {
                blame(node, "flow-no-stage");
            }
        }
    }

    /** The last way of a choice is taken where no condition held, so that nobody is stuck there. */
    private void choices(FlowGraph graph) {
        for (Node node : graph.nodes()) {
            List<Way> ways = graph.out(node);
            for (int i = 0; i < ways.size(); i++) {
                boolean conditional = ways.get(i).when() != null;
                boolean wanted = node.kind() == Kind.CHOICE && i < ways.size() - 1;
                if (conditional != wanted) {
                    blame(node, node.kind() == Kind.CHOICE ? "flow-choice" : "flow-when");
                }
            }
        }
    }

    private void reach(FlowGraph graph) {
        Set<String> reached = graph.reachedFrom(graph.nodes(Kind.START));
        Set<String> ending = graph.reaching(graph.nodes(Kind.END));
        for (Node node : graph.nodes()) {
            if (!reached.contains(node.key())) {
                blame(node, "flow-unreachable");
            } else if (!ending.contains(node.key())) {
                blame(node, "flow-no-way-out");
            }
        }
    }

    private void play(FlowGraph graph) {
        TokenGame.play(graph).ifPresent(stuck -> blame(stuck.node(), stuck.rule()));
    }

    private void promise(FlowGraph graph, @Nullable Integer days, DayUnit unit) {
        if (days == null) {
            return;
        }
        var path = LongestPath.of(graph);
        long promised =
                LongestPath.length(
                        days, unit == DayUnit.NATURAL ? Flow.Unit.NATURAL : Flow.Unit.WORKDAY);
        if (path.length() > promised) {
            blame(path.slowest(), "flow-promise");
        }
    }

    private void blame(List<Node> nodes, String rule) {
        if (nodes.isEmpty()) {
            faults.add(new FlowFault("", "", rule));
        }
        nodes.forEach(node -> blame(node, rule));
    }

    private void blame(Node node, String rule) {
        faults.add(new FlowFault("nodes[" + flow.nodes().indexOf(node) + "]", node.name(), rule));
    }
}
