package onewindow.documents.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text as lines of characters, each with the font that has it. A character that no font has stays:
 * it is drawn as a box with its code.
 */
public final class Lines {
    private static final String NOT_AT_START = "，。、；：？！）】》〉」』〕’”…·％℃!),.:;?]}%";
    private static final String NOT_AT_END = "（【《〈「『〔‘“([{";

    private Lines() {}

    /**
     * @param face null where no font has the character
     * @param width in thousandths of the font's size
     */
    public record Glyph(int codePoint, Typefaces.@Nullable Face face, float width) {
        /** U+ and the code, small, in a box of its own. */
        static final float BOX = 2200;

        String text() {
            return face == null ? "U+%04X".formatted(codePoint) : Character.toString(codePoint);
        }
    }

    public record Line(List<Glyph> glyphs) {
        public float width(float size) {
            float width = 0;
            for (Glyph glyph : glyphs) {
                width += glyph.width();
            }
            return width * size / 1000;
        }
    }

    public static Line line(String text, Typefaces typefaces) {
        List<Glyph> glyphs = new ArrayList<>();
        text.codePoints().forEach(codePoint -> glyphs.add(glyph(codePoint, typefaces)));
        return new Line(glyphs);
    }

    private static Glyph glyph(int written, Typefaces typefaces) {
        int codePoint =
                Character.isSpaceChar(written) || written == '\t' ? space(written) : written;
        Typefaces.Face face = typefaces.faceOf(codePoint);
        return new Glyph(codePoint, face, face == null ? Glyph.BOX : face.width(codePoint));
    }

    private static int space(int written) {
        return written == 0x3000 ? written : ' ';
    }

    /**
     * Breaks between any two Chinese characters, but not within a word of letters or digits that
     * fits on a line, not before closing and not after opening punctuation.
     *
     * @param indent of the first line
     */
    public static List<Line> broken(
            String text, float width, float size, float indent, Typefaces typefaces) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : text.replace("\r\n", "\n").split("[\n\r]", -1)) {
            float room = width - indent;
            List<Glyph> rest = line(paragraph, typefaces).glyphs();
            do {
                int end = fitting(rest, room * 1000 / size);
                lines.add(new Line(rest.subList(0, end)));
                rest = rest.subList(end, rest.size());
                room = width;
            } while (!rest.isEmpty());
        }
        return lines;
    }

    private static int fitting(List<Glyph> glyphs, float room) {
        float used = 0;
        int end = 0;
        while (end < glyphs.size() && used + glyphs.get(end).width() <= room) {
            used += glyphs.get(end).width();
            end++;
        }
        if (end == glyphs.size()) {
            return end;
        }
        for (int at = end; at > Math.max(0, end - 40); at--) {
            if (mayBreak(glyphs.get(at - 1).codePoint(), glyphs.get(at).codePoint())) {
                return at;
            }
        }
        return Math.max(1, end);
    }

    private static boolean mayBreak(int before, int after) {
        return NOT_AT_END.indexOf(before) < 0
                && NOT_AT_START.indexOf(after) < 0
                && !(ofWord(before) && ofWord(after))
                && !(before == '—' && after == '—');
    }

    private static boolean ofWord(int codePoint) {
        return codePoint > ' ' && codePoint < 0x250;
    }
}
