package onewindow.cases.demonstration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.tukaani.xz.XZInputStream;

/** One page for each material that is handed in: its name, and that it is a specimen. */
final class SpecimenPages implements AutoCloseable {
    private static final String FONT = "/fonts/text.ttf.xz";
    private static final float LEFT = 72;
    private static final float TOP = 700;

    private final TrueTypeFont font;

    SpecimenPages() {
        try (InputStream packed =
                new XZInputStream(
                        Objects.requireNonNull(SpecimenPages.class.getResourceAsStream(FONT)))) {
            font = new TTFParser(true).parse(new RandomAccessReadBuffer(packed.readAllBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    byte[] page(String item, String material) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont face = PDType0Font.load(document, font, true);
            try (var text = new PDPageContentStream(document, page)) {
                float y = TOP;
                for (Line line :
                        List.of(
                                new Line(material, 20),
                                new Line("事项：" + item, 12),
                                new Line("演示样张 SPECIMEN", 36),
                                new Line("人员与单位均为虚构，不作任何凭据。", 12))) {
                    text.beginText();
                    text.setFont(face, line.size());
                    text.newLineAtOffset(LEFT, y);
                    text.showText(line.words());
                    text.endText();
                    y -= line.size() * 2.5f;
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Line(String words, float size) {}

    @Override
    public void close() {
        try {
            font.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
