package onewindow.clauses;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The catch-alls with which the cited articles end: a guide that copies one says no more than the
 * law, which is what it is there for (rulebook §13.2 S7).
 */
public final class CatchAlls {
    /** Where nothing is cited. */
    public static final CatchAlls NONE = new CatchAlls(Set.of());

    private static final Pattern MARK = Pattern.compile("\\((?:[一二三四五六七八九十]{1,3}|\\d{1,2})\\)|;");
    private static final Pattern OPEN = Pattern.compile("其他|其它|别的");
    private static final Pattern ENDS = Pattern.compile("^[;。,]+|[;。,]+$");

    private final Set<String> items;

    private CatchAlls(Set<String> items) {
        this.items = items;
    }

    /**
     * @param articles the words of the cited articles
     */
    public static CatchAlls of(Collection<String> articles) {
        return new CatchAlls(
                articles.stream()
                        .map(CatchAlls::last)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean contain(NormalText text) {
        return !items.isEmpty() && items.contains(bare(text));
    }

    /** The last item of an article that has items, where it is open. */
    private static @Nullable String last(String article) {
        NormalText text = NormalText.of(article);
        int begin = -1;
        var marks = MARK.matcher(text);
        while (marks.find()) {
            if (marks.end() < text.length()) {
                begin = marks.end();
            }
        }
        if (begin < 0) {
            return null;
        }
        String last = bare(text.subSequence(begin, text.length()));
        int end = last.indexOf('。');
        String item = end < 0 ? last : last.substring(0, end);
        return OPEN.matcher(item).find() ? item : null;
    }

    private static String bare(CharSequence text) {
        String unmarked = text.toString();
        var mark = MARK.matcher(unmarked);
        if (mark.lookingAt()) {
            unmarked = unmarked.substring(mark.end());
        }
        return ENDS.matcher(unmarked).replaceAll("");
    }
}
