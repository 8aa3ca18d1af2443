package onewindow.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemHistory;
import onewindow.catalogue.life.Bundled;
import onewindow.catalogue.life.InUse;
import onewindow.catalogue.lists.Secondments;
import onewindow.catalogue.lists.TownLists;
import onewindow.organisation.Organisation;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what publishing would meet, from the catalogue, the halls and the modules above. */
@Component
class Effects {
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Rights rights;
    private final Secondments secondments;
    private final TownLists towns;
    private final List<InUse> users;
    private final List<Bundled> bundles;

    Effects(
            Catalogue catalogue,
            Organisation organisation,
            Rights rights,
            Secondments secondments,
            TownLists towns,
            List<InUse> users,
            List<Bundled> bundles) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.rights = rights;
        this.secondments = secondments;
        this.towns = towns;
        this.users = users;
        this.bundles = bundles;
    }

    Effect of(String code, Guide guide, Act act) {
        List<ItemHistory.Version> versions =
                catalogue.isPublished(code) ? catalogue.history(code).versions() : List.of();
        Guide present =
                versions.isEmpty() ? null : catalogue.version(versions.getFirst().id()).guide();
        return new Effect(
                versions.isEmpty() ? 0 : versions.getFirst().version(),
                uses(versions),
                new Effect.Channels(channels(present), channels(guide)),
                halls(code, guide, act),
                secondments.of(code).stream()
                        .filter(one -> one.isInForce(Time.date(act.at())))
                        .map(one -> organisation.hall(one.hall()).name())
                        .toList(),
                town(code, act),
                bundles.stream().flatMap(one -> one.changes(code, guide).stream()).toList());
    }

    private Effect.@Nullable TownStanding town(String code, Act act) {
        if (TownLists.isUsable(Set.of(), code)) {
            return null;
        }
        return TownLists.isUsable(towns.listed(Time.date(act.at())), code)
                ? Effect.TownStanding.LISTED
                : Effect.TownStanding.UNLISTED;
    }

    private List<Effect.Use> uses(List<ItemHistory.Version> versions) {
        var numbers =
                versions.stream()
                        .collect(
                                Collectors.toMap(
                                        ItemHistory.Version::id, ItemHistory.Version::version));
        var uses = new ArrayList<Effect.Use>();
        for (InUse user : users) {
            user.counts(numbers.keySet())
                    .forEach((version, count) ->
                            uses.add(
                                    new Effect.Use(
                                            version,
                                            numbers.getOrDefault(version, 0),
                                            user.subject(),
                                            count)));
        }
        uses.sort(
                Comparator.comparing(Effect.Use::subject)
                        .thenComparing(Effect.Use::number, Comparator.reverseOrder()));
        return uses;
    }

    private static Set<String> channels(@Nullable Guide guide) {
        Set<String> channels = new TreeSet<>();
        if (guide != null) {
            if (guide.online()) {
                channels.add("WEB");
            }
            if (guide.express()) {
                channels.add("EXPRESS");
            }
            if (guide.handling() != null) {
                channels.addAll(guide.handling().ways());
            }
        }
        return channels;
    }

    private List<Effect.HallHolding> halls(String code, Guide guide, Act act) {
        var department =
                organisation.departmentByCreditCode(
                        Objects.requireNonNullElse(guide.departmentCode(), ""));
        if (department.isEmpty()) {
            return List.of();
        }
        return organisation.halls().stream()
                .map(hall ->
                        new Effect.HallHolding(
                                hall.id(),
                                hall.name(),
                                rights.receiving(hall.id(), code, department.get().id(), act.at())
                                        .size()))
                .filter(holding -> holding.windows() > 0)
                .toList();
    }
}
