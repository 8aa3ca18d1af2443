package onewindow.clauses;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Invalid;

/**
 * A catch-all that the law itself has and that the centre allows in one item for a time; public
 * (rulebook §13.4).
 *
 * @param phrase the words, as {@link ClauseFinding#phrase()} compares them
 * @param meanings what the words mean today, one by one
 * @param document number of the centre's approval
 */
public record ClauseException(
        UUID id,
        String item,
        String rule,
        Section section,
        String phrase,
        List<String> meanings,
        String document,
        LocalDate approvedOn,
        LocalDate expiresOn) {
    private static final int MOST_MEANINGS = 50;
    private static final int LONGEST = 500;

    /**
     * @param longest how long it may last
     * @throws Invalid with every fault
     */
    void check(LocalDate today, Period longest) {
        var faults = new ArrayList<Invalid.Fault>();
        if (meanings.isEmpty()) {
            faults.add(new Invalid.Fault("meanings", "required"));
        } else if (meanings.size() > MOST_MEANINGS) {
            faults.add(new Invalid.Fault("meanings", "too-many"));
        }
        for (int i = 0; i < meanings.size() && i < MOST_MEANINGS; i++) {
            text("meanings[" + i + "]", meanings.get(i), faults);
            if (FuzzyClauses.find(section, meanings.get(i)).stream()
                    .anyMatch(ClauseFinding::blocks)) {
                faults.add(new Invalid.Fault("meanings[" + i + "]", "still-vague"));
            }
        }
        text("document", document, faults);
        if (approvedOn.isAfter(today)) {
            faults.add(new Invalid.Fault("approvedOn", "in-future"));
        }
        if (expiresOn.isBefore(today)) {
            faults.add(new Invalid.Fault("expiresOn", "past"));
        } else if (expiresOn.isAfter(approvedOn.plus(longest))) {
            faults.add(new Invalid.Fault("expiresOn", "exception-too-long"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static void text(String field, String text, List<Invalid.Fault> faults) {
        if (text.isBlank()) {
            faults.add(new Invalid.Fault(field, "required"));
        } else if (text.length() > LONGEST) {
            faults.add(new Invalid.Fault(field, "too-long"));
        }
    }
}
