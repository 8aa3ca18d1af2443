package onewindow.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.catalogue.standing.Standings.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What of the kept figures is out of date.
 *
 * @param gone versions that no longer stand
 * @param moved versions that stand from or to another day, or with another body
 * @param added versions that are not kept yet
 * @param from first day whose figures change; none where nothing does
 */
record Renewal(
        List<UUID> gone, List<Standing> moved, List<Standing> added, @Nullable LocalDate from) {

    static Renewal of(Collection<Standing> kept, Collection<Standing> standing) {
        Map<UUID, Standing> known = new HashMap<>();
        kept.forEach(one -> known.put(one.version(), one));
        var moved = new ArrayList<Standing>();
        var added = new ArrayList<Standing>();
        LocalDate from = null;
        for (Standing now : standing) {
            Standing before = known.remove(now.version());
            if (before == null) {
                added.add(now);
                from = earlier(from, now.since());
            } else if (!before.equals(now)) {
                moved.add(now);
                from = earlier(from, changed(before, now));
            }
        }
        for (Standing one : known.values()) {
            from = earlier(from, one.since());
        }
        return new Renewal(List.copyOf(known.keySet()), moved, added, from);
    }

    /** A version that only ends on another day is the same until the earlier one of the two. */
    private static LocalDate changed(Standing before, Standing now) {
        boolean endsOnly =
                before.since().equals(now.since())
                        && before.department().equals(now.department())
                        && before.firstPublished().equals(now.firstPublished());
        LocalDate first = earlier(before.since(), now.since());
        if (!endsOnly) {
            return first;
        }
        LocalDate until = before.until();
        LocalDate end = now.until();
        return until == null
                ? (end == null ? first : end)
                : end == null ? until : earlier(until, end);
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
