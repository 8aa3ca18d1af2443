package onewindow.listing.sheet;

import java.util.ArrayList;
import java.util.List;

/** Several texts in one cell, one a line; and how yes and no are written. */
final class Lines {
    static final String YES = "是";
    static final String NO = "否";

    private Lines() {}

    /** A text that has lines itself, or none, keeps its place among the others. */
    static String escape(String text) {
        return text.isEmpty() ? "\\0" : text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    static List<String> split(String cell) {
        var texts = new ArrayList<String>();
        if (!cell.isEmpty()) {
            for (String line : cell.split("\n", -1)) {
                if (!line.isEmpty()) {
                    texts.add(unescape(line));
                }
            }
        }
        return texts;
    }

    private static String unescape(String line) {
        if (line.equals("\\0")) {
            return "";
        }
        var text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (next == '\\' && i + 1 < line.length()) {
                char escaped = line.charAt(++i);
                text.append(escaped == 'n' ? '\n' : escaped);
            } else {
                text.append(next);
            }
        }
        return text.toString();
    }
}
