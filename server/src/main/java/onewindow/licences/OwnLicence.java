package onewindow.licences;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A licence as its holder sees it.
 *
 * @param address what its QR code says: the public page
 * @param qr where the picture of that code is
 */
public record OwnLicence(
        UUID id,
        String identifier,
        String number,
        String typeName,
        String issuer,
        String holder,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean valid,
        LicenceState state,
        Map<String, String> attributes,
        UUID caseId,
        UUID document,
        String address,
        String qr) {}
