package onewindow.situations;

/**
 * Something wrong with a question or a condition, or something that could be better.
 *
 * @param field path of the field, such as {@code materials[2].when}
 * @param rule a word such as {@code condition-name}; the words that belong to it say how to mend
 * @param blocks whether nothing can be published with it
 * @param detail what exactly; in a condition with line and column
 */
public record Flaw(String field, String rule, boolean blocks, String detail) {}
