package onewindow.situations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as a variable of the conditions.
 *
 * @param key under which it is answered
 * @param field path of the question in the guide
 * @param condition under which it is asked; always where none
 */
record Question(
        String key,
        String variable,
        String field,
        Situation situation,
        @Nullable Condition condition) {

    /** Keys of the answers. */
    List<String> answers() {
        return situation.answers().stream().map(Situation.Answer::key).toList();
    }

    /** Who applies is not asked where the item is for one kind only. */
    @Nullable String onlyAnswer() {
        return key.equals(Questionnaire.APPLICANT) && answers().size() == 1
                ? answers().getFirst()
                : null;
    }

    /** Whether it is asked, given the answers to those before it. */
    boolean isAsked(Map<String, String> values) {
        return condition == null || condition.holds(values);
    }

    /** Variables of the questions on whose answers it depends whether this one is asked. */
    Set<String> needs() {
        return condition == null ? Set.of() : condition.variables();
    }
}
