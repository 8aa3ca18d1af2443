package onewindow.listing.sheet;

import java.util.List;

/**
 * What lies on one sheet: the items themselves, or the elements of one of their lists.
 *
 * @param path of the list within the guide; empty for the items
 * @param depth 0 for the items, 1 for a list of them, 2 for a list within the elements of a list
 */
public record Part(String path, int depth, List<Column> columns) {
    /** Path of the list whose elements have this one; only at depth 2. */
    public String outer() {
        return path.substring(0, path.lastIndexOf('.'));
    }

    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
