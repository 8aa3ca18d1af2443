package onewindow.flows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import onewindow.flows.Flow.Node;
import onewindow.flows.Flow.Way;

/**
 * The slowest course through a flow, once through; branches that run at once count by the slower
 * one. In sevenths of a working hour, so that sums are exact: a working day has eight hours, seven
 * natural days are five working days.
 *
 * @param slowest the step on it with the longest limit
 */
record LongestPath(long length, Node slowest, List<Node> nodes) {
    static LongestPath of(FlowGraph graph) {
        Set<Way> forward = graph.forward();
        Map<String, List<Node>> best = new HashMap<>();
        LongestPath longest = null;
        for (Node node : inOrder(graph, forward)) {
            List<Node> before = List.of();
            for (Way way : graph.in(node)) {
                var candidate = best.get(way.from());
                if (forward.contains(way)
                        && candidate != null
                        && (before.isEmpty() || total(candidate) > total(before))) {
                    before = candidate;
                }
            }
            List<Node> path = new ArrayList<>(before);
            path.add(node);
            best.put(node.key(), path);
            if (longest == null || total(path) > longest.length()) {
                longest = new LongestPath(total(path), slowest(path), List.copyOf(path));
            }
        }
        return Objects.requireNonNull(longest);
    }

    static long length(int amount, Flow.Unit unit) {
        return switch (unit) {
            case HOUR -> 7L * amount;
            case WORKDAY -> 7L * 8 * amount;
            case NATURAL -> 5L * 8 * amount;
        };
    }

    /** Every node after those from which a forward way leads to it. */
    static List<Node> inOrder(FlowGraph graph, Set<Way> forward) {
        Map<String, Integer> missing = new HashMap<>();
        forward.forEach(way -> missing.merge(way.to(), 1, Integer::sum));
        List<Node> order = new ArrayList<>(graph.nodes(Flow.Kind.START));
        for (int i = 0; i < order.size(); i++) {
            for (Way way : graph.out(order.get(i))) {
                if (forward.contains(way) && missing.merge(way.to(), -1, Integer::sum) == 0) {
                    order.add(graph.node(way.to()));
                }
            }
        }
        return order;
    }

    private static long total(List<Node> path) {
        return path.stream().mapToLong(LongestPath::lengthOf).sum();
    }

    private static long lengthOf(Node node) {
        Integer limit = node.limit();
        Flow.Unit unit = node.unit();
        return limit == null || unit == null ? 0 : length(limit, unit);
    }

    private static Node slowest(List<Node> path) {
        return path.stream()
                .max(java.util.Comparator.comparingLong(LongestPath::lengthOf))
                .orElseThrow();
    }
}
