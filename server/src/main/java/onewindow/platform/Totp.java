package onewindow.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes (RFC 6238): six digits, HMAC-SHA-1, steps of 30 seconds. One is taken
 * one step early or late, and once only.
 */
public final class Totp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 1_000_000;
    private static final int TOLERANCE = 1;
    private static final Pattern SECRET = Pattern.compile("[A-Z2-7]{16,128}={0,6}");
    private static final Pattern FORM = Pattern.compile("[0-9]{6}");
    private static final int LETTERS = 32;

    private Totp() {}

    /**
     * @return the number of the step in which the instant lies; a code is accepted once per step
     */
    public static long step(Instant at) {
        return at.getEpochSecond() / STEP_SECONDS;
    }

    /**
     * @param secret in Base32
     */
    public static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0F;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFFFFFF;
            return "%06d".formatted(number % DIGITS);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * @param usedStep the latest step whose code was used
     * @return the step that the code belongs to
     */
    public static OptionalLong stepOf(String code, String secret, Instant now, long usedStep) {
        if (!FORM.matcher(code).matches()) {
            return OptionalLong.empty();
        }
        byte[] given = code.getBytes(StandardCharsets.US_ASCII);
        OptionalLong found = OptionalLong.empty();
        long current = step(now);
        for (long step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
            byte[] right = code(secret, step).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(given, right) && step > usedStep && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    public static boolean isSecret(String base32) {
        return SECRET.matcher(base32).matches();
    }

    /** 160 bits, as RFC 4226 recommends. */
    public static String freshSecret() {
        var random = new SecureRandom();
        var secret = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            secret.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return secret.toString();
    }

    private static byte[] decode(String base32) {
        String letters = base32.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT);
        byte[] bytes = new byte[letters.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int next = 0;
        for (char letter : letters.toCharArray()) {
            int value = BASE32.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("Not Base32");
            }
            buffer = (buffer << 5 | value) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }
}
