package onewindow.catalogue;

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
                guide.name(),
                guide.nameEn(),
                guide.summary(),
                guide.summaryEn(),
                guide.type(),
                guide.serviceKind(),
                guide.promisedLimit(),
                guide.audiences(),
                Topic.of(guide).stream().map(Topic::key).toList(),
                guide.visits(),
                guide.online(),
                guide.express(),
                guide.inPerson(),
                guide.sections().fees().isEmpty(),
                guide.decidingSystem().here(),
                guide.decidingSystem().name(),
                guide.region(),
                guide.level(),
                guide.handleArea(),
                guide.handling() == null ? List.of() : guide.handling().onlineDepth(),
                guide.provenance().stream().filter(text -> !text.verified()).toList(),
                former);
    }
}
