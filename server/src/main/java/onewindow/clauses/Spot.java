package onewindow.clauses;

/**
 * Vague words at their place in a guide, or what a material lacks.
 *
 * @param phrase the words as they are compared; empty where something is missing
 * @param passage the words with what stands around them
 * @param from where the words begin in the passage
 */
record Spot(
        String field,
        Section section,
        String rule,
        ClauseFinding.Level level,
        String phrase,
        String passage,
        int from,
        int to) {
    private static final int AROUND = 200;
    private static final int LONGEST = 500;

    static Spot of(FieldText text, ClauseFinding finding) {
        int begin = Math.max(0, finding.from() - AROUND);
        int to = Math.min(finding.to(), finding.from() + LONGEST);
        int end = Math.min(text.text().length(), to + AROUND);
        return new Spot(
                text.field(),
                text.section(),
                finding.rule(),
                finding.level(),
                shortened(finding.phrase()),
                storable(text.text().substring(begin, end)),
                finding.from() - begin,
                to - begin);
    }

    static Spot of(ItemTexts.MaterialFault fault) {
        return new Spot(
                fault.field(),
                Section.MATERIAL_STANDARD,
                fault.rule(),
                fault.level(),
                "",
                fault.material(),
                0,
                0);
    }

    /** The same kind of field, wherever it stands in its list. */
    String kind() {
        return kind(field);
    }

    static String kind(String field) {
        return field.replaceAll("\\[\\d+]", "[]");
    }

    private static String shortened(String phrase) {
        return phrase.length() <= LONGEST ? phrase : storable(phrase.substring(0, LONGEST));
    }

    /** Half a character at either end would not be a text. */
    private static String storable(String cut) {
        var whole = new StringBuilder(cut);
        if (Character.isLowSurrogate(whole.charAt(0))) {
            whole.setCharAt(0, ' ');
        }
        if (Character.isHighSurrogate(whole.charAt(whole.length() - 1))) {
            whole.setCharAt(whole.length() - 1, ' ');
        }
        return whole.toString();
    }
}
