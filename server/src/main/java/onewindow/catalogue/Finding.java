package onewindow.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What the inspection of a guide found.
 *
 * @param field path of the field, such as {@code materials[2].name}
 * @param rule rule of rulebook §1.8 ({@code G01}) or §13 ({@code F03}), or a word such as {@code
 *     code-level}; the words that belong to it say how to mend
 * @param detail what exactly, where the field does not say it: such as the sister body that
 *     promises less
 */
public record Finding(String field, String rule, Severity severity, @Nullable String detail) {
    public enum Severity {
        /** The guide cannot be published with it. */
        BLOCKING,
        /** To be mended or to be explained. */
        WARNING,
        /** The guide would be better without it. */
        ADVICE
    }

    public static Finding fault(String field, String rule) {
        return new Finding(field, rule, Severity.BLOCKING, null);
    }

    public static Finding warning(String field, String rule) {
        return new Finding(field, rule, Severity.WARNING, null);
    }

    public static Finding advice(String field, String rule) {
        return new Finding(field, rule, Severity.ADVICE, null);
    }

    /** The same, saying what exactly. */
    public Finding about(String what) {
        return new Finding(field, rule, severity, what);
    }

    public boolean blocks() {
        return severity == Severity.BLOCKING;
    }
}
