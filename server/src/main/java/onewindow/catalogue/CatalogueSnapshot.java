package onewindow.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onewindow.organisation.Department;

/**
 * The catalogue as it was at one moment, immutable.
 *
 * @param date whose versions in force the heads show
 * @param departments as they were when the heads were made
 * @param codes item codes by version
 * @param heads of the items that have a version in force and are not cancelled, by code
 * @param split items that have business items, which applicants choose instead
 */
record CatalogueSnapshot(
        long revision,
        LocalDate date,
        List<Department> departments,
        Map<String, Item> items,
        Map<UUID, String> codes,
        Map<String, ItemHead> heads,
        Set<String> split,
        SearchIndex.View index) {

    Optional<Item> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    boolean isCurrent(long newestRevision, LocalDate today, List<Department> newestDepartments) {
        return revision == newestRevision
                && date.equals(today)
                && departments.equals(newestDepartments);
    }
}
