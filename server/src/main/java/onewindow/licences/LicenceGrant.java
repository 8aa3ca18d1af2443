package onewindow.licences;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import onewindow.identity.Party;
import org.jspecify.annotations.Nullable;

/**
 * @param typeCode 21 characters (GB/T 36904): credit code of the defining organ and three digits
 * @param validTo null for without end
 * @param attributes what stands on the licence, label and value, in order
 */
public record LicenceGrant(
        UUID caseId,
        String caseNumber,
        String itemCode,
        String typeCode,
        String typeName,
        UUID issuer,
        Party holder,
        @Nullable UUID holderAccount,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, String> attributes) {}
