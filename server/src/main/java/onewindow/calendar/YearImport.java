package onewindow.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What the entry of a year's calendar changes.
 *
 * @param dryRun nothing was recorded
 * @param moved days that became working days or ceased to be ones
 */
public record YearImport(int year, boolean dryRun, int days, List<Moved> moved) {
    public record Moved(LocalDate date, boolean isWorkday, String name) {}
}
