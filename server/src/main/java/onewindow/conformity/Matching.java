package onewindow.conformity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run changes in the tasks: a second run over the same library changes nothing.
 *
 * @param found differences that are new
 * @param foundAgain tasks whose difference is back, with the difference as it is now
 * @param changed open tasks whose difference reads otherwise now
 * @param mended tasks whose difference is gone
 */
record Matching(
        List<Difference> found,
        Map<Task, Difference> foundAgain,
        Map<Task, Difference> changed,
        List<Task> mended) {
    static Matching of(List<Task> tasks, List<Difference> differences, LocalDate today) {
        Map<Difference.Key, Task> known =
                tasks.stream()
                        .collect(
                                Collectors.toMap(
                                        task -> task.difference().key(), Function.identity()));
        List<Difference> found = new ArrayList<>();
        Map<Task, Difference> again = new LinkedHashMap<>();
        Map<Task, Difference> changed = new LinkedHashMap<>();
        Set<Difference.Key> seen = new HashSet<>();
        for (Difference difference : differences) {
            if (!seen.add(difference.key())) {
                continue;
            }
            Task task = known.get(difference.key());
            if (task == null) {
                found.add(difference);
            } else if (task.state() != Task.State.OPEN
                    && !task.isStillJustified(difference, today)) {
                again.put(task, difference);
            } else if (!task.difference().equals(difference)) {
                changed.put(task, difference);
            }
        }
        var mended =
                tasks.stream()
                        .filter(task -> task.state() != Task.State.MENDED)
                        .filter(task -> !seen.contains(task.difference().key()))
                        .toList();
        return new Matching(found, again, changed, mended);
    }
}
