package onewindow.catalogue.life;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * An item took the place of another one (rulebook R1.3): many may follow one, and one many.
 *
 * @param kind of the change, such as {@code MERGE}
 * @param document by number and name
 */
public record Succession(
        String predecessor,
        String successor,
        String kind,
        String document,
        String reason,
        LocalDate effectiveFrom) {

    /** Whether from the successor one would come back to the predecessor. */
    public static boolean isCircle(Collection<Succession> known, Succession added) {
        return added.predecessor().equals(added.successor())
                || reachable(known, added.successor()).contains(added.predecessor());
    }

    /** Everything that followed on an item, near and far. */
    public static Set<String> reachable(Collection<Succession> known, String code) {
        Set<String> found = new HashSet<>();
        var next = new ArrayDeque<String>();
        next.add(code);
        while (!next.isEmpty()) {
            String from = next.poll();
            known.stream()
                    .filter(each -> each.predecessor().equals(from))
                    .map(Succession::successor)
                    .filter(found::add)
                    .forEach(next::add);
        }
        return found;
    }
}
