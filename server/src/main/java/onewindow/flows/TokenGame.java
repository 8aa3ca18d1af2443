package onewindow.flows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import onewindow.flows.Flow.Kind;
import onewindow.flows.Flow.Node;
import onewindow.flows.Flow.Way;

/**
 * Plays every course that a case can take, as tokens on the ways: whether a join waits for ever, a
 * step is done twice at once, or a case ends while parts of it still run.
 */
final class TokenGame {
    /** Parallel branches multiply; a flow of an office stays far below. */
    private static final int MOST_SITUATIONS = 20_000;

    private final FlowGraph graph;
    private final Map<Way, Integer> numbers = new HashMap<>();
    private final Set<Set<Integer>> seen = new HashSet<>();
    private final ArrayDeque<Set<Integer>> open = new ArrayDeque<>();

    record Stuck(Node node, String rule) {}

    private TokenGame(FlowGraph graph) {
        this.graph = graph;
        for (Node node : graph.nodes()) {
            graph.out(node).forEach(way -> numbers.put(way, numbers.size()));
        }
    }

    static Optional<Stuck> play(FlowGraph graph) {
        return new TokenGame(graph).play();
    }

    private Optional<Stuck> play() {
        Node start = graph.nodes(Kind.START).getFirst();
        push(tokens(graph.out(start)));
        while (!open.isEmpty()) {
            if (seen.size() > MOST_SITUATIONS) {
                return Optional.of(new Stuck(start, "flow-too-parallel"));
            }
            Set<Integer> marking = open.poll();
            boolean moved = false;
            for (Node node : graph.nodes()) {
                for (Set<Integer> taken : entrances(node, marking)) {
                    moved = true;
                    var stuck = move(node, marking, taken);
                    if (stuck.isPresent()) {
                        return stuck;
                    }
                }
            }
            if (!moved && !marking.isEmpty()) {
                return Optional.of(new Stuck(waiting(marking), "flow-deadlock"));
            }
        }
        return Optional.empty();
    }

    /** The tokens that the node would take: one of a way in; of a join, all of them. */
    private List<Set<Integer>> entrances(Node node, Set<Integer> marking) {
        var in = graph.in(node);
        if (node.kind() == Kind.JOIN) {
            var all = tokens(in);
            return marking.containsAll(all) ? List.of(all) : List.of();
        }
        List<Set<Integer>> entrances = new ArrayList<>();
        for (Way way : in) {
            var token = tokens(List.of(way));
            if (marking.containsAll(token)) {
                entrances.add(token);
            }
        }
        return entrances;
    }

    private Optional<Stuck> move(Node node, Set<Integer> marking, Set<Integer> taken) {
        Set<Integer> rest = new TreeSet<>(marking);
        rest.removeAll(taken);
        if (node.kind() == Kind.END && !rest.isEmpty()) {
            return Optional.of(new Stuck(node, "flow-ends-early"));
        }
        List<Set<Integer>> ways = new ArrayList<>();
        if (node.kind() == Kind.CHOICE) {
            graph.out(node).forEach(way -> ways.add(tokens(List.of(way))));
        } else {
            ways.add(tokens(graph.out(node)));
        }
        for (Set<Integer> put : ways) {
            if (put.stream().anyMatch(rest::contains)) {
                return Optional.of(new Stuck(node, "flow-twice"));
            }
            Set<Integer> next = new TreeSet<>(rest);
            next.addAll(put);
            push(next);
        }
        return Optional.empty();
    }

    private void push(Set<Integer> marking) {
        if (seen.add(marking)) {
            open.add(marking);
        }
    }

    private Set<Integer> tokens(List<Way> ways) {
        Set<Integer> tokens = new TreeSet<>();
        ways.forEach(way -> tokens.add(java.util.Objects.requireNonNull(numbers.get(way))));
        return tokens;
    }

    /** The join before which a token waits in vain. */
    private Node waiting(Set<Integer> marking) {
        return graph.nodes(Kind.JOIN).stream()
                .filter(join -> tokens(graph.in(join)).stream().anyMatch(marking::contains))
                .findFirst()
                .orElseGet(() -> graph.nodes(Kind.START).getFirst());
    }
}
