package onewindow.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param allowed days allowed, extensions included
 * @param used days that have counted until today
 * @param remaining allowed less used; negative when overdue
 * @param paused days that pauses have taken out
 * @param due last day of the limit; none while a pause is open
 * @param provisional a day of an unpublished year was counted
 */
public record ClockReading(
        State state,
        int allowed,
        int used,
        int remaining,
        int paused,
        @Nullable LocalDate due,
        boolean provisional) {
    public enum State {
        RUNNING,
        PAUSED,
        OVERDUE,
        STOPPED,
        STOPPED_LATE
    }
}
