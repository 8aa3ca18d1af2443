package onewindow.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onewindow.platform.Settings;
import onewindow.platform.Time;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The limits of GB/T 22239-2019, 8.1.4.1, with the values that hold here today. */
@Component
class SignInLimits {
    private final Settings settings;
    private final Clock clock;
    private final String region;

    SignInLimits(Settings settings, Clock clock, @Value("${onewindow.region}") String region) {
        this.settings = settings;
        this.clock = clock;
        this.region = region;
    }

    Instant now() {
        return clock.instant();
    }

    int failures() {
        return settings.count("login.maxFailures", region, Time.date(now()));
    }

    Duration lock() {
        return duration("login.lock");
    }

    Duration idle(boolean staff) {
        return duration(staff ? "login.idle" : "login.idlePublic");
    }

    Duration absolute() {
        return duration("login.absolute");
    }

    Duration passwordAge() {
        return days("login.passwordAge");
    }

    Duration unused() {
        return days("login.unusedAfter");
    }

    int passwordsRemembered() {
        return settings.count("login.passwordHistory", region, Time.date(now()));
    }

    private Duration duration(String key) {
        return settings.duration(key, region, Time.date(now()));
    }

    private Duration days(String key) {
        return Duration.ofDays(settings.days(key, region, Time.date(now())));
    }
}
