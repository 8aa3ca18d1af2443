package onewindow.catalogue.lists;

import java.time.LocalDate;
import onewindow.platform.Invalid;
import onewindow.regions.Regions;
import org.jspecify.annotations.Nullable;

/** What the entries of every list have in common. */
final class Entries {
    static final int NAME = 200;
    static final int TEXT = 1_000;

    private Entries() {}

    /**
     * @throws Invalid {@code required}, {@code too-long}
     */
    static String text(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new Invalid(field, "required");
        }
        if (text.length() > longest) {
            throw new Invalid(field, "too-long");
        }
        return text.strip();
    }

    /**
     * @return its 12 digits
     * @throws Invalid {@code unknown}
     */
    static String region(String code, Regions regions) {
        if (!regions.isKnown(code)) {
            throw new Invalid("region", "unknown");
        }
        return regions.find(code).code();
    }

    static boolean isInForce(LocalDate from, @Nullable LocalDate to, LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
}
