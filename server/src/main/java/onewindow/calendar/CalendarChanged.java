package onewindow.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days between the two dates became working days or ceased to be ones: open limits are to be read
 * again. Nodes may still see the earlier calendar for 30 seconds; {@link Calendars#version()} tells
 * which one they see.
 *
 * @param region the country is {@link Calendars#COUNTRY}
 */
public record CalendarChanged(String region, LocalDate from, LocalDate to, Instant at) {}
