package onewindow.listing.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Chinese words for fields and codes: those of the editor of items, from the same file. */
public final class Words {
    private static final String FILE = "/listing/drafting.json";

    /** The sheet that explains the others. */
    public static final String NOTES = "填写说明";

    private static final Map<String, String> OWN =
            Map.of(
                    "form.kind", "formKind",
                    "result.kind", "resultKind",
                    "handling.specialProcedures.kind", "procedureKind",
                    "flow.ways", "flowWays",
                    "situationLimits.when", "when");
    private static final JsonNode WORDS = read();

    private Words() {}

    /** The head of a column: the words of nested fields with a dot between them. */
    public static String column(Part part, Column column) {
        return switch (column.kind()) {
            case ITEM -> "实施编码";
            case PARENT -> "所属" + sheet(GuideShape.outer(part));
            case ORDER -> "序号";
            default -> {
                var words = new StringBuilder();
                String within = part.path().isEmpty() ? "" : part.path() + ".";
                String path = "";
                for (String name : column.path().split("\\.")) {
                    path = path.isEmpty() ? name : path + "." + name;
                    words.append(words.isEmpty() ? "" : "·").append(field(within + path));
                }
                yield words.toString();
            }
        };
    }

    public static String sheet(Part part) {
        return part.path().isEmpty() ? "事项" : field(part.path());
    }

    /** Codes with their words, in the order of the table; empty for a column without words. */
    public static Map<String, String> choices(Column column) {
        var words = new LinkedHashMap<String, String>();
        JsonNode table = WORDS.path("choice").path(column.choice());
        table.propertyNames().forEach(code -> words.put(code, table.path(code).asString()));
        return words;
    }

    /** The codes that a column admits; empty where it admits any text. */
    public static List<String> codes(Column column) {
        return column.choice().isEmpty() || !column.codes().isEmpty()
                ? column.codes()
                : List.copyOf(choices(column).keySet());
    }

    /** The code for its word, or for itself; none where it is neither. */
    public static @Nullable String code(Column column, String written) {
        if (codes(column).contains(written)) {
            return written;
        }
        return choices(column).entrySet().stream()
                .filter(choice ->
                        choice.getValue().equals(written)
                                && codes(column).contains(choice.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String field(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        JsonNode word = WORDS.path("field").path(OWN.getOrDefault(path, name));
        return word.isString() ? word.asString() : name;
    }

    private static JsonNode read() {
        try (var file = Objects.requireNonNull(Words.class.getResourceAsStream(FILE))) {
            return JsonMapper.shared().readTree(file.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
