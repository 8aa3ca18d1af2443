package onewindow.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The clock is a pure function of dated facts, replayed day by day (rulebook §2.2). The legal and
 * the promised limit are two readings of the same facts.
 *
 * <p>The starting day never counts (Civil Code, art. 201). Our reading of the Administrative
 * Licensing Law, art. 45: the day a pause begins counts, the day it ends does not. What comes after
 * the last day changes nothing: a later pause revives nothing, a later extension is ignored. Facts
 * of one day are taken in the order of the list.
 */
public final class StatutoryClock {
    private StatutoryClock() {}

    /**
     * @param facts may lie after {@code today}: a pause whose end is known does not hide the due
     *     day
     */
    public static ClockReading read(
            Limit limit, List<ClockFact> facts, DayCount dayCount, LocalDate today) {
        return new ClockReplay(limit, facts, dayCount, today).reading();
    }

    /**
     * Every day from the start to the due day (or to today, or to the day it was stopped, where
     * that is later), with whether it counted and why. Days after today are what is to be expected.
     */
    public static List<ExplainedDay> explain(
            Limit limit, List<ClockFact> facts, DayCount dayCount, LocalDate today) {
        return new ClockReplay(limit, facts, dayCount, today).days();
    }

    /**
     * @param reason stable code: {@code start}, {@code paused}, {@code after-stop}, {@code
     *     past-due}, {@code rolled-forward} (the working day to which a last non-working day
     *     moved), or the reason of the calendar's day
     * @param name of the holiday, or of the procedures that paused the day; may be empty
     */
    public record ExplainedDay(LocalDate date, boolean counted, String reason, String name) {}
}
