package onewindow.situations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import onewindow.situations.Condition.Problem;
import onewindow.situations.Flaw.Weight;
import onewindow.situations.Questionnaire.Conditional;
import org.jspecify.annotations.Nullable;

/**
 * Questions and conditions before they are published: names, answers, order, and by trying every
 * combination of answers (up to a bound) what can never hold and what decides nothing.
 */
final class QuestionnaireInspector {
    private static final java.util.regex.Pattern ANSWER =
            java.util.regex.Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private final Questionnaire questionnaire;
    private final List<Flaw> flaws = new ArrayList<>();

    private QuestionnaireInspector(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    static List<Flaw> inspect(Questionnaire questionnaire) {
        var inspector = new QuestionnaireInspector(questionnaire);
        inspector.questions();
        if (inspector.flaws.isEmpty()) {
            var questions = Questions.of(questionnaire);
            inspector.conditions(questions);
            inspector.circles(questions);
            if (inspector.flaws.isEmpty()) {
                inspector.outcomes(questions);
            }
        }
        return List.copyOf(inspector.flaws);
    }

    private void questions() {
        var keys = new HashSet<String>();
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            var situation = questionnaire.questions().get(i);
            String path = "situations[" + i + "]";
            faultUnless(Situation.isKey(situation.key()), path + ".key", "situation-key");
            faultUnless(keys.add(situation.key()), path + ".key", "situation-key-twice");
            faultUnless(situation.answers().size() > 1, path + ".answers", "situation-one-answer");
            var answers = new HashSet<String>();
            for (int j = 0; j < situation.answers().size(); j++) {
                String answer = situation.answers().get(j).key();
                String place = path + ".answers[" + j + "].key";
                faultUnless(ANSWER.matcher(answer).matches(), place, "situation-answer-key");
                faultUnless(answers.add(answer), place, "situation-answer-twice");
            }
        }
    }

    /** Conditions of the questions too. */
    private List<Conditional> all() {
        var all = new ArrayList<Conditional>();
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            String when = questionnaire.questions().get(i).when();
            if (when != null) {
                all.add(new Conditional("situations[" + i + "].when", when));
            }
        }
        all.addAll(questionnaire.conditions());
        return all;
    }

    private void conditions(Questions questions) {
        for (Conditional conditional : all()) {
            var compilation = questions.compilation(conditional.expression());
            compilation.problems().forEach(problem -> fault(conditional.field(), problem));
            if (compilation.condition() != null) {
                words(questions, conditional.field(), compilation.condition());
            }
        }
    }

    private void words(Questions questions, String field, Condition condition) {
        for (Comparison comparison : condition.comparisons()) {
            boolean known =
                    questions.all().stream()
                            .filter(question -> question.variable().equals(comparison.variable()))
                            .allMatch(question -> question.answers().contains(comparison.word()));
            // Empty is the answer to a question that is not asked.
            if (!known && !comparison.word().isEmpty()) {
                fault(
                        field,
                        new Problem(
                                "condition-answer",
                                "%s %s: \"%s\""
                                        .formatted(
                                                comparison.place(),
                                                comparison.variable(),
                                                comparison.word())));
            }
        }
    }

    private void circles(Questions questions) {
        var placed = new HashSet<>(questions.inOrder());
        String circle =
                questions.all().stream()
                        .filter(question -> !placed.contains(question))
                        .map(Question::key)
                        .collect(Collectors.joining(", "));
        questions.all().stream()
                .filter(question -> !placed.contains(question))
                .forEach(question ->
                        fault(question.field() + ".when", new Problem("situation-circle", circle)));
    }

    private void outcomes(Questions questions) {
        var tables = new ArrayList<TruthTable>();
        boolean whole = true;
        for (Conditional conditional : all()) {
            var condition = questions.compilation(conditional.expression()).condition();
            var table = table(questions, conditional.field(), condition);
            if (table == null) {
                whole = false;
            } else {
                tables.add(table);
                if (table.neverHolds()) {
                    fault(conditional.field(), new Problem("condition-never", ""));
                } else if (table.alwaysHolds()) {
                    add(conditional.field(), "condition-always", Weight.ADVICE, "");
                }
            }
        }
        if (whole) {
            questions.all().stream()
                    .filter(question -> !question.key().equals(Questionnaire.APPLICANT))
                    .forEach(question -> difference(question, tables));
        }
    }

    private @Nullable TruthTable table(
            Questions questions, String field, @Nullable Condition condition) {
        if (condition == null) {
            return null;
        }
        try {
            var table = TruthTable.of(questions, condition);
            if (table.isEmpty()) {
                add(
                        field,
                        "condition-unchecked",
                        Weight.WARNING,
                        String.valueOf(TruthTable.MOST_ROWS));
            }
            return table.orElse(null);
        } catch (Condition.Failure failure) {
            fault(field, failure.problem());
            return null;
        }
    }

    /** Whether any answer makes a difference anywhere, and which two do not. */
    private void difference(Question question, List<TruthTable> tables) {
        var answers = question.answers();
        var alike = new ArrayList<String>();
        for (int i = 0; i < answers.size(); i++) {
            for (int j = i + 1; j < answers.size(); j++) {
                String one = answers.get(i);
                String other = answers.get(j);
                if (tables.stream().noneMatch(table -> table.tells(question, one, other))) {
                    alike.add(one + " = " + other);
                }
            }
        }
        int pairs = answers.size() * (answers.size() - 1) / 2;
        if (alike.size() == pairs) {
            add(question.field(), "situation-decides-nothing", Weight.WARNING, "");
        } else if (!alike.isEmpty()) {
            add(
                    question.field() + ".answers",
                    "situation-answers-alike",
                    Weight.ADVICE,
                    String.join(", ", alike));
        }
    }

    private void fault(String field, Problem problem) {
        add(field, problem.rule(), Weight.FAULT, problem.detail());
    }

    private void faultUnless(boolean holds, String field, String rule) {
        if (!holds) {
            add(field, rule, Weight.FAULT, "");
        }
    }

    private void add(String field, String rule, Weight weight, String detail) {
        flaws.add(new Flaw(field, rule, weight, detail));
    }
}
