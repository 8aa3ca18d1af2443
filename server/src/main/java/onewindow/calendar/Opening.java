package onewindow.calendar;

import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Whether a counter is open at a moment: within its hours, on working days.
 *
 * @param at when that ends; where it is closed, when it opens next
 */
public record Opening(State state, LocalDateTime at) {
    public enum State {
        OPEN,
        /** It opens today: before the first session, or between two. */
        LATER,
        /** Its last session of today is over. */
        OVER,
        /** Today is no working day. */
        REST
    }

    public static Opening read(WorkingHours hours, LocalDateTime now, DayCount dayCount) {
        var today = now.toLocalDate();
        LocalTime time = now.toLocalTime();
        if (dayCount.isWorkday(today)) {
            for (WorkingHours.Session session : hours.sessions()) {
                if (time.isBefore(session.from())) {
                    return new Opening(State.LATER, today.atTime(session.from()));
                }
                if (time.isBefore(session.to())) {
                    return new Opening(State.OPEN, today.atTime(session.to()));
                }
            }
        }
        LocalTime first = hours.sessions().getFirst().from();
        return new Opening(
                dayCount.isWorkday(today) ? State.OVER : State.REST,
                dayCount.addWorkdays(today, 1).atTime(first));
    }
}
