package onewindow.catalogue.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the fee list (收费清单): what may be charged, and how much at most.
 *
 * @param name as guides write it
 * @param standard in yuan for each {@code unit}, such as 元/件
 * @param basis by which it is charged
 * @param region 12 digits: it holds there and in all that lies in it
 * @param document legal document by which it was listed
 * @param to last day; {@code endedBy} is the document that ended it
 */
public record Fee(
        UUID id,
        String name,
        Kind kind,
        Payer payer,
        BigDecimal standard,
        String unit,
        String basis,
        String region,
        String document,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String endedBy) {
    public enum Kind {
        /** 行政事业性收费 */
        ADMINISTRATIVE,
        /** 政府性基金 */
        FUND
    }

    /** What enterprises or anybody pays stands on the list of fees on enterprises (涉企收费). */
    public enum Payer {
        PERSON,
        ENTERPRISE,
        ANYBODY
    }

    public boolean isInForce(LocalDate date) {
        return Entries.isInForce(from, to, date);
    }

    /** Whether a guide may charge the amount under this name. */
    public boolean allows(BigDecimal amount, String chargedUnit) {
        return unit.equals(chargedUnit) && amount.compareTo(standard) <= 0;
    }
}
