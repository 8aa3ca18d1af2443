package onewindow.listing.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Unpacks what people send, within bounds: a small file may claim to be a very large one. */
final class Archive {
    private static final long LARGEST = 400L << 20;
    private static final long LARGEST_KEPT = 48L << 20;
    private static final int MOST_ENTRIES = 300;
    private static final int BUFFER = 1 << 16;

    private Archive() {}

    static boolean isArchive(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && bytes[2] == 3
                && bytes[3] == 4;
    }

    /**
     * Looks through the whole archive once.
     *
     * @param kept which entries are handed out; the others are only measured
     */
    static Map<String, byte[]> read(byte[] bytes, Predicate<String> kept) throws Unreadable {
        Map<String, byte[]> found = new LinkedHashMap<>();
        long all = 0;
        long held = 0;
        int entries = 0;
        byte[] buffer = new byte[BUFFER];
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    throw new Unreadable("list-archive-large", entry.getName());
                }
                boolean keep = kept.test(entry.getName());
                var content = new ByteArrayOutputStream();
                try (var stream = zip.getInputStream(entry)) {
                    for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                        all += n;
                        held += keep ? n : 0;
                        if (all > LARGEST || held > LARGEST_KEPT) {
                            throw new Unreadable("list-archive-large", entry.getName());
                        }
                        if (keep) {
                            content.write(buffer, 0, n);
                        }
                    }
                }
                if (keep) {
                    found.put(entry.getName(), content.toByteArray());
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Unreadable("list-archive-damaged", "");
        }
        if (entries == 0) {
            throw new Unreadable("list-archive-damaged", "");
        }
        return found;
    }
}
