package onewindow.documents.leaflet;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onewindow.documents.QrCodes;
import onewindow.documents.page.Grid;
import onewindow.documents.page.Lines;
import onewindow.documents.page.Sheet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** One leaflet on its sheets. */
record LeafletPaper(Sheet sheet, PDDocument document, Leaflet leaflet) {
    private static final Color BLUE = new Color(0x0B, 0x4F, 0x9E);
    private static final Color GREY = new Color(0x60, 0x60, 0x60);
    private static final float QR = 78;
    private static final float TEXT = 10.5f;
    private static final float LEADING = 17;
    private static final float LABEL = 100;
    private static final float LONGEST_CHART = 600;

    void draw() {
        head();
        var blocks = leaflet.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Leaflet.Heading heading -> {
                    boolean chart =
                            i + 1 < blocks.size() && blocks.get(i + 1) instanceof Leaflet.Chart;
                    heading(heading.text(), chart ? height((Leaflet.Chart) blocks.get(i + 1)) : 0);
                }
                case Leaflet.Paragraph paragraph -> hanging("", paragraph.text());
                case Leaflet.Points points -> points(points.texts());
                case Leaflet.Facts facts -> facts(facts.rows());
                case Leaflet.Table table -> table(table);
                case Leaflet.Chart chart -> chart(chart.boxes());
            }
        }
        feet();
    }

    private void head() {
        Leaflet.Code code = leaflet.code();
        float width = code == null ? Sheet.INNER : Sheet.INNER - QR - 18;
        float top = sheet.y();
        if (code != null) {
            qr(code, Sheet.LEFT + Sheet.INNER - QR, top);
        }
        write(leaflet.organ(), new Sheet.Ink(11, GREY, false), width, 20);
        write(leaflet.title(), Sheet.Ink.bold(20), width, 30);
        for (String line : leaflet.under()) {
            write(line, new Sheet.Ink(9.5f, GREY, false), width, 15);
        }
        sheet.moveTo(Math.min(sheet.y() - 8, code == null ? sheet.y() : top - QR - 18));
        float y = sheet.y();
        sheet.draw(stream -> {
            stream.setStrokingColor(BLUE);
            stream.setLineWidth(1.4f);
            stream.moveTo(Sheet.LEFT, y);
            stream.lineTo(Sheet.LEFT + Sheet.INNER, y);
            stream.stroke();
        });
        sheet.skip(14);
    }

    private void write(String text, Sheet.Ink ink, float width, float leading) {
        for (Lines.Line line : Lines.broken(text, width, ink.size(), 0, sheet.typefaces())) {
            sheet.line(line, ink, Sheet.Align.LEFT, leading);
        }
    }

    /** Never the last line of a page. */
    private void heading(String text, float below) {
        sheet.need(Math.max(90, 32 + below));
        sheet.skip(8);
        float y = sheet.y();
        sheet.draw(stream -> {
            stream.setNonStrokingColor(BLUE);
            stream.addRect(Sheet.LEFT, y - 14.5f, 3.5f, 14);
            stream.fill();
            sheet.write(
                    stream,
                    Lines.line(text, sheet.typefaces()),
                    Sheet.LEFT + 10,
                    y - 12.5f,
                    Sheet.INNER,
                    Sheet.Align.LEFT,
                    new Sheet.Ink(13, BLUE, true));
        });
        sheet.skip(24);
    }

    private void points(List<String> texts) {
        if (texts.size() == 1) {
            hanging("", texts.getFirst());
            return;
        }
        int number = 1;
        for (String text : texts) {
            hanging(number++ + ". ", text);
        }
    }

    /** The lines after the first stand below the text, not below its number. */
    private void hanging(String mark, String text) {
        float indent = mark.isEmpty() ? 0 : 20;
        boolean first = true;
        for (Lines.Line line :
                Lines.broken(text, Sheet.INNER - indent, TEXT, 0, sheet.typefaces())) {
            sheet.need(LEADING);
            float y = sheet.y() - TEXT;
            String start = first ? mark : "";
            sheet.draw(stream -> {
                var ink = Sheet.Ink.black(TEXT);
                var before = Lines.line(start, sheet.typefaces());
                sheet.write(stream, before, Sheet.LEFT, y, indent, Sheet.Align.LEFT, ink);
                sheet.write(
                        stream, line, Sheet.LEFT + indent, y, Sheet.INNER, Sheet.Align.LEFT, ink);
            });
            sheet.skip(LEADING);
            first = false;
        }
        sheet.skip(2);
    }

    private void facts(List<Leaflet.Facts.Row> rows) {
        new Grid(sheet, new float[] {LABEL, Sheet.INNER - LABEL}, TEXT, true)
                .draw(rows.stream().map(row -> List.of(row.label(), row.value())).toList(), false);
        sheet.skip(8);
    }

    private void table(Leaflet.Table table) {
        int total = table.shares().stream().mapToInt(Integer::intValue).sum();
        float[] widths = new float[table.shares().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Sheet.INNER * table.shares().get(i) / total;
        }
        new Grid(sheet, widths, 9.5f, false).draw(table.rows(), true);
        sheet.skip(8);
    }

    /** A chart stands on one page, unless it is longer than a page. */
    private static float height(Leaflet.Chart chart) {
        float height = 0;
        for (String box : chart.boxes()) {
            height += box.lines().count() * 14 + 26;
        }
        return height < LONGEST_CHART ? height : 0;
    }

    private void chart(List<String> boxes) {
        float width = 300;
        float left = Sheet.LEFT + (Sheet.INNER - width) / 2;
        for (int i = 0; i < boxes.size(); i++) {
            var lines = Lines.broken(boxes.get(i), width - 16, 9.5f, 0, sheet.typefaces());
            float height = lines.size() * 14 + 10;
            boolean last = i == boxes.size() - 1;
            sheet.need(height + 14);
            float top = sheet.y();
            sheet.draw(stream -> {
                stream.setLineWidth(0.8f);
                sheet.box(stream, left, top, width, height, BLUE);
                float y = top - 16;
                for (Lines.Line line : lines) {
                    sheet.write(
                            stream,
                            line,
                            left + 8,
                            y,
                            width - 16,
                            Sheet.Align.CENTRE,
                            Sheet.Ink.black(9.5f));
                    y -= 14;
                }
                if (!last) {
                    arrow(stream, left + width / 2, top - height);
                }
            });
            sheet.skip(height + (last ? 8 : 16));
        }
    }

    private static void arrow(PDPageContentStream stream, float x, float top) throws IOException {
        stream.setNonStrokingColor(BLUE);
        stream.moveTo(x, top);
        stream.lineTo(x, top - 11);
        stream.stroke();
        stream.moveTo(x - 3.5f, top - 10);
        stream.lineTo(x + 3.5f, top - 10);
        stream.lineTo(x, top - 16);
        stream.closePath();
        stream.fill();
    }

    private void qr(Leaflet.Code code, float x, float top) {
        BitMatrix matrix = QrCodes.matrix(code.address());
        float module = QR / matrix.getWidth();
        sheet.draw(stream -> {
            stream.setNonStrokingColor(Color.BLACK);
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    if (matrix.get(column, row)) {
                        stream.addRect(
                                x + column * module, top - (row + 1) * module, module, module);
                    }
                }
            }
            stream.fill();
            sheet.write(
                    stream,
                    Lines.line(code.caption(), sheet.typefaces()),
                    x - 60,
                    top - QR - 6,
                    QR + 60,
                    Sheet.Align.RIGHT,
                    new Sheet.Ink(8, GREY, false));
        });
    }

    private void feet() {
        List<PDPage> pages = new ArrayList<>();
        document.getPages().forEach(pages::add);
        int number = 1;
        for (PDPage page : pages) {
            String text = "第 %d 页  共 %d 页".formatted(number++, pages.size());
            sheet.draw(page, stream -> foot(stream, text));
            String mark = leaflet.mark();
            if (mark != null) {
                sheet.draw(page, stream -> mark(stream, mark));
            }
        }
    }

    private void foot(PDPageContentStream stream, String text) throws IOException {
        var ink = new Sheet.Ink(8.5f, GREY, false);
        var typefaces = sheet.typefaces();
        var left = Lines.line(leaflet.foot(), typefaces);
        sheet.write(stream, left, Sheet.LEFT, 54, Sheet.INNER, Sheet.Align.LEFT, ink);
        sheet.write(
                stream,
                Lines.line(text, typefaces),
                Sheet.LEFT,
                54,
                Sheet.INNER,
                Sheet.Align.RIGHT,
                ink);
    }

    private void mark(PDPageContentStream stream, String mark) throws IOException {
        var faint = new PDExtendedGraphicsState();
        faint.setNonStrokingAlphaConstant(0.12f);
        stream.setGraphicsStateParameters(faint);
        var line = Lines.line(mark, sheet.typefaces());
        float size = Math.min(120, 380 * 1000 / Math.max(1, line.width(1000)));
        var place = Matrix.getTranslateInstance(Sheet.WIDTH / 2, Sheet.HEIGHT / 2);
        place.rotate(Math.toRadians(38));
        place.translate(-line.width(size) / 2, -size / 3);
        sheet.write(stream, line, place, new Sheet.Ink(size, Color.RED, false));
    }
}
