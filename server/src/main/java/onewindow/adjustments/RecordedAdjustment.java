package onewindow.adjustments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as it was recorded, and how far it was carried out.
 *
 * @param doneAt when the items were changed; none before its day
 * @param casesStayed open cases that could not go to the successor
 * @param finishedAt when the open cases were dealt with as well
 */
public record RecordedAdjustment(
        UUID id,
        Adjustment change,
        UUID recordedBy,
        Instant recordedAt,
        @Nullable Instant doneAt,
        int casesMoved,
        int casesStayed,
        @Nullable Instant finishedAt) {}
