package onewindow.documents;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import onewindow.identity.Vault;
import onewindow.platform.Sm3;
import org.springframework.stereotype.Component;

/**
 * The content of documents at rest: salt and canonical bytes, encrypted, beside the hash of both.
 * The salt keeps the hash from telling personal values that somebody guesses.
 */
@Component
class Contents {
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;

    Contents(Vault vault) {
        this.vault = vault;
    }

    record Closed(byte[] content, byte[] hash) {}

    Closed close(UUID document, Content content) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        byte[] canonical = content.canonical();
        byte[] salted = Arrays.copyOf(salt, SALT + canonical.length);
        System.arraycopy(canonical, 0, salted, SALT, canonical.length);
        return new Closed(vault.seal(salted, context(document)), Sm3.hash(salted));
    }

    Content open(DocumentStore.Row row) {
        byte[] salted = vault.open(row.content(), context(row.id()));
        if (!Arrays.equals(Sm3.hash(salted), row.contentHash())) {
            throw new IllegalStateException("The content of document " + row.id() + " was changed");
        }
        return Content.read(Arrays.copyOfRange(salted, SALT, salted.length));
    }

    private static String context(UUID document) {
        return "documents.document.content:" + document;
    }
}
