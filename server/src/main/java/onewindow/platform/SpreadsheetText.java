package onewindow.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Texts that a spreadsheet opens, and none of which it may take for a formula. */
public final class SpreadsheetText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What begins a formula, and the mark that says that it is none. */
    private static final String TRIGGERS = "=+-@\t\r'";

    private SpreadsheetText() {}

    /** Comma separated values, with a mark by which spreadsheets know that they are UTF-8. */
    public static String table(Stream<List<String>> rows) {
        var text = new StringWriter();
        try {
            table(text, row -> rows.forEach(row));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    /**
     * As {@link #table(Stream)}, for more than memory holds.
     *
     * @param to stays open
     * @param rows gives them, one after the other
     */
    public static void table(Writer to, Consumer<Consumer<List<String>>> rows) throws IOException {
        to.write(BYTE_ORDER_MARK);
        // Closing it would close what is written to.
        @SuppressWarnings("resource")
        var writer = CsvWriter.builder().build(to);
        rows.accept(writer::writeRecord);
        writer.flush();
    }

    /** For texts that somebody wrote; not for numbers, which may begin with a sign. */
    public static String guarded(String cell) {
        return !cell.isEmpty() && TRIGGERS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** The text that was guarded. */
    public static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && TRIGGERS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
