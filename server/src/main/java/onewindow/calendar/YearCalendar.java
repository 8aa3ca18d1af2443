package onewindow.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A year's calendar in the form of holiday-cn. Days that follow the working week are not listed; a
 * day of the December before may be.
 *
 * @param papers addresses or numbers of the State Council's notices
 */
public record YearCalendar(int year, List<String> papers, List<Holiday> days) {
    public YearCalendar {
        papers = List.copyOf(papers);
        days = List.copyOf(days);
    }

    public record Holiday(String name, LocalDate date, boolean isOffDay) {}
}
