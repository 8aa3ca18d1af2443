package onewindow.catalogue;

import com.github.benmanes.caffeine.cache.Interner;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.organisation.Department;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an item: taken from the version in force.
 *
 * @param version the version in force; {@code number} counts the versions of the item from 1
 * @param topics keys of {@link Topic}
 * @param former items that ended and of which it took the place
 * @param hereDecided decided on this platform; otherwise {@code decidingSystem} names where
 */
public record ItemHead(
        String code,
        UUID version,
        int number,
        LocalDate effectiveFrom,
        ItemVersion.State state,
        Department department,
        String name,
        String nameEn,
        String summary,
        String summaryEn,
        ItemType type,
        Guide.ServiceKind serviceKind,
        Guide.Limit promisedLimit,
        List<String> audiences,
        List<String> topics,
        int visits,
        boolean online,
        boolean express,
        boolean inPerson,
        boolean feeFree,
        boolean hereDecided,
        @Nullable String decidingSystem,
        String region,
        int level,
        String handleArea,
        List<Integer> onlineDepth,
        List<Guide.Provenance> unverified,
        List<Former> former) {

    private static final Interner<Object> SHARED = Interner.newWeakInterner();

    /** An item that ended and of which this one took the place. */
    public record Former(String code, String name, String nameEn, List<String> aliases) {}

    static ItemHead of(
            Item item,
            Item.Period period,
            Guide guide,
            Department department,
            List<Former> former) {
        return new ItemHead(
                item.code(),
                period.id(),
                period.version(),
                period.from(),
                item.state(),
                department,
                shared(guide.name()),
                shared(guide.nameEn()),
                shared(guide.summary()),
                shared(guide.summaryEn()),
                guide.type(),
                guide.serviceKind(),
                shared(guide.promisedLimit()),
                shared(guide.audiences()),
                shared(Topic.of(guide).stream().map(Topic::key).toList()),
                guide.visits(),
                guide.online(),
                guide.express(),
                guide.inPerson(),
                guide.sections().fees().isEmpty(),
                guide.decidingSystem().here(),
                guide.decidingSystem().name(),
                shared(guide.region()),
                guide.level(),
                shared(guide.handleArea()),
                shared(guide.handling() == null ? List.of() : guide.handling().onlineDepth()),
                shared(guide.provenance().stream().filter(text -> !text.verified()).toList()),
                former);
    }

    /** Bodies that handle the same matter say the same of it: kept once. */
    @SuppressWarnings("unchecked")
    private static <T> T shared(T value) {
        return (T) SHARED.intern(value);
    }
}
