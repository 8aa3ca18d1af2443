package onewindow.identity;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published test vectors under {@code vectors/}. */
final class Vectors {
    private Vectors() {}

    static List<JsonNode> of(String file) {
        try (var stream = Vectors.class.getResourceAsStream("/vectors/" + file)) {
            var cases = JsonMapper.shared().readTree(stream).get("cases");
            return StreamSupport.stream(cases.spliterator(), false).toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
