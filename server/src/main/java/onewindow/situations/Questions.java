package onewindow.situations;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import onewindow.platform.Invalid;
import onewindow.situations.Condition.Compilation;
import org.jspecify.annotations.Nullable;

/** A questionnaire made ready: every condition compiled and checked once. */
final class Questions {
    private static final int MOST_KEPT = 2_000;
    private static final LoadingCache<Questionnaire, Questions> READY =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build(Questions::new);

    private final List<Question> all = new ArrayList<>();
    private final List<Question> ordered = new ArrayList<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private final Map<String, Compilation> compiled = new LinkedHashMap<>();

    private Questions(Questionnaire questionnaire) {
        if (questionnaire.applicant() != null) {
            variables.add(Questionnaire.APPLICANT);
        }
        questionnaire.questions().stream()
                .filter(situation -> Situation.isKey(situation.key()))
                .forEach(situation -> variables.add(Questionnaire.PREFIX + situation.key()));
        questionnaire.questions().forEach(situation -> compile(situation.when()));
        questionnaire.conditions().forEach(condition -> compile(condition.expression()));
        collect(questionnaire);
        order();
    }

    static Questions of(Questionnaire questionnaire) {
        return Objects.requireNonNull(READY.get(questionnaire));
    }

    private void compile(@Nullable String expression) {
        if (expression != null) {
            compiled.computeIfAbsent(expression, each -> Condition.compile(each, variables));
        }
    }

    private void collect(Questionnaire questionnaire) {
        var applicant = questionnaire.applicant();
        if (applicant != null) {
            String key = Questionnaire.APPLICANT;
            all.add(new Question(key, key, "audiences", applicant, null));
        }
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            var situation = questionnaire.questions().get(i);
            all.add(
                    new Question(
                            situation.key(),
                            Questionnaire.PREFIX + situation.key(),
                            "situations[" + i + "]",
                            situation,
                            condition(situation.when())));
        }
    }

    /** Each after those on whose answers it depends; those in a circle are left out. */
    private void order() {
        var waiting = new ArrayList<>(all);
        Set<String> placed = new HashSet<>();
        boolean moved = true;
        while (moved) {
            var ready =
                    waiting.stream()
                            .filter(question -> placed.containsAll(question.needs()))
                            .findFirst();
            ready.ifPresent(question -> {
                ordered.add(question);
                placed.add(question.variable());
                waiting.remove(question);
            });
            moved = ready.isPresent();
        }
    }

    List<Question> all() {
        return all;
    }

    List<Question> inOrder() {
        return ordered;
    }

    Compilation compilation(String expression) {
        return Objects.requireNonNull(compiled.get(expression));
    }

    private @Nullable Condition condition(@Nullable String expression) {
        return expression == null ? null : compilation(expression).condition();
    }

    /** Every variable, without an answer. */
    Map<String, String> unanswered() {
        var values = new LinkedHashMap<String, String>();
        variables.forEach(variable -> values.put(variable, ""));
        return values;
    }

    /**
     * @throws Invalid where the condition cannot be evaluated
     */
    boolean holds(String expression, Map<String, String> values) {
        var condition = condition(expression);
        if (condition == null) {
            throw new Invalid("answers", "condition-syntax");
        }
        try {
            return condition.holds(values);
        } catch (Condition.Failure failure) {
            throw new Invalid("answers", failure.problem().rule());
        }
    }

    /** See {@link Questionnaire#read}. */
    Answers read(Map<String, String> given) {
        refuseUnknown(given);
        var values = unanswered();
        var next = new ArrayList<Situation>();
        Set<String> open = new HashSet<>();
        for (Question question : ordered) {
            if (question.needs().stream().anyMatch(open::contains)) {
                open.add(question.variable());
            } else if (question.isAsked(values)) {
                String answer = given.getOrDefault(question.key(), question.onlyAnswer());
                if (answer == null) {
                    next.add(question.situation());
                    open.add(question.variable());
                } else {
                    values.put(question.variable(), answer);
                }
            }
        }
        return new Answers(this, values, answered(values), List.copyOf(next));
    }

    private Map<String, String> answered(Map<String, String> values) {
        var answered = new LinkedHashMap<String, String>();
        for (Question question : all) {
            String answer = values.getOrDefault(question.variable(), "");
            if (!answer.isEmpty()) {
                answered.put(question.key(), answer);
            }
        }
        return answered;
    }

    private void refuseUnknown(Map<String, String> given) {
        var faults = new ArrayList<Invalid.Fault>();
        given.forEach((key, answer) -> {
            var question = all.stream().filter(each -> each.key().equals(key)).findFirst();
            if (question.isEmpty()) {
                faults.add(new Invalid.Fault("answers." + key, "unknown-question"));
            } else if (!question.get().answers().contains(answer)) {
                faults.add(new Invalid.Fault("answers." + key, "not-a-choice"));
            }
        });
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
