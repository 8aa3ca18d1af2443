package onewindow.adjustments;

import java.time.LocalDate;
import java.util.List;

/**
 * One change of the list of items.
 *
 * @param from items that it starts from; {@code to} those that it leads to, published before
 */
public record Adjustment(
        ChangeKind kind,
        LegalDocument document,
        LocalDate effectiveFrom,
        List<String> from,
        List<String> to,
        OpenCases openCases,
        String reason) {
    /** By number, name, issuing body and date. */
    public record LegalDocument(String number, String name, String issuer, LocalDate date) {
        String citation() {
            return "《" + name.replaceAll("[《》]", "") + "》（" + number + "）";
        }
    }

    /** What becomes of the cases that run. */
    public enum OpenCases {
        /** They go on under the version by which they were filed. */
        CONTINUE,
        /** They go to the successor, unless it asks their applicants for more. */
        MOVE,
        /** They end with the item, by a notice with the reason, the basis and the remedies. */
        END
    }
}
