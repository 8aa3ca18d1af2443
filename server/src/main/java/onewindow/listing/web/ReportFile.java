package onewindow.listing.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import onewindow.listing.sheet.ReportLine;
import org.jspecify.annotations.Nullable;

/** The report of a check as CSV. */
final class ReportFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String TRIGGERS = "=+-@\t'";
    private static final List<String> COLUMNS =
            List.of(
                    "kind", "sheet", "row", "column", "place", "rule", "words", "before", "after",
                    "item");

    private ReportFile() {}

    /**
     * @param words of rules and of the columns ({@code list-column-…})
     */
    static String of(List<ReportLine> lines, UnaryOperator<String> words) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(
                    COLUMNS.stream().map(column -> words.apply("list-report-" + column)).toList());
            for (ReportLine line : lines) {
                writer.writeRecord(
                        words.apply("list-report-kind-" + line.kind()),
                        line.sheet(),
                        line.row() == 0 ? "" : String.valueOf(line.row()),
                        line.column(),
                        line.place(),
                        line.rule(),
                        words.apply(line.rule()),
                        guarded(line.before()),
                        guarded(line.after()),
                        guarded(line.item()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    /** A spreadsheet must not take a text for a formula. */
    private static String guarded(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return !text.isEmpty() && TRIGGERS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
