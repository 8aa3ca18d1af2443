package onewindow.organisation.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.organisation.Department;
import onewindow.organisation.Hall;
import onewindow.organisation.Organisation;
import onewindow.organisation.Rights;
import onewindow.platform.NotFound;
import onewindow.regions.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where one can go with an errand. */
@RestController
@RequestMapping("/api/public/halls")
class PublicHallController {
    private static final int CREDIT_CODE = 18;

    private final Organisation organisation;
    private final Rights rights;
    private final Clock clock;
    private final String city;

    PublicHallController(
            Organisation organisation,
            Rights rights,
            Clock clock,
            @Value("${onewindow.region}") String city) {
        this.organisation = organisation;
        this.rights = rights;
        this.clock = clock;
        this.city = city;
    }

    /**
     * Nearest first.
     *
     * @param region 6, 9 or 12 digits; the city where none is given
     * @param item only halls that receive this item today
     */
    @GetMapping
    List<HallView> halls(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String item) {
        List<Hall> halls = organisation.hallsFor(region == null ? city : region);
        return halls.stream()
                .filter(hall -> item == null || receives(hall, item))
                .map(PublicHallController::view)
                .toList();
    }

    private boolean receives(Hall hall, String item) {
        Instant now = clock.instant();
        Department department =
                organisation
                        .departmentByCreditCode(
                                item.substring(0, Math.min(CREDIT_CODE, item.length())))
                        .orElseThrow(() -> new NotFound("item"));
        return rights.isReceivedIn(hall.id(), item, department.id(), now);
    }

    private static HallView view(Hall hall) {
        return new HallView(
                hall.id(),
                hall.name(),
                hall.englishName(),
                hall.region(),
                hall.level(),
                hall.address(),
                hall.phone(),
                hall.hours());
    }

    record HallView(
            UUID id,
            String name,
            String englishName,
            String region,
            Region.Level level,
            String address,
            String phone,
            String hours) {}
}
