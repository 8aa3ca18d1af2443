package onewindow.situations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One condition under every combination of answers that can come about. */
final class TruthTable {
    static final int MOST_ROWS = 10_000;

    private final Map<Map<String, String>, Boolean> rows = new LinkedHashMap<>();

    private TruthTable() {}

    /**
     * Only the questions that the condition reads count, and those that decide whether these are
     * asked.
     *
     * @return nothing where there are too many combinations
     * @throws Condition.Failure where it cannot be evaluated for some answers
     */
    static Optional<TruthTable> of(Questions questions, Condition condition) {
        Set<String> read = new HashSet<>(condition.variables());
        for (Question question : questions.inOrder().reversed()) {
            if (read.contains(question.variable())) {
                read.addAll(question.needs());
            }
        }
        var relevant =
                questions.inOrder().stream()
                        .filter(question -> read.contains(question.variable()))
                        .toList();
        var table = new TruthTable();
        return table.fill(relevant, 0, questions.unanswered(), condition)
                ? Optional.of(table)
                : Optional.empty();
    }

    private boolean fill(
            List<Question> questions, int from, Map<String, String> values, Condition condition) {
        if (from == questions.size()) {
            rows.put(Map.copyOf(values), condition.holds(values));
            return rows.size() <= MOST_ROWS;
        }
        Question question = questions.get(from);
        if (!question.isAsked(values)) {
            return fill(questions, from + 1, values, condition);
        }
        for (String answer : question.answers()) {
            var next = new HashMap<>(values);
            next.put(question.variable(), answer);
            if (!fill(questions, from + 1, next, condition)) {
                return false;
            }
        }
        return true;
    }

    boolean neverHolds() {
        return !rows.containsValue(true);
    }

    boolean alwaysHolds() {
        return !rows.containsValue(false);
    }

    /** Whether the condition tells the two answers apart, all others being the same. */
    boolean tells(Question question, String one, String other) {
        for (var row : rows.entrySet()) {
            if (one.equals(row.getKey().get(question.variable()))) {
                var changed = new HashMap<>(row.getKey());
                changed.put(question.variable(), other);
                Boolean result = rows.get(Map.copyOf(changed));
                if (result != null && !result.equals(row.getValue())) {
                    return true;
                }
            }
        }
        return false;
    }
}
