package onewindow.documents.page;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Draws on the pages of a document, from the top down; measures are points. */
public final class Sheet {
    public static final float WIDTH = PDRectangle.A4.getWidth();
    public static final float HEIGHT = PDRectangle.A4.getHeight();
    public static final float LEFT = 74;
    static final float RIGHT = 74;
    static final float TOP = 76;
    public static final float BOTTOM = 92;
    public static final float INNER = WIDTH - LEFT - RIGHT;

    public static final float BODY = 12;
    private static final float LEADING = 21;

    /** What can fail while drawing. */
    public interface Drawing {
        void on(PDPageContentStream stream) throws IOException;
    }

    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    private final PDDocument document;
    private final Typefaces typefaces;
    private final Map<Typefaces.Face, PDType0Font> fonts = new HashMap<>();
    private PDPage page = new PDPage(PDRectangle.A4);
    private float y;

    public Sheet(PDDocument document, Typefaces typefaces) {
        this.document = document;
        this.typefaces = typefaces;
        turn();
    }

    public Typefaces typefaces() {
        return typefaces;
    }

    public float y() {
        return y;
    }

    public void moveTo(float y) {
        this.y = y;
    }

    public void skip(float height) {
        y -= height;
    }

    public void turn() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = HEIGHT - TOP;
    }

    public float room() {
        return y - BOTTOM;
    }

    /** Turns the page unless so much room is left. */
    public void need(float height) {
        if (room() < height) {
            turn();
        }
    }

    public void draw(Drawing drawing) {
        draw(page, drawing);
    }

    public void draw(PDPage onto, Drawing drawing) {
        try (var stream =
                new PDPageContentStream(
                        document, onto, PDPageContentStream.AppendMode.APPEND, true, true)) {
            drawing.on(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void box(
            PDPageContentStream stream, float x, float top, float width, float height, Color line)
            throws IOException {
        stream.setStrokingColor(line);
        stream.addRect(x, top - height, width, height);
        stream.stroke();
    }

    /** One line of a text, within the given width, its baseline at {@code y}. */
    public void write(
            PDPageContentStream stream,
            Lines.Line line,
            float x,
            float y,
            float width,
            Align align,
            Ink ink)
            throws IOException {
        float free = width - line.width(ink.size());
        float start =
                switch (align) {
                    case LEFT -> x;
                    case CENTRE -> x + free / 2;
                    case RIGHT -> x + free;
                };
        write(stream, line, Matrix.getTranslateInstance(start, y), ink);
    }

    /**
     * @param size in points
     * @param bold drawn with a fine stroke, which spares the jar a second font
     */
    public record Ink(float size, Color color, boolean bold) {
        public static Ink black(float size) {
            return new Ink(size, Color.BLACK, false);
        }

        public static Ink bold(float size) {
            return new Ink(size, Color.BLACK, true);
        }
    }

    public void write(PDPageContentStream stream, Lines.Line line, Matrix place, Ink ink)
            throws IOException {
        float x = 0;
        int from = 0;
        List<Lines.Glyph> glyphs = line.glyphs();
        while (from < glyphs.size()) {
            var face = glyphs.get(from).face();
            if (face == null) {
                unknown(stream, glyphs.get(from), moved(place, x), ink);
                x += Lines.Glyph.BOX * ink.size() / 1000;
                from++;
                continue;
            }
            int to = from;
            var text = new StringBuilder();
            float width = 0;
            while (to < glyphs.size() && glyphs.get(to).face() == face) {
                text.appendCodePoint(glyphs.get(to).codePoint());
                width += glyphs.get(to).width();
                to++;
            }
            show(stream, font(face), text.toString(), moved(place, x), ink);
            x += width * ink.size() / 1000;
            from = to;
        }
    }

    private static Matrix moved(Matrix place, float x) {
        var moved = place.clone();
        moved.translate(x, 0);
        return moved;
    }

    private static void show(
            PDPageContentStream stream, PDType0Font font, String text, Matrix place, Ink ink)
            throws IOException {
        stream.beginText();
        stream.setFont(font, ink.size());
        stream.setNonStrokingColor(ink.color());
        if (ink.bold()) {
            stream.setStrokingColor(ink.color());
            stream.setLineWidth(ink.size() / 36);
            stream.setRenderingMode(RenderingMode.FILL_STROKE);
        } else {
            stream.setRenderingMode(RenderingMode.FILL);
        }
        stream.setTextMatrix(place);
        stream.showText(text);
        stream.endText();
    }

    /** A character that no font has is never dropped: a box with its code cannot be mistaken. */
    private void unknown(PDPageContentStream stream, Lines.Glyph glyph, Matrix place, Ink ink)
            throws IOException {
        float size = ink.size();
        stream.saveGraphicsState();
        stream.transform(place);
        stream.setStrokingColor(ink.color());
        stream.setLineWidth(size / 24);
        stream.addRect(
                size * 0.06f, -size * 0.12f, Lines.Glyph.BOX * size / 1000 - size * 0.12f, size);
        stream.stroke();
        stream.restoreGraphicsState();
        var code = Lines.line(glyph.text(), typefaces);
        float small = size * 0.52f;
        float free = Lines.Glyph.BOX * size / 1000 - code.width(small);
        var inside = place.clone();
        inside.translate(free / 2, size * 0.2f);
        write(stream, code, inside, new Ink(small, ink.color(), false));
    }

    public void text(String text, Ink ink, Align align, float leading) {
        line(Lines.line(text, typefaces), ink, align, leading);
    }

    public void line(Lines.Line line, Ink ink, Align align, float leading) {
        need(leading);
        float y = this.y - ink.size();
        draw(stream -> write(stream, line, LEFT, y, INNER, align, ink));
        skip(leading);
    }

    public void paragraph(String text) {
        float indent = 2 * BODY;
        for (String part : text.split("\\R", -1)) {
            boolean first = true;
            for (Lines.Line line : Lines.broken(part, INNER, BODY, indent, typefaces)) {
                need(LEADING);
                float y = this.y - BODY;
                float x = LEFT + (first ? indent : 0);
                draw(stream -> write(stream, line, x, y, INNER, Align.LEFT, Ink.black(BODY)));
                skip(LEADING);
                first = false;
            }
        }
    }

    public float fitting(String text, float size, float width) {
        float natural = Lines.line(text, typefaces).width(size);
        return natural > width ? size * width / natural : size;
    }

    private PDType0Font font(Typefaces.Face face) throws IOException {
        PDType0Font known = fonts.get(face);
        if (known == null) {
            known = PDType0Font.load(document, face.font(), true);
            fonts.put(face, known);
        }
        return known;
    }
}
