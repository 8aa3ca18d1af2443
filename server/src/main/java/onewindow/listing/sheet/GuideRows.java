package onewindow.listing.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.listing.sheet.Sheet.Row;
import tools.jackson.databind.JsonNode;

/** Guides as the rows of their sheets, as {@link GuideAssembly} reads them back. */
public final class GuideRows {
    /** The rows of words and of names of fields stand above. */
    private static final int HEADER = 2;

    private final Map<Part, List<Row>> rows = new LinkedHashMap<>();

    public GuideRows() {
        GuideShape.parts().forEach(part -> rows.put(part, new ArrayList<>()));
    }

    /**
     * @param guide as it is stored
     */
    public void add(String code, JsonNode guide) {
        for (Part part : GuideShape.parts()) {
            switch (part.depth()) {
                case 0 -> add(part, code, "", guide);
                case 1 -> at(guide, part.path()).forEach(element -> add(part, code, "", element));
                default -> {
                    int outer = 0;
                    for (JsonNode parent : at(guide, part.outer())) {
                        outer++;
                        for (JsonNode element : parent.path(part.name())) {
                            add(part, code, String.valueOf(outer), element);
                        }
                    }
                }
            }
        }
    }

    public List<Sheet> sheets() {
        var sheets = new ArrayList<Sheet>();
        rows.forEach((part, lines) ->
                sheets.add(
                        new Sheet(
                                Words.sheet(part),
                                part.columns().stream().map(Column::path).toList(),
                                List.copyOf(lines))));
        return sheets;
    }

    private void add(Part part, String code, String parent, JsonNode element) {
        var lines = rows.getOrDefault(part, new ArrayList<>());
        lines.add(
                new Row(
                        lines.size() + HEADER + 1,
                        part.columns().stream()
                                .map(column -> cell(column, code, parent, element))
                                .toList()));
    }

    private static String cell(Column column, String code, String parent, JsonNode element) {
        JsonNode value = at(element, column.path());
        return switch (column.kind()) {
            case ITEM -> code;
            case PARENT -> parent;
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
