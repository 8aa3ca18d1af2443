package onewindow.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who entered a year's calendar, and when. */
public record Publication(int year, List<String> papers, UUID by, Instant at, List<String> moved) {}
