package onewindow.listing.sheet;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table of a list, in memory.
 *
 * @param name as the file calls it
 * @param columns names of the fields, in the order of the cells; empty for a column that is none
 */
public record Sheet(String name, List<String> columns, List<Row> rows) implements Table {
    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public void forEach(Consumer<List<String>> reader) {
        rows.forEach(row -> reader.accept(row.cells()));
    }

    /**
     * @param number in the file, from 1
     * @param cells one for each column; empty where nothing stands
     */
    public record Row(int number, List<String> cells) {
        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
