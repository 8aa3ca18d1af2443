package onewindow.documents.page;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** The round red picture of a seal: the organ around a star, the seal's name below. */
public final class SealPicture {
    private static final Color RED = new Color(0xC8, 0x10, 0x18);
    public static final float RADIUS = 58;

    private SealPicture() {}

    public static void draw(
            Sheet sheet, PDPageContentStream stream, String organ, String name, float x, float y)
            throws IOException {
        stream.setStrokingColor(RED);
        stream.setNonStrokingColor(RED);
        stream.setLineWidth(2.6f);
        circle(stream, x, y, RADIUS);
        stream.stroke();
        star(stream, x, y, RADIUS * 0.3f);
        ring(sheet, stream, organ, x, y);
        float size = 9.5f;
        var line = Lines.line(name, sheet.typefaces());
        float width = line.width(size);
        float widest = RADIUS * 1.02f;
        float fitting = width > widest ? size * widest / width : size;
        sheet.write(
                stream,
                line,
                x - RADIUS,
                y - RADIUS * 0.58f,
                2 * RADIUS,
                Sheet.Align.CENTRE,
                new Sheet.Ink(fitting, RED, true));
    }

    private static void ring(
            Sheet sheet, PDPageContentStream stream, String organ, float x, float y)
            throws IOException {
        var glyphs = Lines.line(organ, sheet.typefaces()).glyphs();
        int count = glyphs.size();
        float size = count <= 12 ? 15 : Math.max(7, 15f * 12 / count);
        double arc = Math.toRadians(count <= 5 ? 150 : count <= 8 ? 200 : 250);
        float radius = RADIUS - size * 1.12f;
        for (int i = 0; i < count; i++) {
            double angle = count == 1 ? 0 : arc / 2 - arc * i / (count - 1);
            var place = Matrix.getTranslateInstance(x, y);
            place.rotate(angle);
            float half = glyphs.get(i).width() * size / 2000;
            place.translate(-half, radius);
            sheet.write(
                    stream,
                    new Lines.Line(glyphs.subList(i, i + 1)),
                    place,
                    new Sheet.Ink(size, RED, true));
        }
    }

    private static void star(PDPageContentStream stream, float x, float y, float radius)
            throws IOException {
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI / 2 + i * Math.PI / 5;
            double length = i % 2 == 0 ? radius : radius * 0.382;
            float toX = (float) (x + length * Math.cos(angle));
            float toY = (float) (y + length * Math.sin(angle));
            if (i == 0) {
                stream.moveTo(toX, toY);
            } else {
                stream.lineTo(toX, toY);
            }
        }
        stream.closePath();
        stream.fill();
    }

    private static void circle(PDPageContentStream stream, float x, float y, float radius)
            throws IOException {
        float k = 0.5523f * radius;
        stream.moveTo(x - radius, y);
        stream.curveTo(x - radius, y + k, x - k, y + radius, x, y + radius);
        stream.curveTo(x + k, y + radius, x + radius, y + k, x + radius, y);
        stream.curveTo(x + radius, y - k, x + k, y - radius, x, y - radius);
        stream.curveTo(x - k, y - radius, x - radius, y - k, x - radius, y);
        stream.closePath();
    }
}
