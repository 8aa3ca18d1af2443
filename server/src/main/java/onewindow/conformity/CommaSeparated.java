package onewindow.conformity;

import java.util.ArrayList;
import java.util.List;

/** A table as spreadsheets write it (RFC 4180): quoted cells may hold commas and lines. */
final class CommaSeparated {
    private CommaSeparated() {}

    /** Empty lines are left out. */
    static List<List<String>> rows(String content) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                if (sign != '"') {
                    cell.append(sign);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(sign);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (sign == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                end(row, rows);
                row = new ArrayList<>();
            } else if (sign != '\r') {
                cell.append(sign);
            }
        }
        row.add(cell.toString());
        end(row, rows);
        return rows.isEmpty() ? List.of(List.of()) : rows;
    }

    private static void end(List<String> row, List<List<String>> rows) {
        if (row.stream().anyMatch(cell -> !cell.isBlank())) {
            rows.add(List.copyOf(row));
        }
    }
}
