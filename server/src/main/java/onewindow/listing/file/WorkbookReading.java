package onewindow.listing.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import onewindow.listing.sheet.Column;
import onewindow.listing.sheet.ReportLine;
import onewindow.listing.sheet.Sheet;
import onewindow.platform.SpreadsheetText;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook (.xlsx). Formulas are never worked out; what merged cells mean is not guessed.
 */
final class WorkbookReading {
    private static final String SHEETS = "xl/worksheets/";

    /** The row of field names is looked for in the first rows. */
    private static final int HEADER_ROWS = 5;

    /** That a spreadsheet keeps of a number. */
    private static final int DIGITS = 15;

    private final byte[] bytes;
    private final List<ReportLine> lines = new ArrayList<>();

    private WorkbookReading(byte[] bytes) {
        this.bytes = bytes;
    }

    static ListFile read(byte[] bytes) throws Unreadable {
        return new WorkbookReading(bytes).file();
    }

    private ListFile file() throws Unreadable {
        var parts =
                Archive.read(
                        bytes,
                        name ->
                                name.equals("xl/workbook.xml")
                                        || name.equals("xl/_rels/workbook.xml.rels")
                                        || name.startsWith(SHEETS) && !name.contains("_rels")
                                        || name.equals("xl/sharedStrings.xml"));
        if (!parts.containsKey("xl/workbook.xml")) {
            throw new Unreadable("list-no-workbook", "");
        }
        merged(parts);
        var sheets = new ArrayList<Sheet>();
        int rows = 0;
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() != org.dhatim.fastexcel.reader.SheetVisibility.VISIBLE) {
                    continue;
                }
                var read =
                        sheet(
                                sheet.getName(),
                                sheet.openStream().iterator(),
                                ListFile.MOST_ROWS - rows);
                rows += read.rows().size();
                sheets.add(read);
            }
        } catch (IOException
                | ExcelReaderException
                | IndexOutOfBoundsException
                | NumberFormatException failure) {
            throw new Unreadable("list-workbook-damaged", "");
        }
        return new ListFile(sheets, lines);
    }

    private Sheet sheet(String name, Iterator<Row> rows, int most) throws Unreadable {
        var read = new ArrayList<Sheet.Row>();
        List<String> columns = List.of();
        int looked = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            looked++;
            if (row.getCellCount() == 0) {
                continue;
            }
            if (row.getCellCount() > ListFile.MOST_COLUMNS) {
                throw new Unreadable("list-columns-many", name);
            }
            if (columns.isEmpty()) {
                var cells = new ArrayList<String>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(
                            row.getOptionalCell(i)
                                    .map(cell -> text(name, cell).strip())
                                    .orElse(""));
                }
                if (cells.contains(Column.ITEM)) {
                    columns = List.copyOf(cells);
                } else if (looked >= HEADER_ROWS) {
                    break;
                }
                continue;
            }
            var cells = new ArrayList<String>();
            for (int i = 0; i < Math.max(columns.size(), row.getCellCount()); i++) {
                String cell = row.getOptionalCell(i).map(each -> text(name, each)).orElse("");
                boolean headed = i < columns.size() && !columns.get(i).isEmpty();
                if (!headed && !cell.isBlank()) {
                    lines.add(ReportLine.ofCell(name, i, row.getRowNum(), "list-beside", cell));
                }
                if (i < columns.size()) {
                    cells.add(cell);
                }
            }
            var line = new Sheet.Row(row.getRowNum(), cells);
            if (!line.isBlank()) {
                if (read.size() >= most) {
                    throw new Unreadable("list-rows-many", name);
                }
                read.add(line);
            }
        }
        return new Sheet(name, columns, read);
    }

    private String text(String sheet, Cell cell) throws ExcelReaderException {
        int row = cell.getAddress().getRow() + 1;
        int column = cell.getColumnIndex();
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            lines.add(
                    ReportLine.ofCell(sheet, column, row, "list-formula", "=" + cell.getFormula()));
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            lines.add(ReportLine.ofCell(sheet, column, row, "list-cell-error", cell.getRawValue()));
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(sheet, column, row, cell.asNumber());
            case BOOLEAN -> cell.asBoolean() ? "1" : "0";
            default -> typed(sheet, column, row, cell.getText());
        };
    }

    /** A formula that was typed as a text is none, but nobody means it as a text. */
    private String typed(String sheet, int column, int row, @Nullable String text) {
        if (text != null && text.startsWith("=")) {
            lines.add(ReportLine.ofCell(sheet, column, row, "list-formula", text));
            return "";
        }
        return text == null ? "" : SpreadsheetText.unguarded(text);
    }

    /**
     * Spreadsheets keep 15 digits: of 1.1 they write 1.1000000000000001, and of a long code the
     * last digits are gone for good.
     */
    private String number(String sheet, int column, int row, BigDecimal number) {
        BigDecimal kept = number.round(new MathContext(DIGITS)).stripTrailingZeros();
        if (kept.precision() - kept.scale() > DIGITS) {
            lines.add(
                    ReportLine.ofCell(
                            sheet, column, row, "list-digits-lost", number.toPlainString()));
            return "";
        }
        return kept.toPlainString();
    }

    /** The reader does not tell which cells are merged. */
    private void merged(Map<String, byte[]> parts) throws Unreadable {
        var names = names(parts);
        for (var part : parts.entrySet()) {
            if (!part.getKey().startsWith(SHEETS)) {
                continue;
            }
            String sheet = names.getOrDefault(part.getKey(), part.getKey());
            each(
                    part.getValue(),
                    part.getKey(),
                    (element, reader) -> {
                        if (element.equals("mergeCell")) {
                            String area = String.valueOf(reader.getAttributeValue(null, "ref"));
                            lines.add(
                                    new ReportLine(
                                            ReportLine.Kind.FAULT,
                                            sheet,
                                            0,
                                            "",
                                            area,
                                            "list-merged",
                                            area,
                                            null,
                                            null));
                        }
                    });
        }
    }

    /** Names of sheets by their parts. */
    private static Map<String, String> names(Map<String, byte[]> parts) throws Unreadable {
        var targets = new HashMap<String, String>();
        byte[] relations = parts.get("xl/_rels/workbook.xml.rels");
        if (relations != null) {
            each(
                    relations,
                    "xl/_rels/workbook.xml.rels",
                    (element, reader) -> {
                        if (element.equals("Relationship")) {
                            String target =
                                    String.valueOf(reader.getAttributeValue(null, "Target"));
                            targets.put(
                                    String.valueOf(reader.getAttributeValue(null, "Id")),
                                    target.startsWith("/") ? target.substring(1) : "xl/" + target);
                        }
                    });
        }
        var names = new HashMap<String, String>();
        byte[] workbook = parts.get("xl/workbook.xml");
        if (workbook != null) {
            each(
                    workbook,
                    "xl/workbook.xml",
                    (element, reader) -> {
                        if (element.equals("sheet")) {
                            String relation =
                                    String.valueOf(
                                            reader.getAttributeValue(
                                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                                    "id"));
                            String target = targets.get(relation);
                            String name = reader.getAttributeValue(null, "name");
                            if (target != null && name != null) {
                                names.put(target, name);
                            }
                        }
                    });
        }
        return names;
    }

    private interface Visitor {
        void visit(String element, XMLStreamReader reader);
    }

    private static void each(byte[] xml, String part, Visitor visitor) throws Unreadable {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Unreadable("list-workbook-damaged", part);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    visitor.visit(reader.getLocalName(), reader);
                }
            }
        } catch (XMLStreamException failure) {
            throw new Unreadable("list-workbook-damaged", part);
        }
    }
}
