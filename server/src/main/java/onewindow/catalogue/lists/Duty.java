package onewindow.catalogue.lists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the responsibility list (责任清单): the duty of one stage of an item.
 *
 * @param responsible office that has the duty
 * @param accountability when it answers for it (追责情形)
 * @param document legal document by which it was listed
 * @param to last day; {@code endedBy} is the document that ended it
 */
public record Duty(
        UUID id,
        String itemCode,
        Stage stage,
        String duty,
        String responsible,
        String accountability,
        String basis,
        String document,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String endedBy) {
    /** In the order in which an item is handled. */
    public enum Stage {
        /** 受理 */
        ACCEPT,
        /** 审查 */
        REVIEW,
        /** 决定 */
        DECIDE,
        /** 送达 */
        DELIVER,
        /** 事后监管 */
        SUPERVISE
    }

    public boolean isInForce(LocalDate date) {
        return Entries.isInForce(from, to, date);
    }
}
