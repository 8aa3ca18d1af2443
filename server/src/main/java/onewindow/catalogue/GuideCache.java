package onewindow.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.platform.NotFound;
import org.springframework.stereotype.Component;

/** The texts of guides, bounded by their size; a version never changes, so none grows old. */
@Component
class GuideCache {
    private static final long BYTES = 48L * 1024 * 1024;

    private final CatalogueStore store;
    private final Cache<UUID, Cached> guides =
            Caffeine.newBuilder()
                    .maximumWeight(BYTES)
                    .weigher((UUID version, Cached cached) -> cached.bytes())
                    .build();

    private record Cached(Guide guide, int bytes) {}

    GuideCache(CatalogueStore store) {
        this.store = store;
    }

    Guide get(UUID version) {
        return guides.get(version, this::read).guide();
    }

    /** Of many versions; those that are not kept yet are read with one statement. */
    Map<UUID, Guide> all(Collection<UUID> versions) {
        Map<UUID, Guide> found = new HashMap<>();
        guides.getAll(versions, this::readAll)
                .forEach((version, cached) -> found.put(version, cached.guide()));
        return found;
    }

    private Map<UUID, Cached> readAll(Collection<? extends UUID> versions) {
        Map<UUID, Cached> read = new HashMap<>();
        store.guides(List.copyOf(versions))
                .forEach((version, text) ->
                        read.put(version, new Cached(text.guide(), text.bytes().length)));
        return read;
    }

    private Cached read(UUID version) {
        var text = store.guides(List.of(version)).get(version);
        if (text == null) {
            throw new NotFound("item-version");
        }
        return new Cached(text.guide(), text.bytes().length);
    }
}
