package onewindow.listing.sheet;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An element, and where in its list it comes.
 *
 * @param order none for the end of the list
 */
record Placed(ArrayNode list, @Nullable BigDecimal order, ObjectNode element) {
    /** Those of one number stay as they stand on the sheet. */
    static void all(List<Placed> elements) {
        elements.stream()
                .sorted(
                        Comparator.comparing(
                                Placed::order, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(each -> each.list().add(each.element()));
    }
}
