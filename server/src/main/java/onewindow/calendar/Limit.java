package onewindow.calendar;

import java.time.LocalDate;

/**
 * @param start day 0: it never counts (Civil Code, art. 201)
 * @param days 0 or more
 * @param rollsForward natural days only: a last non-working day moves to the next working day
 *     (Civil Code, art. 203)
 */
public record Limit(LocalDate start, int days, DayUnit unit, boolean rollsForward) {}
