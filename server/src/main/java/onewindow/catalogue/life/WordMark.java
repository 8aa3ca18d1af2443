package onewindow.catalogue.life;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A piece of a text: in both, only in the older, or only in the newer. */
public record WordMark(Kind kind, String text) {
    private static final Pattern WORD =
            Pattern.compile("[\\p{IsLatin}\\p{Nd}]+|\\s+|\\X", Pattern.UNICODE_CHARACTER_CLASS);

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Both texts word by word, in one row. */
    static List<WordMark> between(String before, String after) {
        var marks = new ArrayList<WordMark>();
        for (var step : Alignment.of(words(before), words(after))) {
            String old = step.before();
            String text = step.after();
            if (old != null && text != null) {
                add(marks, Kind.SAME, text);
            } else if (old != null) {
                add(marks, Kind.REMOVED, old);
            } else if (text != null) {
                add(marks, Kind.ADDED, text);
            }
        }
        return List.copyOf(marks);
    }

    /** How much of the longer text stands in both, from 0 to 1. */
    static double likeness(String before, String after) {
        int longer = Math.max(before.length(), after.length());
        int same =
                between(before, after).stream()
                        .filter(mark -> mark.kind() == Kind.SAME)
                        .mapToInt(mark -> mark.text().length())
                        .sum();
        return longer == 0 ? 1 : (double) same / longer;
    }

    private static void add(List<WordMark> marks, Kind kind, String text) {
        if (!marks.isEmpty() && marks.getLast().kind() == kind) {
            marks.set(marks.size() - 1, new WordMark(kind, marks.getLast().text() + text));
        } else {
            marks.add(new WordMark(kind, text));
        }
    }

    /** A Chinese character is a word of its own. */
    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).toList();
    }
}
