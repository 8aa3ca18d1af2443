package onewindow.clauses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 兜底条款 and 模糊条款: finds the words by which an official could ask for anything (rulebook §13). Names
 * in 《》 are not looked into. Takes time in proportion to the text, whatever it is.
 */
public final class FuzzyClauses {
    private static final Comparator<ClauseFinding> BY_PLACE =
            Comparator.comparingInt(ClauseFinding::from).thenComparing(ClauseFinding::rule);

    /** What a rule found in a normal text, from and to counted there. */
    record Match(String rule, ClauseFinding.Level level, int from, int to) {}

    private FuzzyClauses() {}

    /** In the order of their places. */
    public static List<ClauseFinding> find(Section section, String text) {
        return find(section, text, Surroundings.NONE);
    }

    /** As {@link #find(Section, String)}, of a text of which it is known where it stands. */
    public static List<ClauseFinding> find(Section section, String text, Surroundings around) {
        if (!section.isChecked()) {
            return List.of();
        }
        NormalText normal = NormalText.of(text).withoutTitles();
        var matches = new ArrayList<Match>();
        WordRules.find(normal, matches);
        StructureRules.find(section, normal, around, matches);
        return matches.stream()
                .map(match -> finding(match, normal, text))
                .sorted(BY_PLACE)
                .toList();
    }

    private static ClauseFinding finding(Match match, NormalText normal, String text) {
        int from = normal.start(match.from());
        int to = normal.end(match.to() - 1);
        return new ClauseFinding(match.rule(), match.level(), from, to, text.substring(from, to));
    }
}
