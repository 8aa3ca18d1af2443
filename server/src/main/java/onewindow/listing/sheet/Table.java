package onewindow.listing.sheet;

import java.util.List;
import java.util.function.Consumer;

/** Rows that are read one after the other: there may be more of them than memory holds. */
public interface Table {
    /** As the file calls it. */
    String name();

    /** Names of the fields, in the order of the cells. */
    List<String> columns();

    int size();

    /** The cells of each row, in order. */
    void forEach(Consumer<List<String>> reader);
}
