package onewindow.documents.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tukaani.xz.XZInputStream;

/**
 * The fonts that documents are drawn with: ordinary text, the rarer characters of the BMP, and
 * those beyond it. The last two are large and loaded when a character first asks for them.
 */
@Component
public class Typefaces {
    private final ReentrantLock lock = new ReentrantLock();
    private final Face[] faces = {new Face("text"), new Face("rare-a"), new Face("rare-b")};

    /** Fonts keep reading places of their own: one document is drawn at a time on a node. */
    public <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** The first font that has the character, or null. */
    public @Nullable Face faceOf(int codePoint) {
        if (codePoint < ' ') {
            return null;
        }
        if (faces[0].has(codePoint)) {
            return faces[0];
        }
        Face rare = faces[codePoint > 0xFFFF ? 2 : 1];
        return rare.has(codePoint) ? rare : null;
    }

    public static final class Face {
        private final String name;
        private @Nullable Loaded loaded;

        private record Loaded(TrueTypeFont font, CmapLookup characters, int unitsPerEm) {}

        private Face(String name) {
            this.name = name;
        }

        boolean has(int codePoint) {
            return loaded().characters().getGlyphId(codePoint) != 0;
        }

        /** In thousandths of the font's size. */
        float width(int codePoint) {
            try {
                Loaded face = loaded();
                int glyph = face.characters().getGlyphId(codePoint);
                return face.font().getAdvanceWidth(glyph) * 1000f / face.unitsPerEm();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        TrueTypeFont font() {
            return loaded().font();
        }

        private Loaded loaded() {
            Loaded ready = loaded;
            if (ready == null) {
                ready = load();
                loaded = ready;
            }
            return ready;
        }

        private Loaded load() {
            String resource = "/fonts/" + name + ".ttf.xz";
            try (InputStream packed = Typefaces.class.getResourceAsStream(resource)) {
                if (packed == null) {
                    throw new IllegalStateException("This build lacks " + resource);
                }
                byte[] plain = new XZInputStream(packed).readAllBytes();
                TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(plain));
                return new Loaded(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
