package onewindow.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an item came to be as it is, the newest first. */
public record ItemHistory(String code, List<Version> versions, List<Change> changes) {
    /**
     * @param hash of the guide's bytes (SM3)
     */
    public record Version(
            UUID id,
            int version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String hash,
            UUID publishedBy,
            Instant publishedAt) {}

    public record Change(
            ItemVersion.State state, String reason, UUID changedBy, Instant changedAt) {}
}
