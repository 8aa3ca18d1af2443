package onewindow.flows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onewindow.flows.Flow.Node;
import onewindow.flows.Flow.Way;

/**
 * The steps of a flow one after another, as a list tells them: no step before one that leads to it,
 * a way back left out; those of branches as they stand in the model.
 */
public final class StepOrder {
    private StepOrder() {}

    public static List<Node> of(Flow flow) {
        var graph = new FlowGraph(flow);
        Set<Way> forward = graph.forward();
        Map<String, Integer> before = new HashMap<>();
        forward.forEach(way -> before.merge(way.to(), 1, Integer::sum));
        List<Node> waiting = new ArrayList<>(flow.nodes());
        List<Node> ordered = new ArrayList<>();
        while (true) {
            var next =
                    waiting.stream()
                            .filter(node -> before.getOrDefault(node.key(), 0) == 0)
                            .findFirst();
            if (next.isEmpty()) {
                return ordered.stream().filter(node -> node.kind() == Flow.Kind.STEP).toList();
            }
            Node node = next.get();
            waiting.remove(node);
            ordered.add(node);
            graph.out(node).stream()
                    .filter(forward::contains)
                    .forEach(way -> before.merge(way.to(), -1, Integer::sum));
        }
    }
}
