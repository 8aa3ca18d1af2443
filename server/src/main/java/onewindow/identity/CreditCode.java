package onewindow.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Unified social credit codes of GB 32100: 18 of 31 characters, without I, O, S, V and Z. */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Registering authority, kind, six digits of the region, organisation code, check digit. */
    private static final Pattern FORM =
            Pattern.compile("[1-9ANY][0-9A-HJ-NP-RTUWXY][0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}");

    private static final int[] WEIGHTS = {
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
    };

    private CreditCode() {}

    public static boolean isValid(String code) {
        return FORM.matcher(code).matches() && checkDigit(code) == code.charAt(17);
    }

    /** As people type it: spaces around it, small letters. */
    public static String normalise(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * @param code at least the first 17 characters
     * @return the 18th
     */
    public static char checkDigit(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
