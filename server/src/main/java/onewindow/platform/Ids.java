package onewindow.platform;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Identifiers: UUIDs of version 7, made in Java, whose 12 free bits hold the site where they were
 * born. Only a router may read them.
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /**
     * @param site 0 to 4095
     * @param millis milliseconds since 1970 in UTC
     */
    public static UUID next(int site, long millis) {
        long high = (millis << 16) | 0x7000L | (site & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    public static UUID next(long millis) {
        return next(0, millis);
    }

    public static UUID next() {
        return next(0, System.currentTimeMillis());
    }

    public static int site(UUID id) {
        return (int) (id.getMostSignificantBits() & 0x0FFFL);
    }
}
