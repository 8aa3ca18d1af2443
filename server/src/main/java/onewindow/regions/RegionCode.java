package onewindow.regions;

import java.util.regex.Pattern;
import onewindow.regions.Region.Level;
import org.jspecify.annotations.Nullable;

/** How a code is built (GB/T 2260, GB/T 10114): 2, 4, 6, 9 and 12 digits, filled up with zeros. */
final class RegionCode {
    private static final int DIGITS = 12;
    private static final Pattern SHORT = Pattern.compile("[0-9]{6}|[0-9]{9}");
    private static final Pattern FULL =
            Pattern.compile("(?!00)[0-9]{2}(0{10}|(?!00)[0-9]{2}(0{8}|[0-9]{8}))");

    private RegionCode() {}

    /** Six and nine digits are filled up; anything else stays as it is. */
    static String full(String code) {
        return SHORT.matcher(code).matches() ? code + "0".repeat(DIGITS - code.length()) : code;
    }

    static boolean isWellFormed(String code) {
        return FULL.matcher(code).matches();
    }

    static Level level(String code) {
        if (code.endsWith("0000000000")) {
            return Level.PROVINCE;
        }
        if (code.endsWith("00000000")) {
            return Level.CITY;
        }
        if (code.endsWith("000000")) {
            return Level.COUNTY;
        }
        return code.endsWith("000") ? Level.TOWN : Level.VILLAGE;
    }

    static @Nullable String parent(String code) {
        return switch (level(code)) {
            case PROVINCE -> null;
            case CITY -> first(code, 2);
            case COUNTY -> first(code, 4);
            case TOWN -> first(code, 6);
            case VILLAGE -> first(code, 9);
        };
    }

    /** The city in which it lies; none for a province. */
    static @Nullable String city(String code) {
        return level(code) == Level.PROVINCE ? null : first(code, 4);
    }

    private static String first(String code, int digits) {
        return code.substring(0, digits) + "0".repeat(DIGITS - digits);
    }
}
