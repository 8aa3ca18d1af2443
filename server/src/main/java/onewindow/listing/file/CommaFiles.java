package onewindow.listing.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onewindow.listing.sheet.Column;
import onewindow.listing.sheet.GuideShape;
import onewindow.listing.sheet.ReportLine;
import onewindow.listing.sheet.Sheet;
import onewindow.listing.sheet.Table;
import onewindow.listing.sheet.Words;
import onewindow.platform.SpreadsheetText;

/** Comma separated values, one file a sheet, together in an archive. */
final class CommaFiles {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Of the archive's entries, so that the same list gives the same bytes. */
    private static final long NO_TIME = 0;

    private static final int HEADER_ROWS = 5;

    /**
     * A line that is not blank.
     *
     * @param row from 1, as a spreadsheet counts: a cell of several lines is in one row
     */
    private record Numbered(int row, CsvRecord line) {}

    private CommaFiles() {}

    static void write(List<? extends Table> tables, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to);
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            var part = GuideShape.parts().get(i);
            var words = part.columns().stream().map(column -> Words.column(part, column)).toList();
            var entry = new ZipEntry(table.name() + ".csv");
            entry.setTime(NO_TIME);
            zip.putNextEntry(entry);
            var text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            SpreadsheetText.table(
                    text,
                    row -> {
                        row.accept(words);
                        row.accept(table.columns());
                        table.forEach(cells ->
                                row.accept(cells.stream().map(SpreadsheetText::guarded).toList()));
                    });
            text.flush();
            zip.closeEntry();
        }
        zip.finish();
    }

    static ListFile archive(byte[] bytes) throws Unreadable {
        var sheets = new ArrayList<Sheet>();
        var lines = new ArrayList<ReportLine>();
        for (var entry : Archive.read(bytes, name -> name.endsWith(".csv")).entrySet()) {
            String name =
                    entry.getKey()
                            .substring(entry.getKey().lastIndexOf('/') + 1)
                            .replaceFirst("\\.csv$", "");
            sheets.add(sheet(name, records(entry.getValue(), name), lines));
        }
        if (sheets.isEmpty()) {
            throw new Unreadable("list-no-sheets", "");
        }
        return new ListFile(sheets, lines);
    }

    private static Sheet sheet(String name, List<Numbered> records, List<ReportLine> lines) {
        for (int i = 0; i < Math.min(HEADER_ROWS, records.size()); i++) {
            var header = records.get(i).line().getFields().stream().map(String::strip).toList();
            if (header.contains(Column.ITEM)) {
                return new Sheet(name, header, rows(name, records, i + 1, header, lines));
            }
        }
        return new Sheet(name, List.of(), List.of());
    }

    /** A table whose first line names its columns. */
    static ListFile table(byte[] bytes, String name) throws Unreadable {
        var records = records(bytes, name);
        var lines = new ArrayList<ReportLine>();
        if (records.isEmpty()) {
            throw new Unreadable("list-empty", name);
        }
        var header = records.getFirst().line().getFields().stream().map(String::strip).toList();
        var rows = rows(name, records, 1, header, lines);
        return new ListFile(List.of(new Sheet(name, header, rows)), lines);
    }

    private static boolean isBlank(CsvRecord line) {
        return line.getFields().stream().allMatch(String::isBlank);
    }

    private static List<Sheet.Row> rows(
            String name,
            List<Numbered> records,
            int from,
            List<String> header,
            List<ReportLine> lines) {
        int width = header.size();
        var rows = new ArrayList<Sheet.Row>();
        for (int at = from; at < records.size(); at++) {
            CsvRecord each = records.get(at).line();
            int number = records.get(at).row();
            var cells = new ArrayList<String>();
            for (int i = 0; i < Math.max(width, each.getFieldCount()); i++) {
                String cell = i < each.getFieldCount() ? each.getField(i) : "";
                if (cell.startsWith("=")) {
                    lines.add(ReportLine.ofCell(name, i, number, "list-formula", cell));
                    cell = "";
                } else if (!cell.isBlank() && (i >= width || header.get(i).isEmpty())) {
                    lines.add(ReportLine.ofCell(name, i, number, "list-beside", cell));
                }
                if (i < width) {
                    cells.add(SpreadsheetText.unguarded(cell));
                }
            }
            var row = new Sheet.Row(number, cells);
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Numbered> records(byte[] bytes, String name) throws Unreadable {
        String text = text(bytes, name);
        var records = new ArrayList<Numbered>();
        int row = 0;
        try (var reader =
                CsvReader.builder()
                        .skipEmptyLines(false)
                        .ofCsvRecord(
                                new StringReader(
                                        text.startsWith(BYTE_ORDER_MARK)
                                                ? text.substring(1)
                                                : text))) {
            for (CsvRecord each : reader) {
                row++;
                if (isBlank(each)) {
                    continue;
                }
                if (records.size() > ListFile.MOST_ROWS) {
                    throw new Unreadable("list-rows-many", name);
                }
                if (each.getFieldCount() > ListFile.MOST_COLUMNS) {
                    throw new Unreadable("list-columns-many", name + ":" + row);
                }
                records.add(new Numbered(row, each));
            }
        } catch (CsvParseException | IOException failure) {
            throw new Unreadable("list-comma-damaged", name + ":" + (row + 1));
        }
        return records;
    }

    /** UTF-8 where it is; otherwise as Chinese office machines write it. */
    private static String text(byte[] bytes, String name) throws Unreadable {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException other) {
                // The next one.
            }
        }
        throw new Unreadable("list-encoding", name);
    }
}
