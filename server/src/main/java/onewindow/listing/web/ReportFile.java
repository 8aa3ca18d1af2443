package onewindow.listing.web;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import onewindow.listing.sheet.ReportLine;
import onewindow.platform.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/** The report of a check as CSV. */
final class ReportFile {
    private static final List<String> COLUMNS =
            List.of(
                    "kind", "sheet", "row", "column", "place", "rule", "words", "before", "after",
                    "item");

    private ReportFile() {}

    /**
     * @param words of rules and of the columns ({@code list-column-…})
     */
    static String of(List<ReportLine> lines, UnaryOperator<String> words) {
        var heads = COLUMNS.stream().map(column -> words.apply("list-report-" + column)).toList();
        return SpreadsheetText.table(
                Stream.concat(Stream.of(heads), lines.stream().map(line -> row(line, words))));
    }

    private static List<String> row(ReportLine line, UnaryOperator<String> words) {
        return List.of(
                words.apply("list-report-kind-" + line.kind()),
                guarded(line.sheet()),
                line.row() == 0 ? "" : String.valueOf(line.row()),
                guarded(line.column()),
                guarded(line.place()),
                line.rule(),
                words.apply(line.rule()),
                guarded(line.before()),
                guarded(line.after()),
                guarded(line.item()));
    }

    private static String guarded(@Nullable String text) {
        return text == null ? "" : SpreadsheetText.guarded(text);
    }
}
