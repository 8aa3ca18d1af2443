package onewindow.organisation.web;

import java.time.Clock;
import java.util.List;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Setting;
import onewindow.platform.Settings;
import onewindow.platform.Time;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dated values that hold in the city today, each with its source. */
@RestController
@RequestMapping("/api/admin/settings")
class AdminSettingController {
    private final Settings settings;
    private final Clock clock;
    private final String city;

    AdminSettingController(
            Settings settings, Clock clock, @Value("${onewindow.region}") String city) {
        this.settings = settings;
        this.clock = clock;
        this.city = city;
    }

    @GetMapping
    List<Setting> settings(SignedIn person) {
        Rights.requireRole(person, Role.SYSTEM_ADMINISTRATOR);
        return settings.list(city, Time.date(clock.instant()));
    }
}
