package onewindow.listing;

import java.time.Instant;
import java.util.UUID;
import onewindow.listing.file.ListFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in.
 *
 * @param version grows by one with every check and act
 * @param rows of the file, the base of what is in and what is not
 * @param total how many items are to be checked, {@code done} how many were
 * @param rule why it cannot be read at all, {@code place} where
 */
public record ListImport(
        UUID id,
        String name,
        ListFormat format,
        State state,
        int version,
        int rows,
        int total,
        int done,
        @Nullable String rule,
        @Nullable String place,
        UUID begunBy,
        Instant begunAt,
        Instant progressedAt,
        @Nullable UUID endedBy,
        @Nullable Instant endedAt) {
    public enum State {
        CHECKING,
        CHECKED,
        UNREADABLE,
        TAKEN_OVER,
        DROPPED
    }

    /**
     * @param faultyRows rows that are kept out
     * @param blocking of the items that are taken, those that cannot be published yet
     */
    public record Counts(
            int fresh,
            int changed,
            int same,
            int blocking,
            int faults,
            int faultyRows,
            int cleaned,
            int notes,
            int bodies) {}

    /**
     * @param blocking findings that have to be mended before it can be published
     * @param legacyCode of a bare list: the code of the other platform, which becomes an alias
     * @param draft that became of it
     */
    public record Line(
            String code,
            String name,
            Kind kind,
            int baseNumber,
            int blocking,
            @Nullable String legacyCode,
            @Nullable UUID draft) {}

    public enum Kind {
        NEW,
        CHANGED,
        SAME
    }
}
