package onewindow.conformity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference that the owning department mends by a day.
 *
 * @param justifiedUntil last day on which the difference may stand, where it is justified
 * @param revision raised by every change
 */
public record Task(
        UUID id,
        Difference difference,
        State state,
        LocalDate due,
        @Nullable UUID post,
        @Nullable LocalDate justifiedUntil,
        int revision,
        Instant foundAt,
        Instant changedAt) {
    public enum State {
        OPEN,
        /** The next run no longer found it. */
        MENDED,
        /** It stays for a reason, for a time. */
        JUSTIFIED
    }

    public boolean isOverdue(LocalDate today) {
        return state == State.OPEN && due.isBefore(today);
    }

    /** What people allowed was this difference, up to that day. */
    boolean isStillJustified(Difference now, LocalDate today) {
        return state == State.JUSTIFIED
                && justifiedUntil != null
                && !justifiedUntil.isBefore(today)
                && difference.expected().equals(now.expected())
                && difference.actual().equals(now.actual());
    }
}
