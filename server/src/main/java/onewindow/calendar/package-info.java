/**
 * Which days count here; when does a limit run out. Start at {@link onewindow.calendar.Calendars}.
 */
@ApplicationModule(allowedDependencies = {"platform", "regions"})
@NullMarked
package onewindow.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
