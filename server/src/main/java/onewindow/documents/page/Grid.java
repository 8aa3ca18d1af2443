package onewindow.documents.page;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * A table on a sheet: rows break across pages, and the heading is drawn again on each of them.
 *
 * @param widths of the columns
 * @param labels whether the first column names the others
 */
public record Grid(Sheet sheet, float[] widths, float size, boolean labels) {
    private static final float PADDING = 5;
    private static final Color SHADE = new Color(0xF3, 0xF4, 0xF6);
    private static final Color LINE = new Color(0x70, 0x75, 0x7C);

    /** Columns as wide as their longest cell asks for, as far as the sheet goes. */
    public static float[] fittingWidths(List<List<String>> rows, float size, float room) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        float[] asked = new float[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                // Full-width characters; the exact width does not matter for shares.
                float natural = Math.min(26, Math.max(3, length(row.get(i)))) * size;
                asked[i] = Math.max(asked[i], natural + 2 * PADDING + 2);
            }
        }
        float narrow = room / columns;
        float fixed = 0;
        float elastic = 0;
        for (float one : asked) {
            if (one <= narrow) {
                fixed += one;
            } else {
                elastic += one;
            }
        }
        float total = fixed + elastic;
        for (int i = 0; i < columns; i++) {
            if (elastic == 0 || total <= room) {
                asked[i] = asked[i] * room / total;
            } else if (asked[i] > narrow) {
                asked[i] = asked[i] * (room - fixed) / elastic;
            }
        }
        return asked;
    }

    private static float length(String text) {
        float longest = 0;
        for (String line : text.split("\n", -1)) {
            longest =
                    Math.max(
                            longest,
                            (float)
                                    line.codePoints()
                                            .mapToDouble(c -> c < 0x2000 ? 0.58 : 1)
                                            .sum());
        }
        return longest;
    }

    public void draw(List<List<String>> rows, boolean headed) {
        List<List<Lines.Line>> heading = headed ? cells(rows.getFirst()) : List.of();
        if (headed) {
            sheet.need(height(lines(heading)) + height(1));
            piece(heading, 0, lines(heading), true);
        }
        for (List<String> row : headed ? rows.subList(1, rows.size()) : rows) {
            draw(cells(row), heading);
        }
    }

    private void draw(List<List<Lines.Line>> cells, List<List<Lines.Line>> heading) {
        int lines = lines(cells);
        int from = 0;
        while (from < lines) {
            int fitting = (int) ((sheet.room() - 2 * PADDING) / leading());
            // A short row is not torn apart, and no single line is left behind.
            boolean tears = fitting < lines - from;
            if (fitting < 1 || tears && (lines <= 4 || fitting < 2)) {
                sheet.turn();
                if (!heading.isEmpty()) {
                    piece(heading, 0, lines(heading), true);
                }
                fitting = Math.max(1, (int) ((sheet.room() - 2 * PADDING) / leading()));
            }
            int to = Math.min(lines, from + fitting);
            piece(cells, from, to, false);
            from = to;
        }
    }

    private void piece(List<List<Lines.Line>> cells, int from, int to, boolean heading) {
        float height = height(to - from);
        float top = sheet.y();
        sheet.draw(stream -> {
            stream.setLineWidth(0.6f);
            float x = Sheet.LEFT;
            for (int i = 0; i < widths.length; i++) {
                boolean shaded = heading || labels && i == 0;
                if (shaded) {
                    stream.setNonStrokingColor(SHADE);
                    stream.addRect(x, top - height, widths[i], height);
                    stream.fill();
                }
                stream.setLineWidth(0.6f);
                sheet.box(stream, x, top, widths[i], height, LINE);
                if (i < cells.size()) {
                    cell(stream, cells.get(i), from, to, x, top, widths[i], shaded);
                }
                x += widths[i];
            }
        });
        sheet.moveTo(top - height);
    }

    private void cell(
            PDPageContentStream stream,
            List<Lines.Line> lines,
            int from,
            int to,
            float x,
            float top,
            float width,
            boolean strong)
            throws IOException {
        float y = top - PADDING - size * 1.02f;
        for (int i = from; i < Math.min(to, lines.size()); i++) {
            sheet.write(
                    stream,
                    lines.get(i),
                    x + PADDING,
                    y,
                    width - 2 * PADDING,
                    Sheet.Align.LEFT,
                    strong ? Sheet.Ink.bold(size) : Sheet.Ink.black(size));
            y -= leading();
        }
    }

    private List<List<Lines.Line>> cells(List<String> row) {
        List<List<Lines.Line>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(
                    Lines.broken(
                            i < row.size() ? row.get(i) : "",
                            widths[i] - 2 * PADDING,
                            size,
                            0,
                            sheet.typefaces()));
        }
        return cells;
    }

    private static int lines(List<List<Lines.Line>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    private float leading() {
        return size * 1.5f;
    }

    private float height(int lines) {
        return lines * leading() + 2 * PADDING;
    }
}
