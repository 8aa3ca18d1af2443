package onewindow.situations;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The questions of an item and every condition over their answers. Conditions are written in CEL
 * over {@code situation.<key>}, which is the key of the answer given, or empty where the question
 * is not asked, and over {@code applicant.kind}.
 *
 * @param applicant who applies, as a question
 */
public record Questionnaire(
        @Nullable Situation applicant, List<Situation> questions, List<Conditional> conditions) {
    /** Key of the answer that says who applies, and its variable. */
    public static final String APPLICANT = "applicant.kind";

    /** Before the key of a question: its variable, and its place among the values of a form. */
    public static final String PREFIX = "situation.";

    /**
     * What applies only where a condition holds.
     *
     * @param field path of the field that holds the condition, such as {@code materials[2].when}
     */
    public record Conditional(String field, String expression) {}

    /** Everything that is asked, of whoever it is asked. */
    public List<Situation> asked() {
        return applicant == null || applicant.answers().size() < 2
                ? questions
                : Stream.concat(Stream.of(applicant), questions.stream()).toList();
    }

    /** Everything wrong with questions and conditions, and what could be better. */
    public List<Flaw> inspect() {
        return QuestionnaireInspector.inspect(this);
    }

    /**
     * What the answers given so far make of it. Answers to questions that are not asked are left
     * out.
     *
     * @param given by key of the question
     * @throws onewindow.platform.Invalid for a question or an answer that does not exist
     */
    public Answers read(Map<String, String> given) {
        return Questions.of(this).read(given);
    }
}
