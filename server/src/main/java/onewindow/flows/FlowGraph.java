package onewindow.flows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import onewindow.flows.Flow.Node;
import onewindow.flows.Flow.Way;

/** A flow whose keys are unique and whose ways join nodes that exist. */
final class FlowGraph {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<Way>> out = new LinkedHashMap<>();
    private final Map<String, List<Way>> in = new LinkedHashMap<>();

    FlowGraph(Flow flow) {
        for (Node node : flow.nodes()) {
            nodes.put(node.key(), node);
            out.put(node.key(), new ArrayList<>());
            in.put(node.key(), new ArrayList<>());
        }
        for (Way way : flow.ways()) {
            out.getOrDefault(way.from(), List.of()).add(way);
            in.getOrDefault(way.to(), List.of()).add(way);
        }
    }

    Node node(String key) {
        return java.util.Objects.requireNonNull(nodes.get(key));
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Node> nodes(Flow.Kind kind) {
        return nodes.values().stream().filter(node -> node.kind() == kind).toList();
    }

    List<Way> out(Node node) {
        return out.getOrDefault(node.key(), List.of());
    }

    List<Way> in(Node node) {
        return in.getOrDefault(node.key(), List.of());
    }

    /** Everything that can be reached from these, themselves included. */
    Set<String> reachedFrom(List<Node> starts) {
        return reached(starts, node -> out(node).stream().map(Way::to).toList());
    }

    /** Everything from which one of these can be reached, themselves included. */
    Set<String> reaching(List<Node> ends) {
        return reached(ends, node -> in(node).stream().map(Way::from).toList());
    }

    private Set<String> reached(List<Node> from, Function<Node, List<String>> next) {
        Set<String> seen = new HashSet<>();
        var waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            Node node = waiting.poll();
            if (seen.add(node.key())) {
                next.apply(node).forEach(key -> waiting.add(node(key)));
            }
        }
        return seen;
    }

    /**
     * The ways that lead forward: a way back to a node that is still being left is not among them.
     */
    Set<Way> forward() {
        Set<Way> forward = new java.util.LinkedHashSet<>();
        Set<String> open = new HashSet<>();
        Set<String> done = new HashSet<>();
        for (Node node : nodes(Flow.Kind.START)) {
            walk(node, open, done, forward);
        }
        return forward;
    }

    private void walk(Node node, Set<String> open, Set<String> done, Set<Way> forward) {
        open.add(node.key());
        for (Way way : out(node)) {
            if (!open.contains(way.to())) {
                forward.add(way);
                if (!done.contains(way.to())) {
                    walk(node(way.to()), open, done, forward);
                }
            }
        }
        open.remove(node.key());
        done.add(node.key());
    }
}
