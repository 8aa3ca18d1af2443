package onewindow.clauses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** How to mend what was found: by the words first, else by the rule (rulebook §13.4). */
public final class Suggestions {
    private static final String BANK = "/clauses/suggestions.json";
    private static final List<Suggestion> ALL = read();

    private Suggestions() {}

    /**
     * @param rules for which it holds
     * @param words one of which the finding has; none: for every finding of the rules
     */
    record Suggestion(List<String> rules, List<String> words, String zh, String en) {
        boolean fits(String rule, String phrase) {
            return rules.contains(rule)
                    && (words.isEmpty() || words.stream().anyMatch(phrase::contains));
        }
    }

    public static String of(ClauseFinding finding, Locale language) {
        return of(finding.rule(), finding.phrase(), language);
    }

    /**
     * @param phrase see {@link ClauseFinding#phrase()}
     */
    public static String of(String rule, String phrase, Locale language) {
        Suggestion found =
                ALL.stream()
                        .filter(suggestion -> suggestion.fits(rule, phrase))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(rule));
        return language.getLanguage().equals("en") ? found.en() : found.zh();
    }

    private static List<Suggestion> read() {
        try (InputStream file = Suggestions.class.getResourceAsStream(BANK)) {
            return List.of(JsonMapper.shared().readValue(file, Suggestion[].class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
