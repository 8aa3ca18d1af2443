package onewindow.conformity;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.Guide;

/** Texts as they are compared and as they are shown. */
final class Texts {
    private static final String SEPARATOR = "、";
    private static final String NEXT = " → ";

    private Texts() {}

    /** How a mark is typed is no difference. */
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[《》\\s]", "");
    }

    static boolean same(String one, String other) {
        return normalised(one).equals(normalised(other));
    }

    /** Order is no difference, and neither is how often a name stands there. */
    static boolean same(Collection<String> some, Collection<String> others) {
        return all(some).equals(all(others));
    }

    static boolean sameInOrder(List<String> some, List<String> others) {
        return some.stream()
                .map(Texts::normalised)
                .toList()
                .equals(others.stream().map(Texts::normalised).toList());
    }

    static String ordered(List<String> steps) {
        return String.join(NEXT, steps);
    }

    static String joined(Collection<String> names) {
        return String.join(SEPARATOR, names);
    }

    static String limit(Guide.Limit limit) {
        if (limit.days() == null) {
            return "";
        }
        if (limit.days() == 0) {
            return "当场";
        }
        return limit.days() + (limit.unit() == DayUnit.WORKDAY ? "个工作日" : "个自然日");
    }

    private static Set<String> all(Collection<String> names) {
        return names.stream().map(Texts::normalised).collect(Collectors.toCollection(TreeSet::new));
    }
}
