package onewindow.catalogue.lists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item that its department has seconded to the windows of a hall (进驻).
 *
 * @param place window or area in the hall
 * @param document by which it was seconded
 * @param to last day; {@code endedBy} is the document that withdrew it
 */
public record Secondment(
        UUID id,
        String itemCode,
        UUID hall,
        String place,
        String document,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String endedBy) {
    public boolean isInForce(LocalDate date) {
        return Entries.isInForce(from, to, date);
    }
}
