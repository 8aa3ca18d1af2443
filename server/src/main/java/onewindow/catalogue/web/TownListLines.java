package onewindow.catalogue.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
        Set<UUID> counting = inForce.stream().map(TownList::id).collect(Collectors.toSet());
        var names = accounts.shownNames(lists.stream().flatMap(TownListLines::named));
        return lists.stream().map(list -> line(list, counting.contains(list.id()), names)).toList();
    }

    private static Stream<UUID> named(TownList list) {
        var filing = list.filing();
        var publication = list.publication();
        return Stream.of(
                        Stream.of(list.draftedBy()),
                        Stream.ofNullable(filing == null ? null : filing.by()),
                        Stream.ofNullable(publication == null ? null : publication.by()))
                .flatMap(Function.identity());
    }

    private Optional<String> itemName(String code) {
        return search.head(code).map(ItemHead::name);
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
        return lists.stream().flatMap(list -> Stream.ofNullable(published(list))).toList();
    }

    private @Nullable PublicTownList published(TownList list) {
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
                                                itemName(power.itemCode()).orElse(null),
                                                power.givenBy(),
                                                power.basis()))
                                .toList(),
                        filing == null ? null : filing.number(),
                        publication.effectiveFrom());
    }

    private Line line(TownList list, boolean inForce, Function<UUID, String> names) {
        var filing = list.filing();
        var publication = list.publication();
        return new Line(
                list,
                list.state(),
                inForce,
                regions.find(list.town()).name(),
                itemNames(list),
                names.apply(list.draftedBy()),
                filing == null ? null : names.apply(filing.by()),
                publication == null ? null : names.apply(publication.by()));
    }

    private Map<String, String> itemNames(TownList list) {
        Map<String, String> names = new HashMap<>();
        for (TownList.Power power : list.powers()) {
            itemName(power.itemCode()).ifPresent(name -> names.put(power.itemCode(), name));
        }
        return names;
    }
}
