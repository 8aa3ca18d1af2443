package onewindow.listing.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import onewindow.catalogue.ItemCode;
import onewindow.listing.sheet.Sheet.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows as guides. A sheet or a column that the file does not have leaves what the published item
 * says; a new item has it empty. A row with a fault keeps its whole item out.
 */
public final class GuideAssembly {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Function<String, Optional<ObjectNode>> published;
    private final Map<String, ObjectNode> guides = new LinkedHashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Set<String> faulty = new HashSet<>();
    private final List<ReportLine> lines = new ArrayList<>();

    private GuideAssembly(Function<String, Optional<ObjectNode>> published) {
        this.published = published;
    }

    /**
     * @param guides of the items without a fault, by code
     * @param rows of the items on their sheet, by code
     * @param faulty codes of items that are kept out
     */
    public record Assembled(
            Map<String, ObjectNode> guides,
            Map<String, Integer> rows,
            Set<String> faulty,
            List<ReportLine> lines) {}

    /**
     * @param published guide of an item as it was last published, by code
     */
    public static Assembled of(
            List<Sheet> sheets, Function<String, Optional<ObjectNode>> published) {
        var assembly = new GuideAssembly(published);
        assembly.read(sheets);
        assembly.faulty.forEach(assembly.guides::remove);
        return new Assembled(assembly.guides, assembly.rowOf, assembly.faulty, assembly.lines);
    }

    private void read(List<Sheet> sheets) {
        var bySheet = new HashMap<String, Sheet>();
        sheets.forEach(sheet -> bySheet.put(sheet.name(), sheet));
        for (Part part : GuideShape.parts()) {
            Sheet sheet = bySheet.remove(Words.sheet(part));
            if (sheet == null) {
                if (part.depth() == 0) {
                    lines.add(ReportLine.ofSheet(Words.sheet(part), "", "list-sheet-missing"));
                    return;
                }
                continue;
            }
            if (!sheet.columns().contains(Column.ITEM)) {
                lines.add(ReportLine.ofSheet(sheet.name(), Column.ITEM, "list-column-missing"));
                if (part.depth() == 0) {
                    return;
                }
                continue;
            }
            unknownColumns(part, sheet);
            if (part.depth() == 0) {
                sheet.rows().forEach(row -> item(part, sheet, row));
            } else {
                elements(part, sheet);
            }
        }
        // A sheet of notes has no names of fields.
        bySheet.values().stream()
                .filter(sheet -> !sheet.columns().isEmpty())
                .forEach(sheet -> lines.add(note(sheet.name(), "", "list-sheet-unknown")));
    }

    private void unknownColumns(Part part, Sheet sheet) {
        for (String name : sheet.columns()) {
            if (!name.isEmpty()
                    && part.columns().stream().noneMatch(column -> column.path().equals(name))) {
                lines.add(note(sheet.name(), name, "list-column-unknown"));
            }
        }
    }

    private void item(Part part, Sheet sheet, Row row) {
        int at = sheet.columns().indexOf(Column.ITEM);
        String code = row.cells().get(at);
        if (ItemCode.parse(code).isEmpty()) {
            lines.add(
                    ReportLine.fault(
                            sheet, row, at, code.isEmpty() ? "required" : "code-format", null));
            return;
        }
        if (!ItemCode.parse(code).orElseThrow().hasValidCreditCode()) {
            fault(sheet, row, at, "check-digit", code);
        }
        if (rowOf.putIfAbsent(code, row.number()) != null) {
            fault(sheet, row, at, "list-item-twice", code);
            return;
        }
        var base = published.apply(code);
        ObjectNode guide = base.orElseGet(() -> Blanks.of(""));
        if (fill(part, sheet, row, guide, code, base.isEmpty())) {
            faulty.add(code);
        }
        guides.put(code, guide);
    }

    private void elements(Part part, Sheet sheet) {
        int at = sheet.columns().indexOf(Column.ITEM);
        // What stands in the file takes the place of the whole list.
        guides.values()
                .forEach(guide ->
                        holders(part, guide)
                                .forEach(holder -> holder.set(part.name(), NODES.arrayNode())));
        for (Row row : sheet.rows()) {
            String code = row.cells().get(at);
            ObjectNode guide = guides.get(code);
            if (guide == null) {
                fault(sheet, row, at, code.isEmpty() ? "required" : "list-item-unknown", code);
                continue;
            }
            ObjectNode holder = holder(part, sheet, row, guide);
            if (holder == null) {
                int place = sheet.columns().indexOf(part.depth() > 1 ? Column.PARENT : Column.ITEM);
                fault(sheet, row, place, "list-parent-unknown", code);
                continue;
            }
            ObjectNode element = Blanks.of(part.path());
            if (fill(part, sheet, row, element, code, true)) {
                faulty.add(code);
            }
            ((ArrayNode) holder.get(part.name())).add(element);
        }
    }

    /** The objects that have the list. */
    private static List<ObjectNode> holders(Part part, ObjectNode guide) {
        var found = new ArrayList<ObjectNode>();
        JsonNode outer = part.path().contains(".") ? Blanks.at(guide, part.outer()) : guide;
        if (outer instanceof ObjectNode one) {
            found.add(one);
        } else {
            outer.forEach(each -> found.add((ObjectNode) each));
        }
        return found;
    }

    private static @Nullable ObjectNode holder(Part part, Sheet sheet, Row row, ObjectNode guide) {
        List<ObjectNode> holders = holders(part, guide);
        if (part.depth() == 1) {
            return holders.isEmpty() ? null : holders.getFirst();
        }
        int column = sheet.columns().indexOf(Column.PARENT);
        String order = column < 0 ? "" : row.cells().get(column);
        return order.matches("\\d{1,4}")
                        && Integer.parseInt(order) >= 1
                        && Integer.parseInt(order) <= holders.size()
                ? holders.get(Integer.parseInt(order) - 1)
                : null;
    }

    /**
     * @param whole a column that is missing is an empty one
     * @return whether a cell is wrong
     */
    private boolean fill(
            Part part, Sheet sheet, Row row, ObjectNode object, String code, boolean whole) {
        boolean wrong = false;
        for (Column column : part.columns()) {
            int at = sheet.columns().indexOf(column.path());
            if (column.kind() == Column.Kind.ITEM
                    || column.kind() == Column.Kind.PARENT
                    || at < 0 && !whole) {
                continue;
            }
            if (isBelowAbsent(column, object)) {
                continue;
            }
            CellValue value = CellValue.of(column, at < 0 ? "" : row.cells().get(at));
            String rule = value.rule();
            if (rule != null) {
                if (at >= 0) {
                    fault(sheet, row, at, rule, code);
                } else {
                    lines.add(
                            new ReportLine(
                                    ReportLine.Kind.FAULT,
                                    sheet.name(),
                                    row.number(),
                                    column.path(),
                                    "",
                                    "list-column-missing",
                                    null,
                                    null,
                                    code));
                }
                wrong = true;
            } else if (column.kind() == Column.Kind.PRESENCE) {
                presence(part, object, column, value.value().booleanValue());
            } else {
                Blanks.put(object, column.path(), value.value());
            }
        }
        return wrong;
    }

    /** A part that is not there has no fields. */
    private static boolean isBelowAbsent(Column column, ObjectNode object) {
        int dot = column.path().lastIndexOf('.');
        return dot >= 0
                && !(Blanks.at(object, column.path().substring(0, dot)) instanceof ObjectNode);
    }

    private static void presence(Part part, ObjectNode object, Column column, boolean there) {
        JsonNode now = object.path(column.path());
        if (!there) {
            object.set(column.path(), NODES.nullNode());
        } else if (!(now instanceof ObjectNode)) {
            object.set(column.path(), Blanks.below(part.path(), column.path() + "."));
        }
    }

    private void fault(Sheet sheet, Row row, int column, String rule, String code) {
        lines.add(ReportLine.fault(sheet, row, column, rule, code));
        faulty.add(code);
    }

    private static ReportLine note(String sheet, String column, String rule) {
        return new ReportLine(ReportLine.Kind.NOTE, sheet, 0, column, "", rule, null, null, null);
    }
}
