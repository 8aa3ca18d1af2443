package onewindow.conformity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a task.
 *
 * @param due by when it is to be mended, or, where it is justified, until when it may stand
 */
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
