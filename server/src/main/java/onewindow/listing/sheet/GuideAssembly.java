package onewindow.listing.sheet;

import java.math.BigDecimal;
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
    private final Map<String, Row> rowOf = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
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
        Map<String, Integer> rows = new HashMap<>();
        assembly.rowOf.forEach((code, row) -> rows.put(code, row.number()));
        return new Assembled(assembly.guides, rows, assembly.faulty, assembly.lines);
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
            if (!columns(part, sheet)) {
                continue;
            }
            if (part.depth() == 0) {
                sheet.rows().forEach(row -> item(part, sheet, row));
            } else {
                elements(part, sheet);
            }
        }
        bySheet.keySet().stream()
                .filter(name -> !name.equals(Words.NOTES))
                .forEach(name -> lines.add(ReportLine.note(name, "", "list-sheet-unknown")));
    }

    /**
     * A column of no field is told. Of two for the same field nobody knows which is meant, and the
     * items of the sheet are kept out.
     */
    private boolean columns(Part part, Sheet sheet) {
        boolean clear = true;
        Set<String> seen = new HashSet<>();
        for (String name : sheet.columns()) {
            if (name.isEmpty()) {
                continue;
            }
            if (part.columns().stream().noneMatch(column -> column.path().equals(name))) {
                lines.add(ReportLine.note(sheet.name(), name, "list-column-unknown"));
            } else if (!seen.add(name)) {
                lines.add(ReportLine.ofSheet(sheet.name(), name, "list-column-twice"));
                clear = false;
            }
        }
        int item = sheet.columns().indexOf(Column.ITEM);
        if (!clear) {
            sheet.rows().forEach(row -> faulty.add(row.cells().get(item)));
        }
        return clear;
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
        Row first = rowOf.putIfAbsent(code, row);
        if (first != null) {
            again(sheet, first, row, at, code);
            return;
        }
        var base = published.apply(code);
        ObjectNode guide = base.orElseGet(() -> Blanks.of(""));
        if (fill(part, sheet, row, guide, code, base.isEmpty())) {
            faulty.add(code);
        }
        guides.put(code, guide);
    }

    /** A row that only repeats another one is left out; of two that differ neither is taken. */
    private void again(Sheet sheet, Row first, Row row, int at, String code) {
        if (first.cells().equals(row.cells())) {
            lines.add(
                    new ReportLine(
                            ReportLine.Kind.CLEANED,
                            sheet.name(),
                            row.number(),
                            Column.ITEM,
                            ReportLine.place(at, row.number()),
                            "clean-row-repeated",
                            code,
                            ReportLine.place(at, first.number()),
                            code));
            return;
        }
        if (twice.add(code)) {
            fault(sheet, first, at, "list-item-twice", code);
        }
        fault(sheet, row, at, "list-item-twice", code);
    }

    private void elements(Part part, Sheet sheet) {
        int at = sheet.columns().indexOf(Column.ITEM);
        // What stands in the file takes the place of the whole list.
        guides.values()
                .forEach(guide ->
                        Parents.holders(part, guide)
                                .forEach(holder -> holder.set(part.name(), NODES.arrayNode())));
        var placed = new ArrayList<Placed>();
        for (Row row : sheet.rows()) {
            String code = row.cells().get(at);
            ObjectNode guide = guides.get(code);
            if (guide == null) {
                fault(sheet, row, at, code.isEmpty() ? "required" : "list-item-unknown", code);
                continue;
            }
            ObjectNode holder = holder(part, sheet, row, guide, code);
            if (holder == null) {
                continue;
            }
            ObjectNode element = Blanks.of(part.path());
            if (fill(part, sheet, row, element, code, true)) {
                faulty.add(code);
            }
            var list = (ArrayNode) holder.get(part.name());
            placed.add(new Placed(list, order(sheet, row, code), element));
        }
        Placed.all(placed);
    }

    private @Nullable BigDecimal order(Sheet sheet, Row row, String code) {
        int at = sheet.columns().indexOf(Column.ORDER);
        if (at < 0) {
            return null;
        }
        CellValue order = CellValue.of(Column.order(), row.cells().get(at));
        String rule = order.rule();
        if (rule != null) {
            fault(sheet, row, at, rule, code);
        }
        return order.value().isNumber() ? order.value().decimalValue() : null;
    }

    /**
     * @return none where the row does not say to what it belongs, which is then a fault
     */
    private @Nullable ObjectNode holder(
            Part part, Sheet sheet, Row row, ObjectNode guide, String code) {
        List<ObjectNode> holders = Parents.holders(part, guide);
        if (part.depth() == 1) {
            if (holders.isEmpty()) {
                fault(
                        sheet,
                        row,
                        sheet.columns().indexOf(Column.ITEM),
                        "list-parent-unknown",
                        code);
                return null;
            }
            return holders.getFirst();
        }
        int at = sheet.columns().indexOf(Column.PARENT);
        String written = at < 0 ? "" : row.cells().get(at);
        List<Integer> meant = Parents.find(GuideShape.outer(part), holders, written);
        if (meant.size() != 1) {
            String rule =
                    at < 0
                            ? "list-column-missing"
                            : written.isEmpty()
                                    ? "required"
                                    : meant.isEmpty()
                                            ? "list-parent-unknown"
                                            : "list-parent-unclear";
            fault(sheet, row, at, rule, code);
            return null;
        }
        return holders.get(meant.getFirst());
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
            if (column.isOutside() || at < 0 && !whole) {
                continue;
            }
            if (Blanks.isBelowAbsent(column, object)) {
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
                Blanks.presence(part, object, column, value.value().booleanValue());
            } else {
                Blanks.put(object, column.path(), value.value());
            }
        }
        return wrong;
    }

    private void fault(Sheet sheet, Row row, int column, String rule, String code) {
        lines.add(ReportLine.fault(sheet, row, column, rule, code));
        faulty.add(code);
    }
}
