package onewindow.organisation;

import java.time.Instant;
import java.time.LocalDate;
import onewindow.platform.Invalid;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;

/** From the first day to the last, both within, unless it was ended before. */
final class Term {
    private static final int LONGEST_DOCUMENT_NUMBER = 60;

    private Term() {}

    static void check(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw new Invalid("to", "before-from");
        }
    }

    static void checkDocument(String field, String number) {
        if (number.isBlank()) {
            throw new Invalid(field, "required");
        }
        if (number.length() > LONGEST_DOCUMENT_NUMBER) {
            throw new Invalid(field, "too-long");
        }
    }

    static boolean covers(
            LocalDate from, @Nullable LocalDate to, @Nullable Instant endedAt, Instant at) {
        LocalDate day = Time.date(at);
        return !day.isBefore(from)
                && (to == null || !day.isAfter(to))
                && (endedAt == null || at.isBefore(endedAt));
    }

    static boolean overlap(
            LocalDate from,
            @Nullable LocalDate to,
            LocalDate otherFrom,
            @Nullable LocalDate otherTo) {
        return (to == null || !otherFrom.isAfter(to))
                && (otherTo == null || !from.isAfter(otherTo));
    }
}
