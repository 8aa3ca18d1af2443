package onewindow.identity;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/**
 * Protects personal data at rest: SM4-GCM with a key id in every value, and a keyed blind index for
 * equality only. Keys come from the environment or are generated once (mode 600).
 *
 * <p>A sealed value is: 1 (its form), length of the key id, key id, nonce of 12 bytes, ciphertext,
 * tag of 16 bytes. Nonces are random: a new key is due before one has sealed 2³² values (NIST SP
 * 800-38D, 8.3); old keys keep opening what they sealed.
 */
@Service
public class Vault {
    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int INDEX = 16;
    private static final String INDEX_PURPOSE = "onewindow blind index";

    private final Map<String, Ciphers> ciphers = new ConcurrentHashMap<>();
    private final Ciphers sealing;
    private final ConcurrentLinkedQueue<HMac> indexers = new ConcurrentLinkedQueue<>();
    private final byte[] indexKey;
    private final SecureRandom random = new SecureRandom();

    Vault(VaultKeys keys) {
        for (VaultKeys.Key key : keys.keys()) {
            ciphers.put(key.id(), new Ciphers(key));
        }
        sealing = cipher(keys.newest().id());
        indexKey = hmac(keys.oldest().bytes(), INDEX_PURPOSE.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param context bound to the value, so that it cannot be moved: schema, table, column and row
     * @return key id, nonce, ciphertext and tag in one value
     */
    public byte[] seal(byte[] plain, String context) {
        byte[] id = sealing.id;
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        int head = 2 + id.length;
        byte[] sealed = new byte[head + NONCE + plain.length + TAG_BITS / 8];
        sealed[0] = FORM;
        sealed[1] = (byte) id.length;
        System.arraycopy(id, 0, sealed, 2, id.length);
        System.arraycopy(nonce, 0, sealed, head, NONCE);
        GCMModeCipher cipher = sealing.take();
        try {
            cipher.init(true, sealing.parameters(nonce, context));
            int done = cipher.processBytes(plain, 0, plain.length, sealed, head + NONCE);
            cipher.doFinal(sealed, head + NONCE + done);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException(impossible);
        }
        sealing.giveBack(cipher);
        return sealed;
    }

    /**
     * @throws IllegalStateException where the value was changed or moved
     */
    public byte[] open(byte[] sealed, String context) {
        int head = headOf(sealed);
        Ciphers key = cipher(new String(sealed, 2, head - 2, StandardCharsets.US_ASCII));
        byte[] nonce = Arrays.copyOfRange(sealed, head, head + NONCE);
        int from = head + NONCE;
        GCMModeCipher cipher = key.take();
        try {
            cipher.init(false, key.parameters(nonce, context));
            byte[] plain = new byte[cipher.getOutputSize(sealed.length - from)];
            int done = cipher.processBytes(sealed, from, sealed.length - from, plain, 0);
            cipher.doFinal(plain, done);
            key.giveBack(cipher);
            return plain;
        } catch (InvalidCipherTextException changed) {
            throw new IllegalStateException("A sealed value was changed or moved: " + context);
        }
    }

    public byte[] sealText(String plain, String context) {
        return seal(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    public String openText(byte[] sealed, String context) {
        return new String(open(sealed, context), StandardCharsets.UTF_8);
    }

    /** 16 bytes; equal values of one purpose have equal indexes. */
    public byte[] blindIndex(String purpose, String value) {
        HMac indexer = indexers.poll();
        if (indexer == null) {
            indexer = new HMac(new SM3Digest());
            indexer.init(new KeyParameter(indexKey));
        }
        byte[] hash = finish(indexer, (purpose + '\0' + value).getBytes(StandardCharsets.UTF_8));
        indexers.offer(indexer);
        return Arrays.copyOf(hash, INDEX);
    }

    private static int headOf(byte[] sealed) {
        if (sealed.length < 2 || sealed[0] != FORM || sealed[1] < 1) {
            throw new IllegalStateException("Not a sealed value");
        }
        int head = 2 + sealed[1];
        if (sealed.length < head + NONCE + TAG_BITS / 8) {
            throw new IllegalStateException("A sealed value was cut short");
        }
        return head;
    }

    private Ciphers cipher(String id) {
        Ciphers found = ciphers.get(id);
        if (found == null) {
            throw new IllegalStateException("The key " + id + " is not in ONEWINDOW_KEYS");
        }
        return found;
    }

    /** HMAC-SM3 (GB/T 15852.2 over GB/T 32905). */
    static byte[] hmac(byte[] key, byte[] message) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        return finish(mac, message);
    }

    private static byte[] finish(HMac mac, byte[] message) {
        mac.update(message, 0, message.length);
        byte[] hash = new byte[mac.getMacSize()];
        mac.doFinal(hash, 0);
        return hash;
    }

    /** Where the keys come from: ONEWINDOW_KEYS, else a file in the data folder. */
    @Configuration
    static class Source {
        @Bean
        VaultKeys vaultKeys(
                @Value("${onewindow.keys}") String keys, @Value("${onewindow.data}") Path data) {
            return keys.isBlank()
                    ? VaultKeys.inFile(data.resolve("keys").resolve("vault"))
                    : VaultKeys.parse(keys);
        }
    }

    /**
     * Ciphers of one key that keep their key schedule between uses. A queue and not a thread's own:
     * requests run on virtual threads.
     */
    private static final class Ciphers {
        private final byte[] id;
        private final KeyParameter key;
        private final ConcurrentLinkedQueue<GCMModeCipher> idle = new ConcurrentLinkedQueue<>();

        Ciphers(VaultKeys.Key key) {
            this.id = key.id().getBytes(StandardCharsets.US_ASCII);
            this.key = new KeyParameter(key.bytes());
        }

        GCMModeCipher take() {
            GCMModeCipher cipher = idle.poll();
            if (cipher == null) {
                cipher = GCMBlockCipher.newInstance(new SM4Engine());
                cipher.init(true, new AEADParameters(key, TAG_BITS, new byte[NONCE]));
            }
            return cipher;
        }

        void giveBack(GCMModeCipher cipher) {
            idle.offer(cipher);
        }

        /** Without the key: the cipher's own schedule serves again. */
        @SuppressWarnings("NullAway")
        AEADParameters parameters(byte[] nonce, String context) {
            return new AEADParameters(
                    null, TAG_BITS, nonce, context.getBytes(StandardCharsets.UTF_8));
        }
    }
}
