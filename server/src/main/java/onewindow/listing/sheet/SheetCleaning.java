package onewindow.listing.sheet;

import java.util.ArrayList;
import java.util.List;

/** Cleans every cell, and says so for each. */
public final class SheetCleaning {
    private SheetCleaning() {}

    /**
     * @param report to which a line is added for every rule that changed a cell
     */
    public static List<Sheet> clean(List<Sheet> sheets, List<ReportLine> report) {
        return sheets.stream()
                .map(sheet ->
                        new Sheet(
                                sheet.name(),
                                sheet.columns(),
                                sheet.rows().stream().map(row -> row(sheet, row, report)).toList()))
                .toList();
    }

    private static Sheet.Row row(Sheet sheet, Sheet.Row row, List<ReportLine> report) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = row.cells().get(column);
            var cleaned = Cleaning.clean(cell);
            for (String rule : cleaned.rules()) {
                report.add(
                        new ReportLine(
                                ReportLine.Kind.CLEANED,
                                sheet.name(),
                                row.number(),
                                sheet.columns().get(column),
                                ReportLine.place(column, row.number()),
                                "clean-" + rule,
                                cell,
                                cleaned.text(),
                                null));
            }
            cells.add(cleaned.text());
        }
        return new Sheet.Row(row.number(), cells);
    }
}
