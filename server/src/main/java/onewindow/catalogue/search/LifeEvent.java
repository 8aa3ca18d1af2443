package onewindow.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import onewindow.catalogue.Topic;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happens to people and companies, and the topics in which it is looked for.
 *
 * @param topics keys of {@link onewindow.catalogue.Topic}
 */
@NamedInterface("events")
public record LifeEvent(String key, String name, String nameEn, List<String> topics) {
    private static final List<LifeEvent> ALL = read();

    /** In the order of a life. */
    public static List<LifeEvent> all() {
        return ALL;
    }

    /**
     * Whose event it is: a person's or an organisation's, by the lists in which its topics stand.
     */
    public Set<Topic.Group> groups() {
        return Topic.all().stream()
                .filter(topic -> topics.contains(topic.key()))
                .map(Topic::group)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.Group.class)));
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
