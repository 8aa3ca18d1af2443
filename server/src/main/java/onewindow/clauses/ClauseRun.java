package onewindow.clauses;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looking through the whole catalogue.
 *
 * @param total how many items there were when it began
 * @param done how many of them were looked into
 * @param found findings that are new
 * @param foundAgain findings that came back
 * @param cleared findings that are gone
 * @param failure why it did not come to its end
 */
public record ClauseRun(
        UUID id,
        UUID startedBy,
        Instant startedAt,
        Instant progressedAt,
        int total,
        int done,
        int found,
        int foundAgain,
        int cleared,
        @Nullable Instant finishedAt,
        @Nullable String failure) {}
