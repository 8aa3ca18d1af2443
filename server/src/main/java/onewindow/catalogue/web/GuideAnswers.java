package onewindow.catalogue.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import onewindow.catalogue.ItemVersion;
import onewindow.organisation.Department;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The guides that are read most, as the bytes that are sent; bounded by their size. */
@Component
class GuideAnswers {
    private static final long BYTES = 16L * 1024 * 1024;

    private final JsonMapper json;
    private final Cache<Shown, byte[]> answers =
            Caffeine.newBuilder()
                    .maximumWeight(BYTES)
                    .weigher((Shown shown, byte[] answer) -> answer.length)
                    .build();

    /** A version never changes; the state of the item and the department of today are beside it. */
    private record Shown(UUID version, ItemVersion.State state, Department department) {}

    GuideAnswers(JsonMapper json) {
        this.json = json;
    }

    byte[] of(ItemVersion version, Department department) {
        return answers.get(
                new Shown(version.id(), version.state(), department),
                _ -> json.writeValueAsBytes(PublicGuide.of(version, department)));
    }
}
