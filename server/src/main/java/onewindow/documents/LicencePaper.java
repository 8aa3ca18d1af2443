package onewindow.documents;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import onewindow.documents.page.Lines;
import onewindow.documents.page.SealPicture;
import onewindow.documents.page.Sheet;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A licence: title, number and what it says in large letters, within a frame. */
record LicencePaper(Sheet sheet, Content content) {
    private static final Color RED = new Color(0xD0, 0x12, 0x1B);
    private static final Color GREY = new Color(0x60, 0x60, 0x60);

    void draw() {
        sheet.skip(22);
        float size = sheet.fitting(content.title(), 32, Sheet.INNER - 20);
        sheet.text(content.title(), new Sheet.Ink(size, RED, true), Sheet.Align.CENTRE, 62);
        sheet.text("编号：" + content.number(), Sheet.Ink.black(13), Sheet.Align.RIGHT, 40);
        float label = 0;
        for (var field : content.fields()) {
            label = Math.max(label, Lines.line(field.label(), sheet.typefaces()).width(14));
        }
        label = Math.min(label, 180);
        for (var field : content.fields()) {
            licenceField(field, label);
        }
        for (List<String> row : content.table()) {
            sheet.paragraph(String.join("　", row));
        }
        content.paragraphs().forEach(sheet::paragraph);
        float height = 2 * SealPicture.RADIUS + 40;
        sheet.need(height);
        // The seal stands at the foot of the frame, as on the paper licence.
        sheet.moveTo(Math.max(Sheet.BOTTOM + height + 14, Math.min(sheet.y(), 250)));
    }

    private void licenceField(Content.Field field, float label) {
        float size = 14;
        float gap = 18;
        var values =
                Lines.broken(field.value(), Sheet.INNER - label - gap, size, 0, sheet.typefaces());
        var labels = Lines.broken(field.label(), label, size, 0, sheet.typefaces());
        for (int i = 0; i < Math.max(values.size(), labels.size()); i++) {
            sheet.need(24);
            float y = sheet.y() - size;
            int at = i;
            sheet.draw(stream -> {
                if (at < labels.size()) {
                    sheet.write(
                            stream,
                            labels.get(at),
                            Sheet.LEFT,
                            y,
                            label,
                            Sheet.Align.LEFT,
                            new Sheet.Ink(size, GREY, false));
                }
                if (at < values.size()) {
                    sheet.write(
                            stream,
                            values.get(at),
                            Sheet.LEFT + label + gap,
                            y,
                            Sheet.INNER,
                            Sheet.Align.LEFT,
                            Sheet.Ink.bold(size));
                }
            });
            sheet.skip(22);
        }
        sheet.skip(9);
    }

    void frame(PDPageContentStream stream) throws IOException {
        stream.setLineWidth(3);
        sheet.box(stream, 40, Sheet.HEIGHT - 40, Sheet.WIDTH - 80, Sheet.HEIGHT - 116, RED);
        stream.setLineWidth(0.8f);
        sheet.box(stream, 46, Sheet.HEIGHT - 46, Sheet.WIDTH - 92, Sheet.HEIGHT - 128, RED);
    }
}
