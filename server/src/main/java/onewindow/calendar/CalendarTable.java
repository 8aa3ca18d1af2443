package onewindow.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import onewindow.calendar.RegionalCalendar.NationalDay;
import org.jspecify.annotations.Nullable;

/** Every region's calendar; immutable. */
record CalendarTable(
        long version,
        Set<Integer> published,
        Map<LocalDate, NationalDay> national,
        Map<LocalDate, Integer> yearOf,
        Map<String, Map<LocalDate, String>> closures) {

    enum Kind {
        HOLIDAY,
        WORKDAY,
        CLOSURE,
        ORDINARY
    }

    /**
     * @param year of the publication, for the country's days
     */
    record Override(
            String region, LocalDate date, Kind kind, String name, @Nullable Integer year) {}

    /**
     * @param last the row that holds for each region and day
     */
    static CalendarTable of(long version, Set<Integer> published, List<Override> last) {
        Map<LocalDate, NationalDay> national = new HashMap<>();
        Map<LocalDate, Integer> yearOf = new HashMap<>();
        Map<String, Map<LocalDate, String>> closures = new HashMap<>();
        for (Override day : last) {
            switch (day.kind()) {
                case HOLIDAY, WORKDAY -> {
                    national.put(
                            day.date(), new NationalDay(day.kind() == Kind.WORKDAY, day.name()));
                    if (day.year() != null) {
                        yearOf.put(day.date(), day.year());
                    }
                }
                case CLOSURE ->
                        closures.computeIfAbsent(day.region(), _ -> new HashMap<>())
                                .put(day.date(), day.name());
                case ORDINARY -> {}
            }
        }
        return new CalendarTable(version, published, national, yearOf, closures);
    }

    DayCount country() {
        return new RegionalCalendar(published, national, List.of());
    }

    /**
     * @param path the region and those around it
     */
    RegionalCalendar of(List<String> path) {
        return new RegionalCalendar(
                published,
                national,
                path.stream().map(closures::get).filter(Objects::nonNull).toList());
    }

    /** As it will be when the year's days are those of the entry and no others. */
    CalendarTable with(YearCalendar entry) {
        Map<LocalDate, NationalDay> days = new HashMap<>(national);
        days.keySet().removeIf(date -> isOf(date, entry.year()));
        entry.days()
                .forEach(day -> days.put(day.date(), new NationalDay(!day.isOffDay(), day.name())));
        Set<Integer> years = new java.util.HashSet<>(published);
        years.add(entry.year());
        return new CalendarTable(version, years, days, yearOf, closures);
    }

    boolean isOf(LocalDate date, int year) {
        return Objects.equals(yearOf.get(date), year);
    }

    boolean isClosed(String region, LocalDate date) {
        return closures.getOrDefault(region, Map.of()).containsKey(date);
    }
}
