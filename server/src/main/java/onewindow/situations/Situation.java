package onewindow.situations;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    /**
     * Of the addresses in which answers stand: the step of an application, the version of a form.
     */
    private static final Set<String> IN_ADDRESSES = Set.of("step", "version");

    /** Words of the expression language, which cannot be names in it. */
    private static final Set<String> RESERVED =
            Set.of(
                    "as",
                    "break",
                    "const",
                    "continue",
                    "else",
                    "false",
                    "for",
                    "function",
                    "if",
                    "import",
                    "in",
                    "let",
                    "loop",
                    "package",
                    "namespace",
                    "null",
                    "return",
                    "true",
                    "var",
                    "void",
                    "while");

    static boolean isKey(String key) {
        return KEY.matcher(key).matches() && !RESERVED.contains(key) && !IN_ADDRESSES.contains(key);
    }

    /**
     * @param key ASCII, unique within the question
     */
    public record Answer(String key, String text, String textEn) {}
}
