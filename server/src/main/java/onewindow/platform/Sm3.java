package onewindow.platform;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The hash of GB/T 32905 (SM3): 32 bytes. */
public final class Sm3 {
    private Sm3() {}

    /**
     * @return the hash of the parts, one after the other
     */
    public static byte[] hash(byte[]... parts) {
        var digest = new SM3Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    public static byte[] hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
