package onewindow.catalogue.life;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place in which two guides differ.
 *
 * @param path of the field; elements of lists by their code, key or name: {@code
 *     materials[M01].name}
 * @param before as text; none of what was added; the position, of what was moved
 * @param after as text; none of what was removed
 * @param words of a text that was changed, with marks
 */
public record GuideChange(
        String path,
        Kind kind,
        @Nullable String before,
        @Nullable String after,
        List<WordMark> words) {
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }
}
