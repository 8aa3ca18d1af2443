package onewindow.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person fills a post, or stands in for whoever does (AB岗).
 *
 * @param from first day
 * @param to last day; none while the term is open
 * @param documentNumber of the document that appointed
 * @param endedAt from which instant it holds no more, whatever its term says
 */
public record Appointment(
        UUID id,
        UUID person,
        UUID post,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate to,
        String documentNumber,
        @Nullable Instant endedAt,
        @Nullable String endingDocument) {
    public enum Kind {
        /** A岗 */
        MAIN,
        /** B岗 */
        STAND_IN
    }

    public boolean isValidAt(Instant at) {
        return Term.covers(from, to, endedAt, at);
    }
}
