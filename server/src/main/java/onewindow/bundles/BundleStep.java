package onewindow.bundles;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a version of a bundle. Steps are only ever added.
 *
 * @param sequence the version's count of changes from this step on, from 1
 * @param remarks why it was sent back or given up
 */
public record BundleStep(int sequence, Kind kind, UUID by, Instant at, @Nullable String remarks) {
    public enum Kind {
        BEGUN,
        SAVED,
        SUBMITTED,
        RETURNED,
        /** Taken back by an author for more changes. */
        REOPENED,
        PUBLISHED,
        DISCARDED
    }
}
