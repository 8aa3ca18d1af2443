package onewindow.listing.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the rows of a list within a list say to which element they belong: by its code or key, as
 * people read it, never by its place. So every sheet may be sorted for itself.
 */
final class Parents {
    private static final List<String> KEYS = List.of("code", "key");

    /** By which an element is known to people as well. */
    private static final List<String> NAMES = List.of("name", "question");

    private Parents() {}

    /** The field by which the elements of a list are told apart. */
    static String key(Part outer) {
        return KEYS.stream()
                .filter(key -> outer.columns().stream().anyMatch(one -> one.path().equals(key)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * One for each element, in their order. Where a code is empty or repeated, which only a damaged
     * guide has, the second one is {@code M01 #2}.
     */
    static List<String> names(Part outer, Iterable<JsonNode> elements) {
        String key = key(outer);
        var names = new ArrayList<String>();
        Set<String> taken = new HashSet<>();
        for (JsonNode element : elements) {
            String name = text(element, key);
            String free = name;
            for (int i = 2; free.isEmpty() || !taken.add(free); i++) {
                free = (name + " #" + i).strip();
            }
            names.add(free);
        }
        return names;
    }

    /**
     * @return the places of the elements that may be meant: one, or none, or, by a name that
     *     several have, more
     */
    static List<Integer> find(Part outer, List<? extends JsonNode> elements, String written) {
        var names = names(outer, List.copyOf(elements));
        if (names.contains(written)) {
            return List.of(names.indexOf(written));
        }
        return IntStream.range(0, elements.size())
                .filter(i ->
                        !written.isEmpty()
                                && NAMES.stream()
                                        .anyMatch(name ->
                                                text(elements.get(i), name).equals(written)))
                .boxed()
                .toList();
    }

    /** The objects that have the list. */
    static List<ObjectNode> holders(Part part, ObjectNode guide) {
        var found = new ArrayList<ObjectNode>();
        JsonNode outer = part.path().contains(".") ? Blanks.at(guide, part.outer()) : guide;
        if (outer instanceof ObjectNode one) {
            found.add(one);
        } else {
            outer.forEach(each -> found.add((ObjectNode) each));
        }
        return found;
    }

    /** As it stands in a file: cells are cleaned. */
    private static String text(JsonNode element, String field) {
        return Cleaning.clean(element.path(field).asString("")).text();
    }
}
