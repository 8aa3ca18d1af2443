package onewindow.documents;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import onewindow.identity.Vault;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Content on disk under its SM3 hash, encrypted in chunks. It is written under a temporary name,
 * brought to the disk, and renamed before the row that names it commits; what a crash leaves in
 * between is without a name and without use, until {@link Leftovers} removes it.
 *
 * <p>A stored file is: 1 (its form), 16 random bytes, then chunks, each with its length before it.
 * Every chunk is bound to the random bytes, its place, and whether it is the last, so that none can
 * be moved, left out or cut off.
 */
@Component
class Blobs {
    private static final byte FORM = 1;
    private static final int CHUNK = 64 * 1024;
    private static final int NAME = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;
    private final Path folder;
    private final long reserve;

    Blobs(
            Vault vault,
            @Value("${onewindow.data}") Path data,
            @Value("${onewindow.files.reserve:100MB}")
                    org.springframework.util.unit.DataSize reserve) {
        this.vault = vault;
        this.folder = data.resolve("files").toAbsolutePath();
        this.reserve = reserve.toBytes();
    }

    /** The content is longer than allowed. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Written and on the disk, but not kept yet. */
    record Written(Path temporary, byte[] hash, long size, byte[] beginning)
            implements AutoCloseable {
        /** Away with it, unless it was kept. */
        @Override
        public void close() {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException left) {
                // A temporary file that stays is of no use to anybody and harms nobody.
            }
        }
    }

    /**
     * @throws TooLarge
     * @throws UncheckedIOException among others where the disk is full, told as {@code disk-full}
     */
    Written write(InputStream content, long limit) {
        try {
            Path waiting = Files.createDirectories(folder.resolve("temporary"));
            roomFor(waiting);
            Path temporary = Files.createTempFile(waiting, "", ".part");
            boolean done = false;
            try {
                var written = write(content, limit, temporary);
                done = true;
                return written;
            } finally {
                if (!done) {
                    Files.deleteIfExists(temporary);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void roomFor(Path place) throws IOException {
        FileStore disk = Files.getFileStore(place);
        if (disk.getUsableSpace() < reserve) {
            throw new FileSystemException(place.toString(), null, "No space left on device");
        }
    }

    private Written write(InputStream content, long limit, Path temporary) throws IOException {
        var digest = new SM3Digest();
        long size = 0;
        byte[] name = new byte[NAME];
        RANDOM.nextBytes(name);
        byte[] beginning = new byte[0];
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
                OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
            out.write(FORM);
            out.write(name);
            byte[] chunk = content.readNBytes(CHUNK);
            beginning = chunk;
            for (int place = 0; ; place++) {
                size += chunk.length;
                if (size > limit) {
                    throw new TooLarge();
                }
                digest.update(chunk, 0, chunk.length);
                byte[] next = chunk.length < CHUNK ? new byte[0] : content.readNBytes(CHUNK);
                byte[] sealed = vault.seal(chunk, context(name, place, next.length == 0));
                out.write(ByteBuffer.allocate(4).putInt(sealed.length).array());
                out.write(sealed);
                if (next.length == 0) {
                    break;
                }
                chunk = next;
            }
            channel.force(true);
        }
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return new Written(temporary, hash, size, beginning);
    }

    private static String context(byte[] name, int place, boolean last) {
        return "documents.blob:%s:%d:%s"
                .formatted(HexFormat.of().formatHex(name), place, last ? "last" : "more");
    }

    /** Under its hash; equal content that is there already is left as it is. */
    void keep(Written written) {
        try {
            Path place = place(written.hash());
            if (isThere(place, written)) {
                return;
            }
            Files.createDirectories(place.getParent());
            Files.move(written.temporary(), place, StandardCopyOption.ATOMIC_MOVE);
            for (Path parent = place.getParent();
                    parent != null && parent.startsWith(folder);
                    parent = parent.getParent()) {
                try (var names = FileChannel.open(parent, StandardOpenOption.READ)) {
                    names.force(true);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Made young again, so that a sweep leaves it to the row that is about to name it. */
    private static boolean isThere(Path place, Written written) throws IOException {
        try {
            Files.setLastModifiedTime(place, Files.getLastModifiedTime(written.temporary()));
            return true;
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    private Path place(byte[] hash) {
        String name = HexFormat.of().formatHex(hash);
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    InputStream open(byte[] hash) {
        return opened(place(hash));
    }

    InputStream open(Written written) {
        return opened(written.temporary());
    }

    private InputStream opened(Path file) {
        try {
            var in =
                    new DataInputStream(
                            new java.io.BufferedInputStream(Files.newInputStream(file)));
            if (in.readByte() != FORM) {
                throw new IllegalStateException("Not a stored file: " + file.getFileName());
            }
            return new Chunks(in, in.readNBytes(NAME));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class Chunks extends InputStream {
        private final DataInputStream in;
        private final byte[] name;
        private byte[] chunk = new byte[0];
        private int at;
        private int place;
        private boolean last;

        Chunks(DataInputStream in, byte[] name) {
            this.in = in;
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            return filled() ? chunk[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!filled()) {
                return -1;
            }
            int count = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, into, from, count);
            at += count;
            return count;
        }

        private boolean filled() throws IOException {
            while (at == chunk.length) {
                if (last) {
                    return false;
                }
                int length;
                try {
                    length = in.readInt();
                } catch (EOFException cut) {
                    throw new IOException("A stored file was cut short", cut);
                }
                byte[] sealed = in.readNBytes(Math.min(length, CHUNK + 1024));
                in.mark(1);
                last = in.read() < 0;
                if (!last) {
                    in.reset();
                }
                chunk = vault.open(sealed, context(name, place++, last));
                at = 0;
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            Arrays.fill(chunk, (byte) 0);
            in.close();
        }
    }
}
