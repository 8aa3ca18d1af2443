package onewindow.conformity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a task. */
public record TaskEvent(
        Kind kind,
        Instant at,
        UUID actor,
        @Nullable String note,
        @Nullable UUID post,
        @Nullable LocalDate due) {
    public enum Kind {
        FOUND,
        ASSIGNED,
        COMMENTED,
        JUSTIFIED,
        MENDED,
        FOUND_AGAIN
    }
}
