package onewindow.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days on which a person is away, so that the stand-in may act. */
public record Absence(
        UUID id,
        UUID person,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        @Nullable Instant endedAt) {
    boolean covers(Instant at) {
        return Term.covers(firstDay, lastDay, endedAt, at);
    }
}
