package onewindow.catalogue.life;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which item took the place of which, looked up from both ends (rulebook R1.3). */
public final class SuccessionGraph {
    private final Map<String, List<Succession>> byPredecessor;
    private final Map<String, List<Succession>> bySuccessor;

    /**
     * @param all in the order in which they were recorded
     */
    public SuccessionGraph(Collection<Succession> all) {
        byPredecessor = all.stream().collect(groupingBy(Succession::predecessor));
        bySuccessor = all.stream().collect(groupingBy(Succession::successor));
    }

    /** What took the place of the item itself. */
    public List<Succession> of(String code) {
        return byPredecessor.getOrDefault(code, List.of());
    }

    /** Everything that followed on the item, near and far. */
    public Set<String> after(String code) {
        return reach(code, byPredecessor, Succession::successor);
    }

    /** Everything of which the item took the place, near and far. */
    public Set<String> before(String code) {
        return reach(code, bySuccessor, Succession::predecessor);
    }

    /** Whether from the successor one would come back to the predecessor. */
    public boolean isCircle(Succession added) {
        return added.predecessor().equals(added.successor())
                || after(added.successor()).contains(added.predecessor());
    }

    private static Set<String> reach(
            String code, Map<String, List<Succession>> steps, Function<Succession, String> end) {
        var found = new LinkedHashSet<String>();
        var next = new ArrayDeque<String>();
        next.add(code);
        while (!next.isEmpty()) {
            steps.getOrDefault(next.remove(), List.of()).stream()
                    .map(end)
                    .filter(found::add)
                    .forEach(next::add);
        }
        return found;
    }
}
