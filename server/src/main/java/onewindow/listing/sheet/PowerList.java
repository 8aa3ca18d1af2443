package onewindow.listing.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import onewindow.identity.CreditCode;
import onewindow.listing.sheet.Sheet.Row;
import org.jspecify.annotations.Nullable;

/**
 * A bare list of powers as another platform gives it out: names, bodies, codes, no guides. A row is
 * either sound, or the report says exactly what is wrong with it; nothing is guessed.
 *
 * @param powers the sound rows
 * @param rows of the list in all
 */
public record PowerList(List<Power> powers, int rows, List<ReportLine> lines) {
    public static final String NAME = "name";
    public static final String BODY = "department";
    public static final String REGION = "areaCode";
    public static final String CODE = "itemCode";
    public static final String TYPE = "taskType";
    public static final String BODY_CODE = "deptCode";
    private static final List<String> COLUMNS = List.of(NAME, BODY, REGION, CODE, TYPE, BODY_CODE);

    /** Types of the national table that are applied for (rulebook R1.8). */
    private static final Set<String> TYPES = Set.of("01", "05", "07", "08", "09", "10", "20", "21");

    /** 组织机构代码 of GB 11714, before the credit codes: eight characters and a check digit. */
    private static final Pattern ORGANISATION_CODE = Pattern.compile("[0-9A-Z]{8}-?[0-9X]");

    private static final Pattern NUMBER_OF_A_SYSTEM = Pattern.compile("\\d{19,20}");
    private static final Pattern SUFFIX = Pattern.compile("([0-9A-Z]{15,20})[_#].+");
    private static final Pattern PLACEHOLDER = Pattern.compile(".*(?:(\\d)\\1{7}|X{4}|测试).*");
    private static final int CREDIT_CODE = 18;
    private static final int COUNTY_LEVEL = 4;
    private static final int CITY_LEVEL = 3;

    /**
     * @param row in the file
     * @param legacyCode as the other platform calls it
     * @param type two digits of the national table (GB/T 39046 A.1)
     * @param region 12 digits
     * @param level 行使层级
     */
    public record Power(
            int row,
            String name,
            String legacyCode,
            String type,
            String bodyCode,
            String bodyName,
            String region,
            int level) {}

    /** Whether each column is there, once. */
    public static boolean fits(Sheet sheet) {
        return sheet.columns().containsAll(COLUMNS)
                && COLUMNS.stream()
                        .allMatch(column ->
                                sheet.columns().indexOf(column)
                                        == sheet.columns().lastIndexOf(column));
    }

    public static PowerList of(Sheet sheet) {
        return new Reading(sheet).list();
    }

    private static final class Reading {
        private final Sheet sheet;
        private final List<ReportLine> lines = new ArrayList<>();
        private final Set<Integer> faulty = new HashSet<>();

        Reading(Sheet sheet) {
            this.sheet = sheet;
        }

        PowerList list() {
            sheet.columns().stream()
                    .filter(column -> !column.isEmpty() && !COLUMNS.contains(column))
                    .forEach(column ->
                            lines.add(
                                    ReportLine.note(sheet.name(), column, "list-column-unknown")));
            repeated(NAME, "list-name-twice");
            repeated(CODE, "list-item-twice");
            var powers = new ArrayList<Power>();
            for (Row row : sheet.rows()) {
                row(row);
                if (!faulty.contains(row.number())) {
                    powers.add(power(row));
                }
            }
            return new PowerList(powers, sheet.rows().size(), lines);
        }

        private void row(Row row) {
            for (String column : COLUMNS) {
                if (cell(row, column).isEmpty()) {
                    fault(row, column, "required");
                    return;
                }
            }
            String body = bodyRule(cell(row, BODY_CODE));
            if (body != null) {
                fault(row, BODY_CODE, body);
            }
            if (PLACEHOLDER.matcher(cell(row, CODE)).matches()
                    || PLACEHOLDER.matcher(cell(row, NAME)).matches()) {
                fault(
                        row,
                        PLACEHOLDER.matcher(cell(row, NAME)).matches() ? NAME : CODE,
                        "list-placeholder");
            } else if (body == null && !cell(row, CODE).contains(cell(row, BODY_CODE))) {
                fault(row, CODE, "list-other-body");
            }
            if (!cell(row, REGION).matches("\\d{6}|\\d{9}|\\d{12}")) {
                fault(row, REGION, "region");
            }
            if (type(cell(row, TYPE)) == null) {
                fault(row, TYPE, "list-choice");
            }
        }

        /** Exactly what is wrong with the code of a body; none where it is a credit code. */
        private static @Nullable String bodyRule(String code) {
            if (CreditCode.isValid(code)) {
                return null;
            }
            if (SUFFIX.matcher(code).matches()) {
                return "list-body-suffix";
            }
            if (ORGANISATION_CODE.matcher(code).matches()) {
                return "list-body-organisation-code";
            }
            if (NUMBER_OF_A_SYSTEM.matcher(code).matches()) {
                return "list-body-number";
            }
            if (PLACEHOLDER.matcher(code).matches()) {
                return "list-placeholder";
            }
            return code.length() == CREDIT_CODE ? "check-digit" : "list-body-length";
        }

        private void repeated(String column, String rule) {
            Map<String, List<Row>> rows = new LinkedHashMap<>();
            for (Row row : sheet.rows()) {
                String value = cell(row, column);
                if (!value.isEmpty()) {
                    // The same name at two bodies is the same matter at two places.
                    String key = column.equals(NAME) ? value + "\n" + cell(row, BODY_CODE) : value;
                    rows.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
                }
            }
            rows.values().stream()
                    .filter(same -> same.size() > 1)
                    .forEach(same -> same.forEach(row -> fault(row, column, rule)));
        }

        private Power power(Row row) {
            String region = cell(row, REGION);
            String full = region + "0".repeat(12 - region.length());
            boolean city = full.startsWith("00", 4);
            return new Power(
                    row.number(),
                    cell(row, NAME),
                    cell(row, CODE),
                    String.valueOf(type(cell(row, TYPE))),
                    cell(row, BODY_CODE),
                    cell(row, BODY),
                    full,
                    city ? CITY_LEVEL : COUNTY_LEVEL);
        }

        private static @Nullable String type(String written) {
            String two = written.length() == 1 ? "0" + written : written;
            return TYPES.contains(two) ? two : null;
        }

        private String cell(Row row, String column) {
            return row.cells().get(sheet.columns().indexOf(column));
        }

        private void fault(Row row, String column, String rule) {
            faulty.add(row.number());
            lines.add(ReportLine.fault(sheet, row, sheet.columns().indexOf(column), rule, null));
        }
    }
}
