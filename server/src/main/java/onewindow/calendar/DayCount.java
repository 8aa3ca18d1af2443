package onewindow.calendar;

import java.time.LocalDate;

/** An immutable view of one region's calendar: which days count. */
public interface DayCount {
    Day day(LocalDate date);

    default boolean isWorkday(LocalDate date) {
        return day(date).isWorkday();
    }

    /**
     * The n-th working day after the date; before it, where n is negative; the date itself for 0.
     */
    default LocalDate addWorkdays(LocalDate date, int n) {
        int step = n < 0 ? -1 : 1;
        var day = date;
        for (int left = Math.abs(n); left > 0; left--) {
            do {
                day = day.plusDays(step);
            } while (!isWorkday(day));
        }
        return day;
    }

    /** Working days after {@code from}, up to and with {@code to}. */
    default int workdaysBetween(LocalDate from, LocalDate to) {
        return (int)
                from.datesUntil(to.isAfter(from) ? to : from)
                        .map(date -> date.plusDays(1))
                        .filter(this::isWorkday)
                        .count();
    }

    /**
     * @param reason stable code: {@code workday}, {@code weekend}, {@code holiday}, {@code
     *     make-up-workday}, {@code local-closure}
     * @param name name of the holiday, or empty
     * @param provisional the State Council has not yet published this year: computed from weekends
     *     alone
     */
    record Day(
            LocalDate date, boolean isWorkday, String reason, String name, boolean provisional) {}
}
