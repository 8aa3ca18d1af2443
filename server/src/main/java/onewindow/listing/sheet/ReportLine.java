package onewindow.listing.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What was found in a file, by its place.
 *
 * @param row in the file, from 1; 0 for the sheet as a whole
 * @param column name of the field; empty for the row as a whole
 * @param place as a spreadsheet names it, such as {@code C5}; empty where there is none
 * @param rule stable code
 * @param before what stands there
 * @param after what was taken instead, or what the rule compared it with
 * @param item code of the item that it belongs to
 */
public record ReportLine(
        Kind kind,
        String sheet,
        int row,
        String column,
        String place,
        String rule,
        @Nullable String before,
        @Nullable String after,
        @Nullable String item) {
    public enum Kind {
        /** Keeps its item out. */
        FAULT,
        /** Was changed by a rule of cleaning. */
        CLEANED,
        /** Is to be known; keeps nothing out. */
        NOTE,
        /**
         * A body that is not established yet: {@code before} its credit code, {@code after} its
         * name.
         */
        BODY
    }

    private static final int LONGEST = 300;

    public ReportLine {
        before = shortened(before);
        after = shortened(after);
    }

    public static ReportLine fault(
            Sheet sheet, Sheet.Row row, int column, String rule, @Nullable String item) {
        return new ReportLine(
                Kind.FAULT,
                sheet.name(),
                row.number(),
                column < 0 ? "" : sheet.columns().get(column),
                column < 0 ? "" : place(column, row.number()),
                rule,
                column < 0 ? null : row.cells().get(column),
                null,
                item);
    }

    public static ReportLine ofSheet(String sheet, String column, String rule) {
        return new ReportLine(Kind.FAULT, sheet, 0, column, "", rule, null, null, null);
    }

    /** Of a sheet, or one of its columns, that is not read. */
    public static ReportLine note(String sheet, String column, String rule) {
        return new ReportLine(Kind.NOTE, sheet, 0, column, "", rule, null, null, null);
    }

    /** Of a cell that is not taken, whatever its column. */
    public static ReportLine ofCell(
            String sheet, int column, int row, String rule, @Nullable String before) {
        return new ReportLine(
                Kind.FAULT, sheet, row, "", place(column, row), rule, before, null, null);
    }

    /** {@code 0, 5} is {@code A5}. */
    public static String place(int column, int row) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
