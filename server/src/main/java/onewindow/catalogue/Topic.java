package onewindow.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import onewindow.identity.Party;
import tools.jackson.databind.json.JsonMapper;

/**
 * 主题 by which people find an item (rulebook §1.6). The two national lists use the same numbers for
 * different topics, so outside this table a topic is named by {@link #key}.
 */
public record Topic(Group group, String code, String name, String nameEn) {
    private static final List<Topic> ALL = read();

    public enum Group {
        /** 面向自然人 */
        PERSON,
        /** 面向法人 */
        ORGANISATION
    }

    /** Such as {@code person:090}. */
    public String key() {
        return group.name().toLowerCase(Locale.ROOT) + ":" + code;
    }

    public static List<Topic> all() {
        return ALL;
    }

    /**
     * The topics that a guide means: a key, or a bare code, which stands for the topics of this
     * number in the lists of the item's audiences.
     */
    public static Stream<Topic> named(String keyOrCode, Set<Group> groups) {
        return ALL.stream()
                .filter(topic ->
                        topic.key().equals(keyOrCode)
                                || (topic.code().equals(keyOrCode)
                                        && groups.contains(topic.group())));
    }

    /** The topics of a guide. */
    public static List<Topic> of(Guide guide) {
        var groups = groups(guide.audiences());
        return guide.topics().stream().flatMap(topic -> named(topic, groups)).distinct().toList();
    }

    /** The lists that apply to these audiences. */
    public static Set<Group> groups(List<String> audiences) {
        return audiences.stream()
                .map(audience ->
                        audience.equals(Party.Kind.NATURAL_PERSON.name())
                                ? Group.PERSON
                                : Group.ORGANISATION)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static List<Topic> read() {
        try (InputStream table = Topic.class.getResourceAsStream("/catalogue/topics.json")) {
            return List.of(new JsonMapper().readValue(table, Topic[].class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
