package onewindow.cases;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What staff typed, or a scanner typed for them, to find a case: its number, its query number, the
 * address in its QR code, or the beginning of one of them. As patterns for SQL's like.
 */
record TypedNumber(String ofCase, String ofToken) {
    /**
     * @return none where nothing was typed
     */
    static @Nullable TypedNumber of(String typed) {
        String last = typed.strip();
        last = last.substring(last.lastIndexOf('/') + 1).replaceFirst("[?#].*", "");
        String number = last.replaceAll("[^0-9A-Za-z]", "");
        if (typed.isBlank()) {
            return null;
        }
        // What is no number finds nothing, rather than everything.
        String begins = number.isEmpty() ? "-" : number + "%";
        return new TypedNumber(begins.toUpperCase(Locale.ROOT), begins.toLowerCase(Locale.ROOT));
    }
}
