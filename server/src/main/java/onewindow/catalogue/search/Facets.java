package onewindow.catalogue.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onewindow.catalogue.ItemHead;

/**
 * Narrowing by several traits: within one facet any of the chosen values will do, and each facet
 * counts as if nothing were chosen in it, so that its other values can be added.
 *
 * @param found that have all that was chosen, in the order in which they came
 * @param counts of every facet, the most frequent value first
 * @param reading how the words were read by which they were found
 */
public record Facets(List<ItemHead> found, Map<Facet, List<Count>> counts, Reading reading) {

    public record Count(String value, int items) {}

    public static Facets of(List<ItemHead> heads, Map<Facet, Set<String>> chosen, Reading reading) {
        var found = new ArrayList<ItemHead>();
        Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
        }
        for (ItemHead head : heads) {
            Facet missed = null;
            int misses = 0;
            for (var each : chosen.entrySet()) {
                if (each.getKey().values(head).stream().noneMatch(each.getValue()::contains)) {
                    missed = each.getKey();
                    misses++;
                }
            }
            if (misses == 0) {
                found.add(head);
            }
            for (Facet facet : Facet.values()) {
                if (misses == 0 || misses == 1 && facet == missed) {
                    var counted = counts.getOrDefault(facet, new HashMap<>());
                    facet.values(head).forEach(value -> counted.merge(value, 1, Integer::sum));
                }
            }
        }
        Map<Facet, List<Count>> sorted = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> sorted.put(facet, sorted(values)));
        return new Facets(List.copyOf(found), sorted, reading);
    }

    private static List<Count> sorted(Map<String, Integer> values) {
        return values.entrySet().stream()
                .map(each -> new Count(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Count::items).reversed().thenComparing(Count::value))
                .toList();
    }
}
