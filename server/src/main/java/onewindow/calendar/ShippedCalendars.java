package onewindow.calendar;

import java.io.IOException;
import java.time.Clock;
import onewindow.platform.Act;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enters the State Council's calendars that are shipped and not yet known: all on the first start,
 * a new year with the release that brings it. Earlier years first, since a day of December may
 * stand in the next year's calendar.
 */
@Component
@Order(2)
class ShippedCalendars implements ApplicationRunner {
    private static final int FIRST = 2007;

    private final Calendars calendars;
    private final JsonMapper json;
    private final Clock clock;

    ShippedCalendars(Calendars calendars, JsonMapper json, Clock clock) {
        this.calendars = calendars;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (int year = FIRST; shipped(year).exists(); year++) {
            if (calendars.isPublished(year)) {
                continue;
            }
            try (var file = shipped(year).getInputStream()) {
                var entry = json.readValue(file, YearCalendar.class);
                if (!entry.days().isEmpty()) {
                    calendars.enter(
                            entry, false, Act.byPlatform("calendar:" + year, clock.instant()));
                }
            }
        }
    }

    private static Resource shipped(int year) {
        return new ClassPathResource("holidays/" + year + ".json");
    }
}
