package onewindow.listing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Guides as the rows of their sheets, as {@link GuideAssembly} reads them back. */
public final class GuideRows {
    private final BiConsumer<Part, List<String>> to;

    /**
     * @param to takes the cells of each row, guide by guide
     */
    public GuideRows(BiConsumer<Part, List<String>> to) {
        this.to = to;
    }

    /**
     * @param guide as it is stored
     */
    public void add(String code, JsonNode guide) {
        for (Part part : GuideShape.parts()) {
            switch (part.depth()) {
                case 0 -> add(part, code, "", 0, guide);
                case 1 -> list(part, code, "", at(guide, part.path()));
                default -> {
                    var elements = at(guide, part.outer());
                    var names = Parents.names(GuideShape.outer(part), elements);
                    for (int i = 0; i < elements.size(); i++) {
                        list(part, code, names.get(i), elements.get(i).path(part.name()));
                    }
                }
            }
        }
    }

    private void list(Part part, String code, String parent, JsonNode elements) {
        int order = 0;
        for (JsonNode element : elements) {
            add(part, code, parent, ++order, element);
        }
    }

    private void add(Part part, String code, String parent, int order, JsonNode element) {
        to.accept(
                part,
                part.columns().stream()
                        .map(column ->
                                column.kind() == Column.Kind.ORDER
                                        ? String.valueOf(order)
                                        : cell(column, code, parent, element))
                        .toList());
    }

    private static String cell(Column column, String code, String parent, JsonNode element) {
        JsonNode value = at(element, column.path());
        return switch (column.kind()) {
            case ITEM -> code;
            case PARENT -> parent;
            case ORDER -> throw new IllegalArgumentException(column.path());
            case PRESENCE -> flag(!value.isNull() && !value.isMissingNode());
            case FLAG -> value.isMissingNode() || value.isNull() ? "" : flag(value.booleanValue());
            case TEXTS, WHOLE_NUMBERS, CHOICES -> {
                var texts = new ArrayList<String>();
                value.forEach(each -> texts.add(Lines.escape(word(column, each.asString()))));
                yield String.join("\n", texts);
            }
            case CHOICE ->
                    value.isNull() || value.isMissingNode() ? "" : word(column, value.asString());
            case DECIMAL -> value.isNumber() ? value.decimalValue().toPlainString() : "";
            case TEXT, WHOLE_NUMBER ->
                    value.isNull() || value.isMissingNode() ? "" : value.asString();
        };
    }

    private static String word(Column column, String code) {
        return column.choice().isEmpty() ? code : Words.choices(column).getOrDefault(code, code);
    }

    private static String flag(boolean on) {
        return on ? Lines.YES : Lines.NO;
    }

    private static JsonNode at(JsonNode node, String path) {
        JsonNode found = node;
        for (String name : path.split("\\.")) {
            found = found.path(name);
        }
        return found;
    }
}
