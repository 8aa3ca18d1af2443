package onewindow.catalogue.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.Finding;
import onewindow.catalogue.ItemHead;
import onewindow.catalogue.gate.GuideInspector;
import org.springframework.stereotype.Service;

/**
 * Guides in force that ask for or charge what the lists do not allow any more: an entry that was
 * added or ended after they were published must change them too, online and on paper (rulebook
 * R1.5).
 */
@Service
public class ListConflicts {
    private static final int MOST_ITEMS = 100_000;

    private final CatalogueSearch search;
    private final Catalogue catalogue;
    private final ListsInForce lists;

    ListConflicts(CatalogueSearch search, Catalogue catalogue, ListsInForce lists) {
        this.search = search;
        this.catalogue = catalogue;
        this.lists = lists;
    }

    public record Conflict(ItemHead item, Finding finding) {}

    /** As the lists are on that day. */
    public List<Conflict> on(LocalDate date) {
        Map<String, Listed> byRegion = new HashMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        catalogue.readEach(
                search.list("", any -> true, 0, MOST_ITEMS).items(),
                (head, guide) -> {
                    Listed listed =
                            byRegion.computeIfAbsent(
                                    guide.region(), region -> lists.in(region, date));
                    GuideInspector.againstLists(guide, listed).stream()
                            .map(finding -> new Conflict(head, finding))
                            .forEach(conflicts::add);
                });
        return conflicts;
    }
}
