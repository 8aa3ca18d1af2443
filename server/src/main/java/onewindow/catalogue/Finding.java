package onewindow.catalogue;

/**
 * What the inspection of a guide found.
 *
 * @param field path of the field, such as {@code materials[2].name}
 * @param rule rule of rulebook §1.8 ({@code G01}) or §13 ({@code F03}), or a word such as {@code
 *     code-level}; the words that belong to it say how to mend
 * @param blocks whether the guide cannot be published with it
 */
public record Finding(String field, String rule, boolean blocks) {
    /** Must be mended. */
    public static Finding fault(String field, String rule) {
        return new Finding(field, rule, true);
    }

    /** Should be mended. */
    public static Finding warning(String field, String rule) {
        return new Finding(field, rule, false);
    }
}
