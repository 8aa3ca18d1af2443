package onewindow.catalogue.life;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two rows laid side by side so that as much as possible stands beside its equal. */
final class Alignment {
    /** Beyond it the middle counts as exchanged as a whole: time grows with the product. */
    private static final long LARGEST = 4_000_000;

    private Alignment() {}

    record Step<T>(@Nullable T before, @Nullable T after) {}

    static <T> List<Step<T>> of(List<T> before, List<T> after) {
        var steps = new ArrayList<Step<T>>();
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            steps.add(new Step<>(before.get(start), after.get(start)));
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        middle(
                before.subList(start, before.size() - end),
                after.subList(start, after.size() - end),
                steps);
        for (int i = end; i > 0; i--) {
            steps.add(new Step<>(before.get(before.size() - i), after.get(after.size() - i)));
        }
        return steps;
    }

    private static <T> void middle(List<T> before, List<T> after, List<Step<T>> steps) {
        boolean comparable = (long) before.size() * after.size() <= LARGEST;
        int[][] common = comparable ? common(before, after) : new int[0][0];
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (comparable
                    && i < before.size()
                    && j < after.size()
                    && before.get(i).equals(after.get(j))) {
                steps.add(new Step<>(before.get(i++), after.get(j++)));
            } else if (i < before.size()
                    && (j == after.size() || !comparable || common[i + 1][j] >= common[i][j + 1])) {
                steps.add(new Step<>(before.get(i++), null));
            } else {
                steps.add(new Step<>(null, after.get(j++)));
            }
        }
    }

    /** Length of the longest common row of what follows from each pair on. */
    private static <T> int[][] common(List<T> before, List<T> after) {
        var lengths = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                lengths[i][j] =
                        before.get(i).equals(after.get(j))
                                ? lengths[i + 1][j + 1] + 1
                                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }
}
