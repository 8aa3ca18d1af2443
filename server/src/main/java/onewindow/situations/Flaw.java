package onewindow.situations;

/**
 * Something wrong with a question or a condition, or something that could be better.
 *
 * @param field path of the field, such as {@code materials[2].when}
 * @param rule a word such as {@code condition-name}; the words that belong to it say how to mend
 * @param detail what exactly; in a condition with line and column; empty where the field says all
 */
public record Flaw(String field, String rule, Weight weight, String detail) {
    public enum Weight {
        /** Nothing can be published with it. */
        FAULT,
        /** To be mended or to be explained. */
        WARNING,
        /** It would be better without it. */
        ADVICE
    }
}
