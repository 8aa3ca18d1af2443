package onewindow.documents;

import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.Vault;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Attachments: content-addressed, encrypted (SM4-GCM), streamed; allowed are PDF, JPEG, PNG, OFD up
 * to 20 MB.
 */
@Service
public class Files {
    /** A file of the greatest size allowed, in bytes. */
    public static final long LARGEST = 20L << 20;

    private static final int LONGEST_NAME = 200;

    private final Blobs blobs;
    private final FileStore store;
    private final Acts acts;
    private final Vault vault;

    Files(Blobs blobs, FileStore store, Acts acts, Vault vault) {
        this.blobs = blobs;
        this.store = store;
        this.acts = acts;
        this.vault = vault;
    }

    /** Kept without the name, which is personal: the answer of an act may not hold it. */
    private record Kept(UUID id, String mediaType, long size, String hash) {}

    /**
     * @throws onewindow.platform.Invalid {@code file-type}, {@code file-too-large}, {@code
     *     file-empty}, {@code file-mislabelled}
     * @throws java.io.UncheckedIOException where the disk is full: nothing is kept
     */
    public StoredFile store(InputStream content, String name, Act act) {
        String plain = plain(name);
        try (var written = blobs.write(content, LARGEST)) {
            FileType type = type(written, plain);
            var kept = acts.once(act, Kept.class, () -> keep(written, type, plain, act));
            return new StoredFile(kept.id(), plain, kept.mediaType(), kept.size(), kept.hash());
        } catch (Blobs.TooLarge tooLarge) {
            throw new Invalid("file", "file-too-large");
        }
    }

    private Kept keep(Blobs.Written written, FileType type, String name, Act act) {
        UUID id = Ids.next(act.at().toEpochMilli());
        blobs.keep(written);
        store.insert(
                new FileStore.Row(
                        id,
                        written.hash(),
                        vault.sealText(name, context(id)),
                        type.mediaType(),
                        written.size()),
                act.actor(),
                act.at());
        return new Kept(
                id, type.mediaType(), written.size(), HexFormat.of().formatHex(written.hash()));
    }

    private FileType type(Blobs.Written written, String name) {
        if (written.size() == 0) {
            throw new Invalid("file", "file-empty");
        }
        FileType type =
                FileType.of(written.beginning(), () -> blobs.open(written))
                        .orElseThrow(() -> new Invalid("file", "file-type"));
        if (!type.fits(name)) {
            throw new Invalid("file", "file-mislabelled");
        }
        return type;
    }

    /** The last part of a path, without what no name should hold. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty()) {
            throw new Invalid("file", "required");
        }
        if (clean.length() > LONGEST_NAME) {
            throw new Invalid("file", "too-long");
        }
        return clean;
    }

    /**
     * In any order; unknown ids are left out. {@code owner} limits to files that this account
     * stored, null for staff.
     */
    public List<StoredFile> find(Set<UUID> files, @Nullable UUID owner) {
        return store.find(files, owner).stream()
                .map(row ->
                        new StoredFile(
                                row.id(),
                                vault.openText(row.name(), context(row.id())),
                                row.mediaType(),
                                row.size(),
                                HexFormat.of().formatHex(row.hash())))
                .toList();
    }

    /** The decrypted content; the caller has checked the right to see it. */
    public InputStream open(UUID file) {
        return blobs.open(store.hash(file).orElseThrow(() -> new NotFound("file")));
    }

    private static String context(UUID file) {
        return "documents.file.name:" + file;
    }
}
