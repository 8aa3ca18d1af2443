package onewindow.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Refused;
import onewindow.platform.Sm3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the file of a document: draws it, seals it, keeps it; on several nodes, once. */
@Component
class Rendering {
    private static final long LARGEST = 200L << 20;

    private final DocumentStore store;
    private final Seals seals;
    private final Blobs blobs;
    private final Drawing drawing;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Rendering(
            DocumentStore store,
            Seals seals,
            Blobs blobs,
            Drawing drawing,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.seals = seals;
        this.blobs = blobs;
        this.drawing = drawing;
        this.transactions = transactions;
        this.clock = clock;
    }

    byte[] read(byte[] file) {
        try (var content = blobs.open(file)) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * @param forStamp whether a copy without a seal may be made, to be printed and stamped
     * @return the file's bytes; those of another node, where it was faster
     */
    byte[] render(DocumentStore.Row row, Content content, boolean forStamp) {
        SealKind kind = row.kind().seal();
        Optional<Seals.Signing> seal =
                kind == null ? Optional.empty() : seals.signing(row.department(), kind);
        if (kind != null && seal.isEmpty() && !forStamp) {
            throw new Refused(DocumentRefusal.DOCUMENT_AWAITING_STAMP);
        }
        byte[] drawn = drawing.draw(content, seal.map(Seals.Signing::name).orElse(null));
        Instant now = clock.instant();
        byte[] file =
                seal.map(signing ->
                                SealedPdf.seal(
                                        drawn,
                                        signing.pair(),
                                        content.organ(),
                                        signing.name(),
                                        now))
                        .orElse(drawn);
        return keep(row, file, seal.orElse(null), now) ? file : other(row.id());
    }

    byte[] information(Content content, String address) {
        return drawing.information(content, address);
    }

    private boolean keep(
            DocumentStore.Row row, byte[] file, Seals.@Nullable Signing seal, Instant now) {
        try (var written = blobs.write(new ByteArrayInputStream(file), LARGEST)) {
            return Boolean.TRUE.equals(
                    transactions.execute(_ -> {
                        if (!store.keepFile(row.id(), written.hash())) {
                            return false;
                        }
                        if (seal != null) {
                            seals.register(use(row, file, seal, now));
                        }
                        blobs.keep(written);
                        return true;
                    }));
        }
    }

    /** The operator is who ordered the seal in the act, not who happens to look first. */
    private static SealStore.Use use(
            DocumentStore.Row row, byte[] file, Seals.Signing seal, Instant now) {
        return new SealStore.Use(
                row.id(),
                seal.id(),
                "ELECTRONIC",
                row.actor(),
                row.post(),
                now,
                row.contentHash(),
                Sm3.hash(file),
                SealedPdf.read(file).cms());
    }

    private byte[] other(UUID document) {
        byte[] file = store.find(document).map(DocumentStore.Row::file).orElse(null);
        if (file == null) {
            throw new IllegalStateException("Document " + document + " has no file");
        }
        return read(file);
    }
}
