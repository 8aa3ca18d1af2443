package onewindow.catalogue.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.ItemHead;
import onewindow.catalogue.lists.TownList;
import onewindow.identity.Accounts;
import onewindow.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of the towns as staff read them: with names instead of codes and accounts. */
@Component
class TownListLines {
    private static final int TOWN = 5;
    private static final int MOST_ITEMS = 100_000;

    private final CatalogueSearch search;
    private final Regions regions;
    private final Accounts accounts;

    TownListLines(CatalogueSearch search, Regions regions, Accounts accounts) {
        this.search = search;
        this.regions = regions;
        this.accounts = accounts;
    }

    /**
     * @param inForce it is the one that counts today
     * @param itemNames of the powers, by code; those of items that are not published are missing
     */
    record Line(
            TownList list,
            TownList.State state,
            boolean inForce,
            String townName,
            Map<String, String> itemNames,
            String draftedByName,
            @Nullable String filedByName,
            @Nullable String publishedByName) {}

    /**
     * @param inForce those that count today
     */
    List<Line> of(List<TownList> lists, List<TownList> inForce) {
        Map<String, String> names = names();
        Set<UUID> counting = inForce.stream().map(TownList::id).collect(Collectors.toSet());
        return lists.stream().map(list -> line(list, counting.contains(list.id()), names)).toList();
    }

    private Map<String, String> names() {
        return search.list("", head -> head.level() == TOWN, 0, MOST_ITEMS).items().stream()
                .collect(Collectors.toMap(ItemHead::code, ItemHead::name));
    }

    /** What everybody may know of a list. */
    record PublicTownList(
            String townName,
            String name,
            List<PublicPower> powers,
            @Nullable String filingNumber,
            LocalDate effectiveFrom) {}

    /**
     * @param itemName none where the item is not published
     */
    record PublicPower(String itemCode, @Nullable String itemName, String givenBy, String basis) {}

    List<PublicTownList> inForce(List<TownList> lists) {
        Map<String, String> names = names();
        return lists.stream().flatMap(list -> Stream.ofNullable(published(list, names))).toList();
    }

    private @Nullable PublicTownList published(TownList list, Map<String, String> names) {
        var filing = list.filing();
        var publication = list.publication();
        return publication == null
                ? null
                : new PublicTownList(
                        regions.find(list.town()).name(),
                        list.name(),
                        list.powers().stream()
                                .map(power ->
                                        new PublicPower(
                                                power.itemCode(),
                                                names.get(power.itemCode()),
                                                power.givenBy(),
                                                power.basis()))
                                .toList(),
                        filing == null ? null : filing.number(),
                        publication.effectiveFrom());
    }

    private Line line(TownList list, boolean inForce, Map<String, String> names) {
        var filing = list.filing();
        var publication = list.publication();
        return new Line(
                list,
                list.state(),
                inForce,
                regions.find(list.town()).name(),
                list.powers().stream()
                        .map(TownList.Power::itemCode)
                        .filter(names::containsKey)
                        .collect(
                                Collectors.toMap(
                                        code -> code, code -> names.getOrDefault(code, ""))),
                accounts.shownName(list.draftedBy()),
                filing == null ? null : accounts.shownName(filing.by()),
                publication == null ? null : accounts.shownName(publication.by()));
    }
}
