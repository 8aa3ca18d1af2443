package onewindow.situations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 情形 (rulebook §1.1 L4): a question whose answer chooses what applies. A condition reads it as
 * {@code situation.key == "answer"}.
 *
 * @param key ASCII, camel case
 * @param when condition under which the question is asked; always where none
 */
public record Situation(
        String key,
        String question,
        String questionEn,
        List<Answer> answers,
        @Nullable String when) {
    /**
     * @param key ASCII, unique within the question
     */
    public record Answer(String key, String text, String textEn) {}
}
