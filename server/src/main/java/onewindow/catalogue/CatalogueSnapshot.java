package onewindow.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.catalogue.search.SearchIndex;
import onewindow.organisation.Department;

/**
 * The catalogue as it was at one moment, immutable.
 *
 * @param date whose versions in force the heads show
 * @param departments as they were when the heads were made
 * @param codes item codes by version
 * @param heads of the items that have a version in force and are not cancelled, by code
 * @param ordered the same in {@link HeadOrder}
 * @param sameMatter codes of heads by basic code
 * @param split items that have business items, which applicants choose instead
 * @param listed codes on the lists of the towns that count
 * @param unlisted items of towns that stand on no list in force
 * @param hidden what applicants are not shown: the two together
 */
record CatalogueSnapshot(
        long revision,
        LocalDate date,
        List<Department> departments,
        Map<String, Item> items,
        Map<UUID, String> codes,
        Map<String, ItemHead> heads,
        List<ItemHead> ordered,
        Map<String, List<String>> sameMatter,
        Set<String> split,
        Set<String> listed,
        Set<String> unlisted,
        Set<String> hidden,
        SearchIndex index) {
    private static final long NEVER = -1;

    /** Before anything was read. */
    static CatalogueSnapshot empty(SearchIndex index) {
        return new CatalogueSnapshot(
                NEVER,
                LocalDate.EPOCH,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                index);
    }

    boolean isEmpty() {
        return revision == NEVER;
    }

    Optional<Item> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    /**
     * In order. Applicants choose a business item where there is one (rulebook R1.2), and an item
     * of a town only while it stands on the town's list (R1.3).
     */
    Stream<ItemHead> visible() {
        return hidden.isEmpty()
                ? ordered.stream()
                : ordered.stream().filter(head -> !hidden.contains(head.code()));
    }

    /** Items of other bodies with the same basic code. */
    List<ItemHead> sisters(String code) {
        return ItemCode.parse(code).stream()
                .flatMap(item ->
                        sameMatter.getOrDefault(item.catalogCode().value(), List.of()).stream()
                                .filter(other -> !other.startsWith(item.creditCode())))
                .map(heads::get)
                .filter(Objects::nonNull)
                .toList();
    }

    static String basicCode(String code) {
        return code.substring(19, ItemCode.LENGTH);
    }

    boolean isCurrent(long newestRevision, LocalDate today, List<Department> newestDepartments) {
        return revision == newestRevision
                && date.equals(today)
                && departments.equals(newestDepartments);
    }
}
