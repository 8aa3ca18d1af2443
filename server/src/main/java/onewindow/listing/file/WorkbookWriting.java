package onewindow.listing.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.listing.sheet.Column;
import onewindow.listing.sheet.GuideShape;
import onewindow.listing.sheet.Part;
import onewindow.listing.sheet.Sheet;
import onewindow.listing.sheet.Words;
import onewindow.platform.SpreadsheetText;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that a person can edit: one sheet for each list, words above, drop-downs where there
 * is a code table. The second row, hidden, holds the names of the fields.
 */
final class WorkbookWriting {
    private static final String CODES = "代码表";
    private static final String NOTES = "填写说明";
    private static final int HEADER = 2;

    /** Rows that have their drop-downs already, beyond those that are filled. */
    private static final int SPARE_ROWS = 500;

    private static final int WIDE = 40;
    private static final int NARROW = 16;
    private static final List<String> HELP =
            List.of(
                    "每张表第一行是栏目名称，第二行（隐藏）是字段名，请勿改动第二行。",
                    "“事项”表一行一个事项；其他各表每行以“实施编码”说明属于哪个事项，从上到下的顺序就是指南里的顺序。",
                    "“属于第几项”：该行属于上一级表中该事项的第几行，例如第 2 份材料的缺陷填 2。",
                    "一格内有多条的，一行写一条（Alt+Enter 换行）。",
                    "删去的行表示不再有这一条；整张表、整列删去表示保持现行版本不变。",
                    "不要合并单元格，不要用公式。",
                    "导入后先试算：列出每一处问题和每一处清理，确认后才成为草稿，再经复核、发布。");

    private final Map<List<String>, Range> lists = new HashMap<>();

    private WorkbookWriting() {}

    static byte[] write(List<Sheet> sheets) {
        return new WorkbookWriting().bytes(sheets);
    }

    private byte[] bytes(List<Sheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "OneWindow", "1.0")) {
            var notes = workbook.newWorksheet(NOTES);
            for (int i = 0; i < HELP.size(); i++) {
                notes.value(i, 0, HELP.get(i));
            }
            notes.width(0, 100);
            var codes = workbook.newWorksheet(CODES);
            codes.setVisibilityState(VisibilityState.HIDDEN);
            codes(codes);
            var parts = GuideShape.parts();
            for (int i = 0; i < sheets.size(); i++) {
                sheet(workbook.newWorksheet(sheets.get(i).name()), parts.get(i), sheets.get(i));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private void codes(Worksheet sheet) {
        int column = 0;
        for (Part part : GuideShape.parts()) {
            for (Column one : part.columns()) {
                var words = words(one);
                if (words.isEmpty() || lists.containsKey(words)) {
                    continue;
                }
                for (int row = 0; row < words.size(); row++) {
                    sheet.value(row, column, words.get(row));
                }
                lists.put(words, sheet.range(0, column, words.size() - 1, column));
                column++;
            }
        }
    }

    private void sheet(Worksheet sheet, Part part, Sheet content) {
        for (int column = 0; column < part.columns().size(); column++) {
            Column one = part.columns().get(column);
            sheet.value(0, column, Words.column(part, one));
            sheet.value(1, column, one.path());
            sheet.width(
                    column,
                    one.kind() == Column.Kind.TEXT
                                    || one.kind() == Column.Kind.TEXTS
                                    || one.kind() == Column.Kind.ITEM
                            ? WIDE
                            : NARROW);
            for (int row = 0; row < content.rows().size(); row++) {
                value(
                        sheet,
                        row + HEADER,
                        column,
                        one,
                        content.rows().get(row).cells().get(column));
            }
            Range list = lists.get(words(one));
            if (list != null && isSingle(one)) {
                sheet.range(HEADER, column, HEADER + content.rows().size() + SPARE_ROWS, column)
                        .validateWithList(list)
                        .allowBlank(true)
                        .errorTitle("不在代码表中")
                        .error("请从下拉列表中选择");
            }
        }
        sheet.range(0, 0, 0, part.columns().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("E8EEF7")
                .set();
        if (!content.rows().isEmpty()) {
            sheet.range(HEADER, 0, HEADER + content.rows().size() - 1, part.columns().size() - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        sheet.hideRow(1);
        sheet.freezePane(1, HEADER);
    }

    private static void value(Worksheet sheet, int row, int column, Column one, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        boolean number =
                one.kind() == Column.Kind.WHOLE_NUMBER || one.kind() == Column.Kind.DECIMAL;
        if (number && new BigDecimal(cell).stripTrailingZeros().toPlainString().equals(cell)) {
            sheet.value(row, column, new BigDecimal(cell));
        } else {
            sheet.value(row, column, SpreadsheetText.guarded(cell));
        }
    }

    private static boolean isSingle(Column column) {
        return column.kind() == Column.Kind.CHOICE
                || column.kind() == Column.Kind.FLAG
                || column.kind() == Column.Kind.PRESENCE;
    }

    private static List<String> words(Column column) {
        return switch (column.kind()) {
            case FLAG, PRESENCE -> List.of("是", "否");
            case CHOICE -> {
                var choices = Words.choices(column);
                var words = new ArrayList<String>();
                Words.codes(column).forEach(code -> words.add(choices.getOrDefault(code, code)));
                yield List.copyOf(words);
            }
            default -> List.of();
        };
    }
}
