package onewindow.listing.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a cell means in its column.
 *
 * @param rule that it breaks; none where it means something
 */
record CellValue(JsonNode value, @Nullable String rule) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> YES = Set.of(Lines.YES, "1", "true", "TRUE", "yes", "Y", "√");
    private static final Set<String> NO = Set.of(Lines.NO, "0", "false", "FALSE", "no", "N", "×");

    /** More digits than any fee has would only cost memory. */
    private static final int MOST_DIGITS = 18;

    static CellValue of(Column column, String cell) {
        if (cell.isEmpty()) {
            return empty(column);
        }
        return switch (column.kind()) {
            case ITEM, PARENT, TEXT -> new CellValue(NODES.stringNode(cell), null);
            case WHOLE_NUMBER -> whole(cell);
            case DECIMAL, ORDER -> decimal(cell);
            case FLAG, PRESENCE ->
                    YES.contains(cell) || NO.contains(cell)
                            ? new CellValue(NODES.booleanNode(YES.contains(cell)), null)
                            : wrong("list-flag");
            case CHOICE -> {
                String code = Words.code(column, cell);
                yield code == null
                        ? wrong("list-choice")
                        : new CellValue(NODES.stringNode(code), null);
            }
            case TEXTS ->
                    many(
                            Lines.split(cell).stream()
                                    .map(text -> new CellValue(NODES.stringNode(text), null))
                                    .toList());
            case CHOICES -> {
                var chosen = new ArrayList<CellValue>();
                for (String written : Lines.split(cell)) {
                    String code = Words.code(column, written);
                    chosen.add(
                            code == null
                                    ? wrong("list-choice")
                                    : new CellValue(NODES.stringNode(code), null));
                }
                yield many(chosen);
            }
            case WHOLE_NUMBERS -> {
                var chosen = new ArrayList<CellValue>();
                for (String written : Lines.split(cell)) {
                    String code = column.choice().isEmpty() ? written : Words.code(column, written);
                    chosen.add(code == null ? wrong("list-choice") : whole(code));
                }
                yield many(chosen);
            }
        };
    }

    private static CellValue empty(Column column) {
        return switch (column.kind()) {
            case TEXTS, CHOICES, WHOLE_NUMBERS -> new CellValue(NODES.arrayNode(), null);
            case PRESENCE -> new CellValue(NODES.booleanNode(false), null);
            case TEXT ->
                    new CellValue(
                            column.nullable() ? NODES.nullNode() : NODES.stringNode(""), null);
            case FLAG -> wrong("list-flag");
            case CHOICE, WHOLE_NUMBER, DECIMAL, ORDER, ITEM, PARENT ->
                    column.nullable() ? new CellValue(NODES.nullNode(), null) : wrong("required");
        };
    }

    private static CellValue whole(String cell) {
        return cell.matches("-?\\d{1,9}(\\.0+)?")
                ? new CellValue(NODES.numberNode(new BigDecimal(cell).intValueExact()), null)
                : wrong("list-whole-number");
    }

    private static CellValue decimal(String cell) {
        String plain = cell.replace(",", "");
        return plain.length() <= MOST_DIGITS && plain.matches("-?\\d+(\\.\\d+)?")
                ? new CellValue(NODES.numberNode(new BigDecimal(plain)), null)
                : wrong("list-number");
    }

    private static CellValue many(List<CellValue> values) {
        var array = NODES.arrayNode();
        for (CellValue each : values) {
            if (each.rule() != null) {
                return each;
            }
            array.add(each.value());
        }
        return new CellValue(array, null);
    }

    private static CellValue wrong(String rule) {
        return new CellValue(NODES.nullNode(), rule);
    }
}
