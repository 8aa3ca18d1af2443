package onewindow.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time is Asia/Shanghai, handed in as a {@link Clock}; nobody asks the machine. */
@Configuration
public class Time {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZONE);
    }

    /** For what runs outside the application; a bean takes the {@link Clock}. */
    public static Instant now() {
        return Instant.now();
    }

    public static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Midnight with which the day begins. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
