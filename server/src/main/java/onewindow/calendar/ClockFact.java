package onewindow.calendar;

import java.time.LocalDate;

/** What happened to a running limit. Dates are days of Asia/Shanghai. */
public sealed interface ClockFact {
    LocalDate on();

    /** A special procedure began; this day still counts. */
    record PauseBegun(LocalDate on, String procedure) implements ClockFact {}

    /** It ended; this day does not count. */
    record PauseEnded(LocalDate on, String procedure) implements ClockFact {}

    /** Approved on that day, before the limit ran out (Administrative Licensing Law, art. 42). */
    record Extended(LocalDate on, int days) implements ClockFact {}

    /** Done: the limit is no longer running. */
    record Stopped(LocalDate on) implements ClockFact {}
}
