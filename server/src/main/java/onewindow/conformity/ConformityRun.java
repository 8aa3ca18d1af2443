package onewindow.conformity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holding the whole library against the standard.
 *
 * @param total how many items there were; {@code done} how many of them were read
 * @param listVersion version of the reference list; none where there was no list
 * @param found differences that are new; {@code foundAgain} that came back; {@code mended} gone
 * @param failure why it did not come to its end
 */
public record ConformityRun(
        UUID id,
        Instant startedAt,
        int total,
        int done,
        @Nullable Integer listVersion,
        int found,
        int foundAgain,
        int mended,
        @Nullable Instant finishedAt,
        @Nullable String failure) {}
