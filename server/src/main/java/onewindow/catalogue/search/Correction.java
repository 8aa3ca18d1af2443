package onewindow.catalogue.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody meant who typed nearly the name of an item: the same with the characters or letters
 * mended that the name has otherwise.
 */
final class Correction {
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[a-z0-9]+");

    /** Characters of a word in which one may be wrong whatever its sound. */
    private static final int SHORTEST_CHINESE = 4;

    /** Letters of pinyin and of English from which one, and two, may be wrong. */
    private static final int SHORTEST_LATIN = 5;

    private static final int TWO_WRONG = 12;

    private final List<String> chinese;
    private final List<String> english;
    private final boolean letters;
    private final Map<String, String> sounds = new HashMap<>();

    /**
     * @param names of the item that was found
     * @param letters one wrong letter is mended, not only another one of the same sound
     */
    Correction(List<String> names, boolean letters) {
        var runs = names.stream().map(SearchText::written).flatMap(Correction::runs).distinct();
        var byScript = runs.collect(Collectors.partitioningBy(SearchText::isHan));
        this.chinese = byScript.getOrDefault(true, List.of());
        this.english = byScript.getOrDefault(false, List.of());
        this.letters = letters;
    }

    /** None where nothing is to be mended, or nobody can say what was meant. */
    Optional<String> of(String typed) {
        String mended =
                runs(typed).anyMatch(SearchText::isHan)
                        ? RUN.matcher(typed).replaceAll(this::mendedRun)
                        : mendedLatin(typed);
        return mended.equals(typed) ? Optional.empty() : Optional.of(mended);
    }

    private String mendedRun(MatchResult run) {
        return SearchText.isHan(run.group()) ? mendedChinese(run.group()) : spelt(run.group());
    }

    private String mendedChinese(String run) {
        boolean rare = run.chars().anyMatch(character -> Character.isSurrogate((char) character));
        if (rare || chinese.stream().anyMatch(name -> name.contains(run))) {
            return run;
        }
        String alike = mendedSound(run);
        return !alike.equals(run) || !letters || run.length() < SHORTEST_CHINESE
                ? alike
                : nearest(run, pieces(run.length() - 1, run.length() + 1), 1, text -> text)
                        .orElse(run);
    }

    /** The longest piece that sounds like one of the name and is written otherwise. */
    private String mendedSound(String run) {
        for (int length = run.length(); length >= 2; length--) {
            var pieces = pieces(length, length).toList();
            for (int from = 0; from + length <= run.length(); from++) {
                String piece = run.substring(from, from + length);
                var meant = pieces.stream().filter(other -> soundsLike(piece, other)).findFirst();
                if (meant.isPresent()) {
                    return mendedSound(run.substring(0, from))
                            + meant.get()
                            + mendedSound(run.substring(from + length));
                }
            }
        }
        return run;
    }

    /** They share a character: short words of one sound are many. */
    private boolean soundsLike(String piece, String other) {
        boolean shares =
                IntStream.range(0, piece.length())
                        .anyMatch(i -> piece.charAt(i) == other.charAt(i));
        return shares && !piece.equals(other) && sound(piece).equals(sound(other));
    }

    /** Pinyin of a piece of the name, or else English. */
    private String mendedLatin(String typed) {
        String joined = SearchText.withoutBlanks(typed);
        int most = joined.length() < SHORTEST_LATIN ? 0 : joined.length() < TWO_WRONG ? 1 : 2;
        return nearest(SearchText.sound(joined), pieces(2, Integer.MAX_VALUE), most, this::sound)
                .orElseGet(() -> RUN.matcher(typed).replaceAll(run -> spelt(run.group())));
    }

    private String spelt(String word) {
        return word.length() < SHORTEST_LATIN
                ? word
                : nearest(word, english.stream(), 1, text -> text).orElse(word);
    }

    /** Of those that are equally near, one that is as long. */
    private static Optional<String> nearest(
            String typed, Stream<String> candidates, int most, UnaryOperator<String> form) {
        record Near(String text, int wrong, int longer) {}
        return candidates
                .map(text -> {
                    String other = form.apply(text);
                    int longer = Math.abs(other.length() - typed.length());
                    return new Near(text, longer > most ? longer : wrong(typed, other), longer);
                })
                .filter(near -> near.wrong() <= most)
                .min(Comparator.comparing(Near::wrong).thenComparing(Near::longer))
                .map(Near::text);
    }

    /** Of the names in Chinese. */
    private Stream<String> pieces(int shortest, int longest) {
        List<String> pieces = new ArrayList<>();
        for (String name : chinese) {
            for (int from = 0; from < name.length(); from++) {
                int last = (int) Math.min(name.length(), (long) from + longest);
                for (int to = from + shortest; to <= last; to++) {
                    pieces.add(name.substring(from, to));
                }
            }
        }
        return pieces.stream();
    }

    private String sound(String chinese) {
        return sounds.computeIfAbsent(
                chinese, text -> SearchText.sound(String.join("", SearchText.syllables(text))));
    }

    private static Stream<String> runs(String written) {
        return RUN.matcher(written).results().map(MatchResult::group);
    }

    /** Letters that are wrong, missing, too many, or swapped with the next. */
    private static int wrong(String typed, String meant) {
        var distance = new int[typed.length() + 1][meant.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                boolean same = typed.charAt(i - 1) == meant.charAt(j - 1);
                int least = distance[i - 1][j - 1] + (same ? 0 : 1);
                least = Math.min(least, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
                boolean swapped =
                        i > 1
                                && j > 1
                                && typed.charAt(i - 1) == meant.charAt(j - 2)
                                && typed.charAt(i - 2) == meant.charAt(j - 1);
                distance[i][j] = swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
            }
        }
        return distance[typed.length()][meant.length()];
    }
}
