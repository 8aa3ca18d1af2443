package onewindow.catalogue.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The synonyms in force, immutable: says a query in the words of the guides. The longest word is
 * read first and nothing inside it is read again; the words of the guides, where somebody uses
 * them, stand for themselves. Costs the same whether there are ten synonyms or ten thousand.
 */
public final class SynonymWords {
    public static final SynonymWords NONE = of(List.of());

    /** What is said, and the words of the guides, which have no synonym. */
    private final Map<String, Meaning> meanings;

    private final int longest;

    private record Meaning(@Nullable Synonym synonym) {}

    private SynonymWords(Map<String, Meaning> meanings) {
        this.meanings = meanings;
        this.longest = meanings.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    public static SynonymWords of(Collection<Synonym> inForce) {
        Map<String, Meaning> meanings = new HashMap<>();
        inForce.forEach(synonym ->
                meanings.put(SearchText.normalise(synonym.official()), new Meaning(null)));
        inForce.forEach(synonym -> meanings.put(synonym.key(), new Meaning(synonym)));
        return new SynonymWords(Map.copyOf(meanings));
    }

    /**
     * A query as it was read.
     *
     * @param normal what was typed, as search compares it
     * @param official the same in the words of the guides; itself where nothing was said otherwise
     * @param shown as {@code official}, as people write it
     * @param used in the order in which they stand in the query
     */
    public record Read(String normal, String official, String shown, List<Synonym> used) {
        public boolean isOtherwise() {
            return !used.isEmpty();
        }
    }

    /**
     * @param text what was typed
     */
    public Read read(String text) {
        String normal = SearchText.normalise(text);
        String written = SearchText.written(text);
        var at = new Meaning[normal.length()];
        var end = new int[normal.length()];
        for (int length = Math.min(longest, normal.length()); length > 0; length--) {
            for (int from = 0; from + length <= normal.length(); from++) {
                Meaning meaning = meanings.get(normal.substring(from, from + length));
                if (meaning != null && isFree(end, from, length) && isWhole(normal, from, length)) {
                    at[from] = meaning;
                    for (int i = from; i < from + length; i++) {
                        end[i] = from + length;
                    }
                }
            }
        }
        var official = new StringBuilder();
        var shown = new StringBuilder();
        List<Synonym> used = new ArrayList<>();
        for (int from = 0; from < normal.length(); ) {
            Meaning meaning = at[from];
            int to = meaning == null ? from + 1 : end[from];
            Synonym synonym = meaning == null ? null : meaning.synonym();
            if (synonym == null) {
                official.append(normal, from, to);
                shown.append(written, from, to);
            } else {
                official.append(SearchText.normalise(synonym.official()));
                shown.append(synonym.official());
                used.add(synonym);
            }
            from = to;
        }
        return new Read(normal, official.toString(), shown.toString(), List.copyOf(used));
    }

    private static boolean isFree(int[] end, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (end[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** A Latin word or a number is not read in the middle of a longer one. */
    private static boolean isWhole(String normal, int from, int length) {
        int to = from + length;
        return !(from > 0 && isJoined(normal.charAt(from - 1), normal.charAt(from)))
                && !(to < normal.length() && isJoined(normal.charAt(to - 1), normal.charAt(to)));
    }

    private static boolean isJoined(char left, char right) {
        return isLatin(left) && isLatin(right);
    }

    private static boolean isLatin(char character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }
}
