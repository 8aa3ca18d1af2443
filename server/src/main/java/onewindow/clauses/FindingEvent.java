package onewindow.clauses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a finding.
 *
 * @param version of the item at that time
 * @param note the reason, or the document
 */
public record FindingEvent(
        int sequence,
        Kind kind,
        Instant at,
        UUID actor,
        int version,
        @Nullable Clearing how,
        @Nullable String note,
        @Nullable UUID post,
        @Nullable LocalDate due) {
    public enum Kind {
        FOUND(FindingState.OPEN),
        ASSIGNED(FindingState.ASSIGNED),
        CLEARED(FindingState.CLEARED),
        EXCEPTED(FindingState.EXCEPTION),
        MARKED_FALSE(FindingState.FALSE_POSITIVE),
        /** After it was cleared, or when the exception was over. */
        FOUND_AGAIN(FindingState.OPEN);

        private final FindingState state;

        Kind(FindingState state) {
            this.state = state;
        }

        /** In which state the finding is from then on. */
        public FindingState state() {
            return state;
        }
    }

    /** How a finding was cleared. */
    public enum Clearing {
        /** The words are gone from the published guide. */
        REWRITTEN,
        /** The words stay, and it is written down why: warnings only. */
        JUSTIFIED,
        /** The item was cancelled. */
        WITHDRAWN
    }
}
