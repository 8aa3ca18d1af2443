package onewindow.conformity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onewindow.catalogue.ItemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reference list as it comes in. CSV has the Chinese column names in its first row, and the parts
 * of a cell with several are separated by ；; JSON is a list of {@link ReferenceItem}.
 *
 * @param items those without a fault
 */
public record ReferenceFile(List<ReferenceItem> items, List<Fault> faults) {
    private static final int MOST = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final Map<String, String> COLUMNS = columns();

    public enum Format {
        CSV,
        JSON
    }

    /**
     * @param row of the table, the first one with an item is 1; 0 for the whole file
     * @param column name of the field, such as {@code code}
     */
    public record Fault(int row, String column, String code) {}

    static ReferenceFile read(Format format, String content, Set<String> bodies) {
        if (content.isBlank()) {
            return refused(new Fault(0, "content", "required"));
        }
        return switch (format) {
            case CSV -> csv(content, bodies);
            case JSON -> json(content, bodies);
        };
    }

    private static ReferenceFile json(String content, Set<String> bodies) {
        try {
            var rows = JsonMapper.shared().readValue(content, ReferenceItem[].class);
            return check(Stream.of(rows).map(ReferenceFile::filled).toList(), bodies);
        } catch (JacksonException | NullPointerException failure) {
            return refused(new Fault(0, "content", "list-json"));
        }
    }

    private static ReferenceFile csv(String content, Set<String> bodies) {
        List<List<String>> rows = CommaSeparated.rows(content);
        List<String> titles = rows.getFirst().stream().map(String::strip).toList();
        var lacking =
                COLUMNS.entrySet().stream()
                        .filter(column -> !titles.contains(column.getKey()))
                        .map(column -> new Fault(0, column.getValue(), "column-missing"))
                        .toList();
        if (!lacking.isEmpty()) {
            return new ReferenceFile(List.of(), lacking);
        }
        List<ReferenceItem> items = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            items.add(item(titles, row));
        }
        return check(items, bodies);
    }

    private static ReferenceItem item(List<String> titles, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            cells.put(titles.get(i), i < row.size() ? row.get(i).strip() : "");
        }
        return new ReferenceItem(
                cells.getOrDefault("实施编码", ""),
                cells.getOrDefault("主项名称", ""),
                cells.getOrDefault("子项名称", ""),
                parts(cells.getOrDefault("适用依据", "")),
                parts(cells.getOrDefault("申请材料", "")),
                parts(cells.getOrDefault("办事流程", "")),
                parts(cells.getOrDefault("业务经办流程", "")),
                cells.getOrDefault("办理时限", ""),
                parts(cells.getOrDefault("表单内容", "")));
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("实施编码", "code");
        columns.put("主项名称", "name");
        columns.put("子项名称", "subItem");
        columns.put("适用依据", "bases");
        columns.put("申请材料", "materials");
        columns.put("办事流程", "steps");
        columns.put("业务经办流程", "businessSteps");
        columns.put("办理时限", "limit");
        columns.put("表单内容", "formFields");
        return columns;
    }

    private static List<String> parts(String cell) {
        return Stream.of(cell.split("[；;]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** JSON may leave out what it says nothing of. */
    private static ReferenceItem filled(ReferenceItem row) {
        return new ReferenceItem(
                filled(row.code()),
                filled(row.name()),
                filled(row.subItem()),
                filled(row.bases()),
                filled(row.materials()),
                filled(row.steps()),
                filled(row.businessSteps()),
                filled(row.limit()),
                filled(row.formFields()));
    }

    private static String filled(String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> filled(List<String> texts) {
        return texts == null ? List.of() : List.copyOf(texts);
    }

    private static ReferenceFile check(List<ReferenceItem> rows, Set<String> bodies) {
        if (rows.isEmpty() || rows.size() > MOST) {
            return refused(new Fault(0, "content", rows.isEmpty() ? "required" : "too-many"));
        }
        List<ReferenceItem> items = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            ReferenceItem row = rows.get(i);
            int before = faults.size();
            if (ItemCode.parse(row.code()).isEmpty()) {
                faults.add(new Fault(i + 1, "code", "code-format"));
            } else if (!bodies.contains(row.code().substring(0, 18))) {
                faults.add(new Fault(i + 1, "code", "unknown-department"));
            } else if (!codes.add(row.code())) {
                faults.add(new Fault(i + 1, "code", "twice"));
            }
            if (row.name().isBlank()) {
                faults.add(new Fault(i + 1, "name", "required"));
            } else if (row.name().length() > LONGEST_NAME) {
                faults.add(new Fault(i + 1, "name", "too-long"));
            }
            if (row.subItem().length() > LONGEST_NAME) {
                faults.add(new Fault(i + 1, "subItem", "too-long"));
            }
            if (faults.size() == before) {
                items.add(row);
            }
        }
        return new ReferenceFile(List.copyOf(items), List.copyOf(faults));
    }

    private static ReferenceFile refused(Fault fault) {
        return new ReferenceFile(List.of(), List.of(fault));
    }
}
