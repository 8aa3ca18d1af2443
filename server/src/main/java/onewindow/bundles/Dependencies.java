package onewindow.bundles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Which member of a bundle needs the result of which. */
final class Dependencies {
    /** By member, in the order of the list; only members of the bundle. */
    private final Map<String, Set<String>> before = new LinkedHashMap<>();

    private final List<String> order = new ArrayList<>();

    Dependencies(List<BundleMember> members) {
        members.forEach(member -> before.putIfAbsent(member.item(), new LinkedHashSet<>()));
        for (BundleMember member : members) {
            member.after().stream().filter(before::containsKey).forEach(before(member)::add);
        }
        List<String> left = new ArrayList<>(before.keySet());
        boolean found = true;
        while (found) {
            found = false;
            for (String item : List.copyOf(left)) {
                if (order.containsAll(before.getOrDefault(item, Set.of()))) {
                    order.add(item);
                    left.remove(item);
                    found = true;
                    break;
                }
            }
        }
    }

    private Set<String> before(BundleMember member) {
        return before.getOrDefault(member.item(), Set.of());
    }

    /**
     * Every member after those it depends on, as near to the order of the list as that allows;
     * members on a circle and behind it are missing.
     */
    List<String> order() {
        return List.copyOf(order);
    }

    /** By member, from 1: each after the last of those it depends on. */
    Map<String, Integer> steps() {
        Map<String, Integer> steps = new LinkedHashMap<>();
        for (String item : order) {
            int last =
                    before.getOrDefault(item, Set.of()).stream()
                            .mapToInt(one -> steps.getOrDefault(one, 0))
                            .max()
                            .orElse(0);
            steps.put(item, last + 1);
        }
        return steps;
    }

    /** Members that wait for each other, each for the next and the last for the first. */
    List<String> circle() {
        var next = before.keySet().stream().filter(item -> !order.contains(item)).findFirst();
        var walked = new ArrayList<String>();
        while (next.isPresent() && !walked.contains(next.get())) {
            walked.add(next.get());
            next =
                    before.getOrDefault(next.get(), Set.of()).stream()
                            .filter(item -> !order.contains(item))
                            .findFirst();
        }
        return next.map(start -> List.copyOf(walked.subList(walked.indexOf(start), walked.size())))
                .orElse(List.of());
    }

    /** All on which the member depends, near and far. */
    Set<String> allBefore(String item) {
        Set<String> all = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(before.getOrDefault(item, Set.of()));
        while (!next.isEmpty()) {
            String one = next.removeFirst();
            if (all.add(one)) {
                next.addAll(before.getOrDefault(one, Set.of()));
            }
        }
        return all;
    }

    /**
     * The way through the graph that weighs most: what depends on each other adds up, what does not
     * goes on at the same time. Of ways of the same weight the first.
     */
    List<String> longest(ToLongFunction<String> weight) {
        Map<String, List<String>> ways = new HashMap<>();
        Map<String, Long> weights = new HashMap<>();
        String end = null;
        for (String item : order) {
            List<String> way = new ArrayList<>();
            long heaviest = 0;
            for (String one : before.getOrDefault(item, Set.of())) {
                long found = weights.getOrDefault(one, 0L);
                if (way.isEmpty() || found > heaviest) {
                    way = new ArrayList<>(ways.getOrDefault(one, List.of()));
                    heaviest = found;
                }
            }
            way.add(item);
            ways.put(item, way);
            weights.put(item, heaviest + weight.applyAsLong(item));
            if (end == null || weights.getOrDefault(item, 0L) > weights.getOrDefault(end, 0L)) {
                end = item;
            }
        }
        return end == null ? List.of() : List.copyOf(ways.getOrDefault(end, List.of()));
    }
}
