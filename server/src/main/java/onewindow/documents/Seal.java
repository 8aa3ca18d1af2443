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
        SealState state,
        String certificateNumber,
        Instant madeAt) {}
