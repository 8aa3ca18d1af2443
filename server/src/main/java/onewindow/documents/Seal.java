package onewindow.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * An electronic seal of a department.
 *
 * @param organ the department's name at the time the seal was made: it stands in the picture
 * @param certificateNumber serial number of its certificate, hexadecimal
 */
public record Seal(
        UUID id,
        UUID department,
        String organ,
        String name,
        SealKind kind,
        State state,
        String certificateNumber,
        Instant madeAt) {
    /** Whether a seal may be used (rulebook §8.3). */
    public enum State {
        ACTIVE("有效"),
        SUSPENDED("停用"),
        ABOLISHED("废止");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
