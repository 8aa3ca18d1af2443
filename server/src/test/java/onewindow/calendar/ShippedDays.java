package onewindow.calendar;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The calendar as it is shipped, without a database. */
final class ShippedDays {
    static final RegionalCalendar CALENDAR = read(Map.of());

    private ShippedDays() {}

    static RegionalCalendar withClosure(LocalDate date) {
        return new RegionalCalendar(
                CALENDAR.published(), CALENDAR.national(), List.of(Map.of(date, "闭馆")));
    }

    private static RegionalCalendar read(Map<LocalDate, String> closures) {
        Map<LocalDate, RegionalCalendar.NationalDay> national = new HashMap<>();
        Set<Integer> published = new HashSet<>();
        var json = JsonMapper.builder().build();
        for (int year = 2007; year <= 2026; year++) {
            published.add(year);
            try (var file = new ClassPathResource("holidays/" + year + ".json").getInputStream()) {
                json.readTree(file)
                        .get("days")
                        .forEach(day ->
                                national.put(
                                        LocalDate.parse(day.get("date").asString()),
                                        new RegionalCalendar.NationalDay(
                                                !day.get("isOffDay").asBoolean(),
                                                day.get("name").asString())));
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return new RegionalCalendar(published, national, List.of(closures));
    }
}
