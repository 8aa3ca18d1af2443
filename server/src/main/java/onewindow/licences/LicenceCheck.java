package onewindow.licences;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the public is told of an identifier.
 *
 * @param state code and {@code stateName} words of the licence's state, where there is one
 * @param holder masked for a natural person
 * @param reason why it is not valid: {@code not-an-identifier}, {@code wrong-check}, {@code
 *     unknown}, {@code not-yet-valid}, {@code expired}, {@code suspended}, {@code revoked}, {@code
 *     cancelled}, {@code withdrawn}
 */
public record LicenceCheck(
        String identifier,
        boolean genuine,
        boolean valid,
        @Nullable String state,
        @Nullable String stateName,
        @Nullable String typeName,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String holder,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String reason) {
    static LicenceCheck notGenuine(String identifier, String reason) {
        return new LicenceCheck(
                identifier, false, false, null, null, null, null, null, null, null, null, reason);
    }
}
