package onewindow.situations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import onewindow.platform.Invalid;
import onewindow.situations.Questionnaire.Conditional;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
    private static final Situation REASON = question("reason", null, "purchase", "rent", "retire");
    private static final Situation LOAN =
            question("loan", "situation.reason == 'purchase'", "yes", "no");
    private static final Situation AGENT = question("agent", null, "yes", "no");

    @Test
    void asksOneQuestionAfterTheOther() {
        var questionnaire =
                new Questionnaire(
                        null, List.of(LOAN, REASON), List.of(when("situation.loan=='yes'")));

        var first = questionnaire.read(Map.of());
        assertThat(first.next()).containsExactly(REASON);
        assertThat(first.areComplete()).isFalse();

        var second = questionnaire.read(Map.of("reason", "purchase"));
        assertThat(second.next()).containsExactly(LOAN);
        assertThat(second.chooses("situation.loan=='yes'")).isFalse();
        assertThat(second.chooses(null)).isTrue();

        var last = questionnaire.read(Map.of("reason", "purchase", "loan", "yes"));
        assertThat(last.areComplete()).isTrue();
        assertThat(last.chooses("situation.loan=='yes'")).isTrue();
    }

    @Test
    void forgetsTheAnswerToAQuestionThatIsNotAsked() {
        var questionnaire =
                new Questionnaire(
                        null, List.of(REASON, LOAN), List.of(when("situation.loan == 'yes'")));
        var answers = questionnaire.read(Map.of("reason", "rent", "loan", "yes"));
        assertThat(answers.areComplete()).isTrue();
        assertThat(answers.given()).containsExactly(Map.entry("reason", "rent"));
        assertThat(answers.chooses("situation.loan == 'yes'")).isFalse();
    }

    @Test
    void doesNotAskWhoAppliesWhereThereIsOneKindOnly() {
        var one = new Situation(Questionnaire.APPLICANT, "谁", "Who", answers("ENTERPRISE"), null);
        var questionnaire =
                new Questionnaire(one, List.of(), List.of(when("applicant.kind == 'ENTERPRISE'")));
        var answers = questionnaire.read(Map.of());
        assertThat(answers.areComplete()).isTrue();
        assertThat(answers.chooses("applicant.kind == 'ENTERPRISE'")).isTrue();
    }

    @Test
    void refusesAnswersThatDoNotExist() {
        var questionnaire = new Questionnaire(null, List.of(REASON), List.of());
        assertThatThrownBy(() -> questionnaire.read(Map.of("reason", "whim", "mood", "good")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .containsExactlyInAnyOrder(
                                                new Invalid.Fault("answers.reason", "not-a-choice"),
                                                new Invalid.Fault(
                                                        "answers.mood", "unknown-question")));
    }

    @Test
    void findsNothingInAGoodQuestionnaire() {
        assertThat(
                        flaws(
                                List.of(REASON, LOAN, AGENT),
                                "situation.reason == 'purchase' && situation.loan == 'no'",
                                "situation.reason in ['rent']",
                                "situation.agent == 'yes'"))
                .isEmpty();
    }

    @Test
    void saysWhereAnExpressionIsWrong() {
        assertThat(found("situation.reason ==")).containsExactly(tuple("condition-syntax", "1:20"));
        assertThat(found("situation.raeson == 'rent'"))
                .containsExactly(tuple("condition-name", "1:1 situation.raeson"));
        assertThat(found("true ||\n  weather == 'rain'"))
                .containsExactly(tuple("condition-name", "2:3 weather"));
        assertThat(found("situation.reason")).containsExactly(tuple("condition-type", "1:10"));
        assertThat(found("situation.reason == 1")).containsExactly(tuple("condition-type", "1:18"));
        assertThat(found("situation.reason != 'rend'"))
                .containsExactly(tuple("condition-answer", "1:21 situation.reason: \"rend\""));
        assertThat(found("situation.reason in ['rent', 'rend']"))
                .containsExactly(tuple("condition-answer", "1:30 situation.reason: \"rend\""));
    }

    @Test
    void findsWhatCanNeverHold() {
        assertThat(found("situation.reason == 'rent' && situation.reason == 'retire'"))
                .containsExactly(tuple("condition-never", ""));
        // Asked only where something is bought.
        assertThat(
                        flaws(
                                List.of(REASON, LOAN),
                                "situation.reason == 'rent' && situation.loan == 'yes'",
                                "situation.loan == 'yes'"))
                .extracting(Flaw::field, Flaw::rule)
                .contains(tuple("materials[0].when", "condition-never"));
        assertThat(found("situation.reason != ''")).contains(tuple("condition-always", ""));
    }

    @Test
    void findsAQuestionThatIsNeverAsked() {
        var never =
                question(
                        "loan",
                        "situation.reason == 'rent' && situation.reason == 'purchase'",
                        "yes",
                        "no");
        assertThat(flaws(List.of(REASON, never), "situation.reason == 'rent'"))
                .extracting(Flaw::field, Flaw::rule)
                .contains(
                        tuple("situations[1].when", "condition-never"),
                        tuple("situations[1]", "situation-decides-nothing"));
    }

    @Test
    void findsQuestionsAndAnswersThatDecideNothing() {
        assertThat(flaws(List.of(REASON, AGENT), "situation.reason == 'rent'"))
                .extracting(Flaw::field, Flaw::rule, Flaw::detail)
                .containsExactly(
                        tuple(
                                "situations[0].answers",
                                "situation-answers-alike",
                                "purchase = retire"),
                        tuple("situations[1]", "situation-decides-nothing", ""));
    }

    @Test
    void findsQuestionsThatWaitForEachOther() {
        var one = question("one", "situation.two == 'yes'", "yes", "no");
        var two = question("two", "situation.one == 'yes'", "yes", "no");
        assertThat(flaws(List.of(one, two, AGENT), "situation.agent == 'yes'"))
                .extracting(Flaw::field, Flaw::rule, Flaw::detail)
                .containsExactly(
                        tuple("situations[0].when", "situation-circle", "one, two"),
                        tuple("situations[1].when", "situation-circle", "one, two"));
    }

    @Test
    void checksTheQuestionsThemselves() {
        var bad =
                new Situation("In", "?", "?", List.of(new Situation.Answer("是", "是", "Yes")), null);
        assertThat(flaws(List.of(bad, question("in", null, "a", "a"), AGENT, AGENT)))
                .extracting(Flaw::field, Flaw::rule)
                .containsExactly(
                        tuple("situations[0].key", "situation-key"),
                        tuple("situations[0].answers", "situation-one-answer"),
                        tuple("situations[0].answers[0].key", "situation-answer-key"),
                        tuple("situations[1].key", "situation-key"),
                        tuple("situations[1].answers[1].key", "situation-answer-twice"),
                        tuple("situations[3].key", "situation-key-twice"));
    }

    @Test
    void leavesStepAndVersionTheirPlaceInTheAddress() {
        for (String key : List.of("step", "version")) {
            var question = question(key, null, "yes", "no");
            assertThat(flaws(List.of(question), "situation." + key + " == 'yes'"))
                    .extracting(Flaw::field, Flaw::rule)
                    .contains(tuple("situations[0].key", "situation-key"));
        }
    }

    @Test
    void endsAnExpressionThatWouldRunForEver() {
        String list = "[" + "1,".repeat(99) + "1]";
        String endless =
                "%s.all(a, %s.all(b, a == b || situation.reason == 'rent'))".formatted(list, list);
        assertThat(found(endless))
                .extracting(tuple -> tuple.toList().getFirst())
                .containsExactly("condition-endless");
        assertThat(found("true" + " || true".repeat(300)))
                .extracting(tuple -> tuple.toList().getFirst())
                .containsExactly("condition-long");
        assertThat(found("(".repeat(200) + "true" + ")".repeat(200)))
                .extracting(tuple -> tuple.toList().getFirst())
                .containsExactly("condition-long");
        assertThat(found("1 / 0 == 1"))
                .extracting(tuple -> tuple.toList().getFirst())
                .containsExactly("condition-fails");
    }

    @Test
    void saysWhereThereAreTooManyCombinationsToTry() {
        var many =
                IntStream.range(0, 30).mapToObj(i -> question("q" + i, null, "yes", "no")).toList();
        var all =
                String.join(
                        " && ",
                        many.stream().map(q -> "situation." + q.key() + "=='yes'").toList());
        var started = System.nanoTime();
        assertThat(flaws(many, all))
                .extracting(Flaw::field, Flaw::rule, Flaw::weight)
                .containsExactly(
                        tuple("materials[0].when", "condition-unchecked", Flaw.Weight.WARNING));
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isLessThan(Duration.ofSeconds(20));
    }

    private static List<org.assertj.core.groups.Tuple> found(String expression) {
        return flaws(List.of(REASON), expression).stream()
                .filter(flaw -> flaw.field().equals("materials[0].when"))
                .map(flaw ->
                        tuple(
                                flaw.rule(),
                                flaw.rule().equals("condition-syntax")
                                                || flaw.rule().equals("condition-type")
                                        ? flaw.detail().split(" ")[0]
                                        : flaw.detail()))
                .toList();
    }

    private static List<Flaw> flaws(List<Situation> questions, String... expressions) {
        var conditions = new ArrayList<Conditional>();
        for (String expression : expressions) {
            conditions.add(
                    new Conditional("materials[" + conditions.size() + "].when", expression));
        }
        return new Questionnaire(null, questions, conditions).inspect();
    }

    private static Conditional when(String expression) {
        return new Conditional("materials[0].when", expression);
    }

    private static Situation question(
            String key, @org.jspecify.annotations.Nullable String when, String... answers) {
        return new Situation(key, key + "？", key + "?", answers(answers), when);
    }

    private static List<Situation.Answer> answers(String... keys) {
        return List.of(keys).stream().map(key -> new Situation.Answer(key, key, key)).toList();
    }
}
