package onewindow.documents;

import java.awt.Color;
import java.util.List;
import java.util.Set;
import onewindow.documents.page.Grid;
import onewindow.documents.page.Lines;
import onewindow.documents.page.Sheet;

/** Notices and decisions: heading, fields, table, legal text, lines to sign on. */
record Paper(Sheet sheet, Content content) {
    private static final Color RED = new Color(0xD0, 0x12, 0x1B);
    private static final Set<DocumentKind> DECISIONS =
            Set.of(
                    DocumentKind.NON_ACCEPTANCE_DECISION,
                    DocumentKind.GRANT_DECISION,
                    DocumentKind.REFUSAL_DECISION);

    void draw() {
        if (DECISIONS.contains(content.kind())) {
            redHeading();
        } else {
            plainHeading();
        }
        fields();
        table();
        for (String paragraph : content.paragraphs()) {
            sheet.paragraph(paragraph);
        }
        if (content.hasNumber()) {
            signatures();
        }
    }

    private void redHeading() {
        float size = sheet.fitting(content.organ(), 30, Sheet.INNER);
        sheet.text(content.organ(), new Sheet.Ink(size, RED, true), Sheet.Align.CENTRE, 46);
        sheet.text(content.number(), Sheet.Ink.black(Sheet.BODY), Sheet.Align.CENTRE, 24);
        float y = sheet.y() + 8;
        sheet.draw(stream -> {
            stream.setStrokingColor(RED);
            stream.setLineWidth(1.6f);
            stream.moveTo(Sheet.LEFT, y);
            stream.lineTo(Sheet.LEFT + Sheet.INNER, y);
            stream.stroke();
        });
        sheet.skip(16);
        title();
    }

    private void plainHeading() {
        sheet.text(content.organ(), Sheet.Ink.black(15), Sheet.Align.CENTRE, 30);
        title();
        sheet.text(content.number(), Sheet.Ink.black(Sheet.BODY), Sheet.Align.RIGHT, 22);
    }

    private void title() {
        for (Lines.Line line :
                Lines.broken(content.title(), Sheet.INNER, 21, 0, sheet.typefaces())) {
            sheet.line(line, Sheet.Ink.bold(21), Sheet.Align.CENTRE, 32);
        }
        sheet.skip(6);
    }

    private void fields() {
        if (content.fields().isEmpty()) {
            return;
        }
        List<List<String>> rows =
                content.fields().stream()
                        .map(field -> List.of(field.label(), field.value()))
                        .toList();
        float label = 0;
        for (var field : content.fields()) {
            label = Math.max(label, Lines.line(field.label(), sheet.typefaces()).width(11.5f) + 12);
        }
        label = Math.max(90, Math.min(label, 170));
        new Grid(sheet, new float[] {label, Sheet.INNER - label}, 11.5f, true).draw(rows, false);
        sheet.skip(12);
    }

    private void table() {
        if (content.table().isEmpty()) {
            return;
        }
        float size = 10.5f;
        float[] widths = Grid.fittingWidths(content.table(), size, Sheet.INNER);
        new Grid(sheet, widths, size, false).draw(content.table(), true);
        sheet.skip(12);
    }

    private void signatures() {
        List<String> lines =
                switch (content.kind()) {
                    case DELIVERY_RECEIPT ->
                            List.of(
                                    "受送达人（签名或盖章）：                                    年      月      日",
                                    "送 达 人（签名）：                                          年      月      日");
                    case HAND_OVER_LIST ->
                            List.of(
                                    "移 交 人（签名）：                                年      月      日      时      分",
                                    "接 收 人（签名）：                                年      月      日      时      分");
                    case RECEIPT, ONE_TIME_NOTICE, CORRECTION_NOTICE, ACCEPTANCE_NOTICE ->
                            List.of("申请人或代理人（签名）：                                年      月      日");
                    case NON_ACCEPTANCE_DECISION,
                            APPROVAL_FORM,
                            GRANT_DECISION,
                            REFUSAL_DECISION,
                            TERMINATION_NOTICE,
                            LICENCE ->
                            List.of();
                };
        for (String line : lines) {
            sheet.need(40);
            sheet.skip(12);
            sheet.text(line, Sheet.Ink.black(Sheet.BODY), Sheet.Align.LEFT, 24);
        }
    }
}
