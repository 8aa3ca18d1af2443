package onewindow.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onewindow.catalogue.standing.Standings.Descent;

/**
 * An item took the place of another one, near or far.
 *
 * @param since first day on which all between the two had come and gone; before it the one did not
 *     stand for the other
 */
record Lineage(String predecessor, String successor, LocalDate since) {

    /** Ordered by the two codes. Descents never form a circle. */
    static List<Lineage> of(Collection<Descent> descents) {
        Map<String, List<Descent>> next = new HashMap<>();
        descents.forEach(
                one -> next.computeIfAbsent(one.predecessor(), any -> new ArrayList<>()).add(one));
        var found = new ArrayList<Lineage>();
        for (String first : next.keySet().stream().sorted().toList()) {
            Map<String, LocalDate> heirs = new TreeMap<>();
            follow(first, LocalDate.MIN, next, heirs);
            heirs.forEach((heir, since) -> found.add(new Lineage(first, heir, since)));
        }
        return found;
    }

    private static void follow(
            String code,
            LocalDate since,
            Map<String, List<Descent>> next,
            Map<String, LocalDate> heirs) {
        for (Descent descent : next.getOrDefault(code, List.of())) {
            LocalDate from = descent.since().isAfter(since) ? descent.since() : since;
            LocalDate known = heirs.get(descent.successor());
            if (known == null || from.isBefore(known)) {
                heirs.put(descent.successor(), from);
                follow(descent.successor(), from, next, heirs);
            }
        }
    }
}
