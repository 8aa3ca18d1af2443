package onewindow.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The State Council's calendar with the closures of a region and of those around it.
 *
 * @param published years whose calendar the State Council has published
 * @param national what departs from the working week
 * @param closures names of the closures by day, one map for each region
 */
record RegionalCalendar(
        Set<Integer> published,
        Map<LocalDate, NationalDay> national,
        List<Map<LocalDate, String>> closures)
        implements DayCount {

    record NationalDay(boolean isWorkday, String name) {}

    @Override
    public Day day(LocalDate date) {
        boolean isWeekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        boolean provisional = !published.contains(date.getYear());
        var decreed = national.get(date);
        if (decreed != null && !decreed.isWorkday()) {
            return new Day(date, false, "holiday", decreed.name(), provisional);
        }
        if (decreed == null && isWeekend) {
            return new Day(date, false, "weekend", "", provisional);
        }
        for (Map<LocalDate, String> region : closures) {
            String closure = region.get(date);
            if (closure != null) {
                return new Day(date, false, "local-closure", closure, provisional);
            }
        }
        return decreed != null && isWeekend
                ? new Day(date, true, "make-up-workday", decreed.name(), provisional)
                : new Day(date, true, "workday", "", provisional);
    }
}
