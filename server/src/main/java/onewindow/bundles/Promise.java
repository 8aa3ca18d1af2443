package onewindow.bundles;

import java.util.List;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.Guide;

/**
 * How long it takes. Working days and natural days are told apart: no sum of the two is one number
 * of days.
 */
public record Promise(int workdays, int naturalDays) {
    static Promise of(List<Guide.Limit> limits) {
        return new Promise(sum(limits, DayUnit.WORKDAY), sum(limits, DayUnit.NATURAL));
    }

    /**
     * In sevenths of a working day, to find the longer one: seven natural days are five working.
     */
    static long weight(Guide.Limit limit) {
        Integer days = limit.days();
        return days == null ? 0 : (limit.unit() == DayUnit.WORKDAY ? 7L : 5L) * days;
    }

    private static int sum(List<Guide.Limit> limits, DayUnit unit) {
        return limits.stream()
                .filter(limit -> limit.unit() == unit)
                .mapToInt(limit -> limit.days() == null ? 0 : limit.days())
                .sum();
    }
}
