package onewindow.licences;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifier of an electronic licence (GB/T 36904-2018): root, type, issuer, serial, version, check
 * character, which is ISO/IEC 7064 MOD 37,36 over the parts without root and dots.
 */
record LicenceIdentifier(String typeCode, String issuer, String serial, String version) {
    static final String ROOT = "1.2.156.3005.2";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    // Issuers of real identifiers are credit codes or 6-digit regions; one serial in use has 32
    // characters where the standard allows 20.
    private static final Pattern FORM =
            Pattern.compile(
                    "1\\.2\\.156\\.3005\\.2\\.([0-9A-Z]{21})\\.([0-9A-Z]{6}|[0-9A-Z]{18})"
                            + "\\.([0-9A-Z]{1,32})\\.([0-9]{3})\\.([0-9A-Z])");

    /** What a text is that somebody typed or scanned. */
    sealed interface Reading {
        record Genuine(LicenceIdentifier identifier) implements Reading {}

        record WrongCheck() implements Reading {}

        record NotOne() implements Reading {}
    }

    static Reading read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return new Reading.NotOne();
        }
        var identifier =
                new LicenceIdentifier(form.group(1), form.group(2), form.group(3), form.group(4));
        return identifier.check() == form.group(5).charAt(0)
                ? new Reading.Genuine(identifier)
                : new Reading.WrongCheck();
    }

    static Optional<LicenceIdentifier> parse(String text) {
        return read(text) instanceof Reading.Genuine(var identifier)
                ? Optional.of(identifier)
                : Optional.empty();
    }

    char check() {
        int product = 36;
        for (char character : (typeCode + issuer + serial + version).toCharArray()) {
            product = (product + Character.digit(character, 36)) % 36;
            product = (product == 0 ? 36 : product) * 2 % 37;
        }
        return ALPHABET.charAt((37 - product) % 36);
    }

    @Override
    public String toString() {
        return String.join(".", ROOT, typeCode, issuer, serial, version, String.valueOf(check()));
    }
}
