package onewindow.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.organisation.Department;

/**
 * The catalogue as it was at one moment, immutable.
 *
 * @param date whose versions in force the heads show
 * @param departments as they were when the heads were made
 * @param codes item codes by version
 * @param heads of the items that have a version in force and are not cancelled, by code
 * @param sameMatter codes of heads by basic code, where several bodies handle the same matter
 * @param split items that have business items, which applicants choose instead
 * @param unlisted items of towns that stand on no list in force
 */
record CatalogueSnapshot(
        long revision,
        LocalDate date,
        List<Department> departments,
        Map<String, Item> items,
        Map<UUID, String> codes,
        Map<String, ItemHead> heads,
        Map<String, List<String>> sameMatter,
        Set<String> split,
        Set<String> unlisted,
        SearchIndex.View index) {

    /** What applicants are not shown. */
    Set<String> hidden() {
        if (unlisted.isEmpty()) {
            return split;
        }
        return Stream.concat(split.stream(), unlisted.stream()).collect(toUnmodifiableSet());
    }

    Optional<Item> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    /** Items of other bodies with the same basic code. */
    List<ItemHead> sisters(String code) {
        return ItemCode.parse(code).stream()
                .flatMap(item ->
                        sameMatter.getOrDefault(item.catalogCode().value(), List.of()).stream()
                                .filter(other -> !other.startsWith(item.creditCode())))
                .map(heads::get)
                .toList();
    }

    /** Grouped by basic code; groups of one are left out. */
    static Map<String, List<String>> sameMatter(Set<String> codes) {
        Map<String, List<String>> groups =
                codes.stream().sorted().collect(groupingBy(code -> code.substring(19, 31)));
        groups.values().removeIf(group -> group.size() == 1);
        return Map.copyOf(groups);
    }

    boolean isCurrent(long newestRevision, LocalDate today, List<Department> newestDepartments) {
        return revision == newestRevision
                && date.equals(today)
                && departments.equals(newestDepartments);
    }
}
