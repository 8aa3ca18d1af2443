package onewindow.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import onewindow.calendar.Calendars;
import onewindow.calendar.Opening;
import onewindow.calendar.WorkingHours;
import onewindow.organisation.Department;
import onewindow.organisation.Hall;
import onewindow.organisation.Organisation;
import onewindow.organisation.Rights;
import onewindow.organisation.Window;
import onewindow.platform.NotFound;
import onewindow.platform.Time;
import onewindow.regions.Region;
import onewindow.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where one can go with an errand. Where somebody is is never asked: distances are the browser's.
 */
@RestController
@RequestMapping("/api/public/halls")
@Tag(name = "halls", description = "Halls and service points; no sign-in")
class PublicHallController {
    private static final int CREDIT_CODE = 18;

    private final Organisation organisation;
    private final Rights rights;
    private final Regions regions;
    private final Calendars calendars;
    private final Clock clock;
    private final String city;

    PublicHallController(
            Organisation organisation,
            Rights rights,
            Regions regions,
            Calendars calendars,
            Clock clock,
            @Value("${onewindow.region}") String city) {
        this.organisation = organisation;
        this.rights = rights;
        this.regions = regions;
        this.calendars = calendars;
        this.clock = clock;
        this.city = city;
    }

    /** The smallest place first: village points before the city's hall. */
    @GetMapping
    @Operation(
            summary = "Halls and service points",
            description =
                    "Those of a place and of the places that it lies in, with whether they are open"
                            + " now by the working-day calendar.")
    List<HallView> halls(
            @Parameter(
                            description = "6, 9 or 12 digits; the city where none is given",
                            example = "360502103")
                    @RequestParam(required = false)
                    @Nullable String region,
            @Parameter(description = "only halls that receive this item today")
                    @RequestParam(required = false)
                    @Nullable String item,
            @Parameter(description = "also those of all places that lie in the region")
                    @RequestParam(defaultValue = "false")
                    boolean around) {
        Instant now = clock.instant();
        String place = region == null ? city : region;
        Department department = item == null ? null : departmentOf(item);
        return (around ? organisation.hallsAround(place) : organisation.hallsFor(place))
                .stream()
                        .map(hall -> view(hall, item, department, now))
                        .filter(hall -> item == null || !hall.windows().isEmpty())
                        .toList();
    }

    private Department departmentOf(String item) {
        return organisation
                .departmentByCreditCode(item.substring(0, Math.min(CREDIT_CODE, item.length())))
                .orElseThrow(() -> new NotFound("item"));
    }

    private HallView view(
            Hall hall, @Nullable String item, @Nullable Department department, Instant now) {
        List<Window> windows =
                item == null || department == null
                        ? List.of()
                        : rights.receiving(hall.id(), item, department.id(), now);
        return new HallView(
                hall.id(),
                hall.name(),
                hall.englishName(),
                hall.region(),
                hall.level(),
                hall.address(),
                hall.phone(),
                hall.hours(),
                hall.position(),
                opening(hall, now),
                windows.stream()
                        .map(window -> new WindowView(window.number(), window.name()))
                        .toList());
    }

    private @Nullable OpeningView opening(Hall hall, Instant now) {
        WorkingHours hours = hall.opening();
        if (hours == null || !regions.isKnown(hall.region())) {
            return null;
        }
        Opening read =
                Opening.read(
                        hours,
                        LocalDateTime.ofInstant(now, Time.ZONE),
                        calendars.dayCount(hall.region()));
        return new OpeningView(read.state(), read.at().atZone(Time.ZONE).toInstant());
    }

    /**
     * @param opening none where the platform does not know when the hall is open
     * @param windows which receive the item; none where no item is named
     */
    record HallView(
            UUID id,
            String name,
            String englishName,
            String region,
            Region.Level level,
            String address,
            String phone,
            String hours,
            Hall.@Nullable Position position,
            @Nullable OpeningView opening,
            List<WindowView> windows) {}

    /**
     * @param at when it closes; where it is closed, when it opens
     */
    record OpeningView(Opening.State state, Instant at) {}

    record WindowView(String number, String name) {}
}
