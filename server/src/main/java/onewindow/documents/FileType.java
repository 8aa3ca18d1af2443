package onewindow.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** What may be handed in; found by looking into the content, and compared with the name. */
enum FileType {
    PDF("application/pdf", Set.of("pdf")),
    JPEG("image/jpeg", Set.of("jpg", "jpeg", "jpe", "jfif")),
    PNG("image/png", Set.of("png")),
    OFD("application/ofd", Set.of("ofd"));

    /** More inflated bytes than this in search of OFD.xml: no document, but a zip bomb. */
    private static final long MOST_INFLATED = 200L << 20;

    private final String mediaType;
    private final Set<String> endings;

    FileType(String mediaType, Set<String> endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    String mediaType() {
        return mediaType;
    }

    boolean fits(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || endings.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Loading its table of types takes a moment: not before the first file. */
    private static final class Sniffer {
        static final Tika TIKA = new Tika();
    }

    /**
     * @param content opened only where the beginning does not suffice: an OFD is a zip with OFD.xml
     */
    static Optional<FileType> of(byte[] beginning, Supplier<InputStream> content) {
        String found = Sniffer.TIKA.detect(beginning);
        for (FileType type : values()) {
            if (type.mediaType.equals(found)) {
                return Optional.of(type);
            }
        }
        return found.equals("application/zip") && holdsOfd(content)
                ? Optional.of(OFD)
                : Optional.empty();
    }

    private static boolean holdsOfd(Supplier<InputStream> content) {
        try (var zip = new ZipInputStream(content.get())) {
            long inflated = 0;
            byte[] part = new byte[8192];
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("OFD.xml")) {
                    return true;
                }
                for (int read = zip.read(part); read >= 0; read = zip.read(part)) {
                    inflated += read;
                    if (inflated > MOST_INFLATED) {
                        return false;
                    }
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException notAZip) {
            return false;
        }
    }
}
