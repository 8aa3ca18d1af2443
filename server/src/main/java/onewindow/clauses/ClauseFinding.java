package onewindow.clauses;

/**
 * Vague words in a text.
 *
 * @param rule F01 to F12, S1 to S9 (rulebook §13.2)
 * @param from where the words begin in the text as it was written, counted in UTF-16 units
 * @param to after their last character
 * @param excerpt the words
 */
public record ClauseFinding(String rule, Level level, int from, int to, String excerpt) {
    /** Rulebook §13.4. */
    public enum Level {
        /** The guide cannot be published with it. */
        BLOCK,
        /** To be replaced or justified. */
        WARN
    }

    public boolean blocks() {
        return level == Level.BLOCK;
    }

    /** The words as they are compared: width, script and blanks made equal. */
    public String phrase() {
        return NormalText.of(excerpt).toString();
    }
}
