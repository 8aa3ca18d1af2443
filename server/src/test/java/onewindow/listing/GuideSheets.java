package onewindow.listing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import onewindow.listing.file.ListFormat;
import onewindow.listing.file.SpooledTables;
import onewindow.listing.sheet.GuideRows;
import onewindow.listing.sheet.Sheet;
import onewindow.listing.sheet.Table;
import tools.jackson.databind.JsonNode;

/** Guides as sheets in memory, that a test may change; and what becomes of tables in a file. */
final class GuideSheets implements AutoCloseable {
    /** The rows of words and of names of fields stand above. */
    private static final int HEADER = 2;

    private final SpooledTables tables = new SpooledTables();
    private final GuideRows rows = new GuideRows(tables);

    void add(String code, JsonNode guide) {
        rows.add(code, guide);
    }

    List<Sheet> sheets() {
        return tables.tables().stream().map(GuideSheets::sheet).toList();
    }

    static byte[] file(ListFormat format, List<? extends Table> tables) {
        var bytes = new ByteArrayOutputStream();
        try {
            ListFormat.write(format, tables, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static Sheet sheet(Table table) {
        var rows = new ArrayList<Sheet.Row>();
        table.forEach(cells -> rows.add(new Sheet.Row(rows.size() + HEADER + 1, cells)));
        return new Sheet(table.name(), table.columns(), rows);
    }

    @Override
    public void close() {
        tables.close();
    }
}
