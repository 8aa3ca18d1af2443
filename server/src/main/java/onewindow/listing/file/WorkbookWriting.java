package onewindow.listing.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import onewindow.listing.sheet.Column;
import onewindow.listing.sheet.GuideShape;
import onewindow.listing.sheet.Part;
import onewindow.listing.sheet.Table;
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
    static final String CODES = "代码表";
    private static final int HEADER = 2;

    /** Rows that have their drop-downs already, beyond those that are filled. */
    private static final int SPARE_ROWS = 500;

    private static final int ROWS_AT_ONCE = 200;

    private static final int WIDE = 40;
    private static final int NARROW = 16;
    private static final List<String> HELP =
            List.of(
                    "每张表第一行是栏目名称，第二行（隐藏）是字段名，请勿改动第二行。",
                    "“事项”表一行一个事项；其他各表每行以“实施编码”说明属于哪个事项。",
                    "“序号”是这一条在指南里的先后，与它在表中第几行无关，各表可以随意排序、筛选；插在 2 和 3 之间的写 2.5，空着的排在最后。",
                    "“所属办理材料”“所属情形”：该行属于该事项的哪一份材料、哪一个情形，写它的编号或者名称，例如材料 M02 的缺陷写 M02。",
                    "一格内有多条的，一行写一条（Alt+Enter 换行）。",
                    "删去的行表示不再有这一条；整张表、整列删去表示保持现行版本不变。",
                    "不要合并单元格，不要用公式。",
                    "导入后先试算：列出每一处问题和每一处清理，确认后才成为草稿，再经复核、发布。");

    private final Map<List<String>, Range> lists = new HashMap<>();

    private WorkbookWriting() {}

    static void write(List<? extends Table> tables, OutputStream to) throws IOException {
        new WorkbookWriting().workbook(tables, to);
    }

    private void workbook(List<? extends Table> tables, OutputStream to) throws IOException {
        try (var workbook = new Workbook(to, "OneWindow", "1.0")) {
            var notes = workbook.newWorksheet(Words.NOTES);
            for (int i = 0; i < HELP.size(); i++) {
                notes.value(i, 0, HELP.get(i));
            }
            notes.width(0, 100);
            notes.finish();
            var codes = workbook.newWorksheet(CODES);
            codes.setVisibilityState(VisibilityState.HIDDEN);
            codes(codes);
            codes.finish();
            var parts = GuideShape.parts();
            for (int i = 0; i < tables.size(); i++) {
                Table table = tables.get(i);
                sheet(workbook.newWorksheet(table.name()), parts.get(i), table);
            }
        }
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

    private void sheet(Worksheet sheet, Part part, Table table) throws IOException {
        List<Column> columns = part.columns();
        for (int column = 0; column < columns.size(); column++) {
            Column one = columns.get(column);
            sheet.value(0, column, Words.column(part, one));
            sheet.value(1, column, one.path());
            sheet.width(
                    column,
                    one.kind() == Column.Kind.TEXT
                                    || one.kind() == Column.Kind.TEXTS
                                    || one.kind() == Column.Kind.ITEM
                            ? WIDE
                            : NARROW);
            Range list = lists.get(words(one));
            if (list != null && isSingle(one)) {
                sheet.range(HEADER, column, HEADER + table.size() + SPARE_ROWS, column)
                        .validateWithList(list)
                        .allowBlank(true)
                        .errorTitle("不在代码表中")
                        .error("请从下拉列表中选择");
            }
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("E8EEF7")
                .set();
        sheet.hideRow(1);
        sheet.freezePane(1, HEADER);
        rows(sheet, columns, table);
        sheet.finish();
    }

    /** What is written leaves memory. */
    private static void rows(Worksheet sheet, List<Column> columns, Table table) {
        var next = new AtomicInteger(HEADER);
        table.forEach(cells -> {
            int row = next.getAndIncrement();
            for (int column = 0; column < columns.size(); column++) {
                value(sheet, row, column, columns.get(column), cells.get(column));
            }
            sheet.range(row, 0, row, columns.size() - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            if (row % ROWS_AT_ONCE == 0) {
                flush(sheet);
            }
        });
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void value(Worksheet sheet, int row, int column, Column one, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        boolean number =
                one.kind() == Column.Kind.WHOLE_NUMBER
                        || one.kind() == Column.Kind.DECIMAL
                        || one.kind() == Column.Kind.ORDER;
        if (number && new BigDecimal(cell).stripTrailingZeros().toPlainString().equals(cell)) {
            sheet.value(row, column, new BigDecimal(cell));
        } else {
            // In its place: a table of all texts would stay in memory to the end.
            sheet.inlineString(row, column, SpreadsheetText.guarded(cell));
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
