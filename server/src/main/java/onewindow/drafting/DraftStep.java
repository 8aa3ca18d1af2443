package onewindow.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a draft. Steps are only ever added.
 *
 * @param sequence the draft's version from this step on, from 1
 * @param remarks of the reviewer, or why the draft was given up
 * @param fields that were changed by a saving
 */
public record DraftStep(
        int sequence,
        Kind kind,
        UUID by,
        Instant at,
        @Nullable String remarks,
        List<String> fields) {
    public enum Kind {
        BEGUN,
        SAVED,
        SUBMITTED,
        RETURNED,
        APPROVED,
        /** Taken back by an author for more changes. */
        REOPENED,
        PUBLISHED,
        DISCARDED
    }
}
