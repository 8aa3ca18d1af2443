package onewindow.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Identity numbers of GB 11643, 18 characters: citizens, residence permits of people from Hong
 * Kong, Macao and Taiwan (810000, 820000, 830000), and foreigners' permanent residence cards (9,
 * two digits of the province, three of the country). Old numbers of 15 digits are refused.
 */
public final class IdentityNumber {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final Set<String> RESIDENCE_PERMITS = Set.of("810000", "820000", "830000");
    private static final Set<String> PROVINCES =
            new HashSet<>(
                    Arrays.asList(
                            ("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53"
                                            + " 54 61 62 63 64 65 71")
                                    .split(" ")));
    private static final int OLDEST = 150;

    private IdentityNumber() {}

    /** Form, region, a real date of birth and the check digit; not whether the date has come. */
    public static boolean isValid(String number) {
        return birthDate(number).isPresent();
    }

    /** As {@link #isValid(String)}; besides, born by today and at most 150 years old. */
    public static boolean isValid(String number, LocalDate today) {
        return birthDate(number)
                .filter(birth -> !birth.isAfter(today) && !birth.isBefore(today.minusYears(OLDEST)))
                .isPresent();
    }

    /**
     * @return the date of birth of a valid number
     */
    public static Optional<LocalDate> birthDate(String number) {
        if (!looksLikeOne(number)
                || !isKnownRegion(number)
                || checkDigit(number) != number.charAt(17)) {
            return Optional.empty();
        }
        return dateIn(number);
    }

    /** As people type it: spaces around it, a small x. */
    public static String normalise(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** Written like one, with a date in its place: personal even where the check digit is wrong. */
    static boolean looksLikeOne(String number) {
        return FORM.matcher(number).matches() && dateIn(number).isPresent();
    }

    private static boolean isKnownRegion(String number) {
        return switch (number.charAt(0)) {
            case '9' -> PROVINCES.contains(number.substring(1, 3));
            case '8' -> RESIDENCE_PERMITS.contains(number.substring(0, 6));
            default -> PROVINCES.contains(number.substring(0, 2));
        };
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static Optional<LocalDate> dateIn(String number) {
        try {
            int year = Integer.parseInt(number.substring(6, 10));
            int month = Integer.parseInt(number.substring(10, 12));
            int day = Integer.parseInt(number.substring(12, 14));
            return year < 1800 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
