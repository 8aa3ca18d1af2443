package onewindow.adjustments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as it was recorded, and how far it was carried out.
 *
 * @param doneAt when the items were changed; none before its day
 * @param casesTotal open cases when the work on them began; none before
 * @param casesStayed open cases that could neither go to the successor nor end
 * @param finishedAt when the open cases were dealt with as well
 */
public record RecordedAdjustment(
        UUID id,
        Adjustment change,
        UUID recordedBy,
        Instant recordedAt,
        @Nullable Instant doneAt,
        @Nullable Integer casesTotal,
        int casesMoved,
        int casesEnded,
        int casesStayed,
        @Nullable Instant finishedAt) {}
