package onewindow.situations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers to a questionnaire, and what they decide. */
public final class Answers {
    private final Questions questions;
    private final Map<String, String> values;
    private final Map<String, String> given;
    private final List<Situation> next;

    Answers(
            Questions questions,
            Map<String, String> values,
            Map<String, String> given,
            List<Situation> next) {
        this.questions = questions;
        this.values = values;
        this.given = given;
        this.next = next;
    }

    /** Answers to questions that are asked, by their keys, in the order of the questions. */
    public Map<String, String> given() {
        return given;
    }

    /** What may be asked now; nothing once everything is answered. */
    public List<Situation> next() {
        return next;
    }

    public boolean areComplete() {
        return next.isEmpty();
    }

    /**
     * Whether something applies; as long as a question is open, only what applies in any case.
     *
     * @param condition always where none
     */
    public boolean chooses(@Nullable String condition) {
        return condition == null || (areComplete() && questions.holds(condition, values));
    }
}
