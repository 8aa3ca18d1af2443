package onewindow.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happens to people and companies, and the topics in which it is looked for.
 *
 * @param topics keys of {@link onewindow.catalogue.Topic}
 */
public record LifeEvent(String key, String name, String nameEn, List<String> topics) {
    private static final List<LifeEvent> ALL = read();

    /** In the order of a life. */
    public static List<LifeEvent> all() {
        return ALL;
    }

    private static List<LifeEvent> read() {
        try (var table =
                Objects.requireNonNull(
                        LifeEvent.class.getResourceAsStream("/catalogue/life-events.json"))) {
            return List.of(JsonMapper.shared().readValue(table.readAllBytes(), LifeEvent[].class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
