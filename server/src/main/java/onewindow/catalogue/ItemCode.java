package onewindow.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;
import onewindow.identity.CreditCode;

/**
 * 实施编码 of 31 characters, or 业务办理项编码 of 33 (rulebook §1.4, §1.5).
 *
 * @param value credit code of the implementing body (18), level of exercise (1), basic code (12),
 *     and for a business item its sequence (2)
 */
public record ItemCode(String value) {
    /** Of a 实施编码; a business item's is longer. */
    static final int LENGTH = 31;

    private static final Pattern SHAPE =
            Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}[1-6]\\d{12}(?:0[1-9]|[1-9]\\d)?");

    public ItemCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(value);
        }
    }

    /** A code of the right shape; its check digit is a question of its own. */
    public static Optional<ItemCode> parse(String value) {
        return isWellFormed(value) ? Optional.of(new ItemCode(value)) : Optional.empty();
    }

    private static boolean isWellFormed(String value) {
        return SHAPE.matcher(value).matches()
                && CatalogCode.parse(value.substring(19, 31)).isPresent();
    }

    public boolean hasValidCreditCode() {
        return CreditCode.isValid(creditCode());
    }

    public String creditCode() {
        return value.substring(0, 18);
    }

    /** 行使层级: 1 state to 6 village. */
    public int level() {
        return value.charAt(18) - '0';
    }

    public CatalogCode catalogCode() {
        return new CatalogCode(value.substring(19, 31));
    }

    public boolean isBusinessItem() {
        return value.length() == 33;
    }

    /** The 31 characters that stand in a case number. */
    public String implementation() {
        return value.substring(0, 31);
    }
}
