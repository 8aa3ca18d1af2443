package onewindow.catalogue.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Refused;
import onewindow.platform.Snapshot;
import onewindow.regions.Regions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Lists of what guides may and may not ask for, each entry by a legal document. */
@Service
public class ListedServices {
    private final ListedServiceStore store;
    private final Regions regions;
    private final EntryActs entries;
    private final Acts acts;
    private final Snapshot<List<ListedService>> snapshot;

    ListedServices(ListedServiceStore store, Regions regions, EntryActs entries, Acts acts) {
        this.store = store;
        this.regions = regions;
        this.entries = entries;
        this.acts = acts;
        this.snapshot = new Snapshot<>(store::revision, store::all);
    }

    /**
     * @param from first day
     */
    public record NewEntry(
            ListedService.Kind kind, String name, String region, String document, LocalDate from) {
        /** Title marks are no part of a name. */
        public NewEntry {
            name = name.replaceAll("[《》]", "").strip();
            document = document.strip();
        }
    }

    /** All entries of a list, ended ones included. */
    public List<ListedService> entries(ListedService.Kind kind) {
        return snapshot.get().stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** Names on the list that hold in the region on that day. */
    public Set<String> names(ListedService.Kind kind, String region, LocalDate date) {
        return snapshot.get().stream()
                .filter(entry -> entry.kind() == kind && entry.isInForce(date))
                .filter(entry -> regions.isWithin(region, entry.region()))
                .map(ListedService::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @return its id
     * @throws Refused {@code already-listed}
     */
    public UUID add(NewEntry wanted, Act act) {
        var entry =
                new NewEntry(
                        wanted.kind(),
                        Entries.text("name", wanted.name(), Entries.NAME),
                        Entries.region(wanted.region(), regions),
                        Entries.text("document", wanted.document(), Entries.NAME),
                        wanted.from());
        return entries.add(
                act,
                id -> {
                    store.revise();
                    snapshot.forgetAfterCommit();
                    return !isListed(entry) && store.add(id, entry, act);
                });
    }

    /**
     * The entry holds no longer after that day.
     *
     * @throws Refused {@code listing-ended}
     */
    public void end(UUID id, LocalDate lastDay, String document, Act act) {
        acts.once(
                act,
                () -> {
                    store.revise();
                    entries.end(ListKind.LISTED_SERVICE, id, lastDay, document);
                    snapshot.forgetAfterCommit();
                });
    }

    @Scheduled(fixedDelay = 1_000)
    void keepFresh() {
        snapshot.refresh();
    }

    private boolean isListed(NewEntry entry) {
        return store.all().stream()
                .anyMatch(known ->
                        known.kind() == entry.kind()
                                && known.name().equals(entry.name())
                                && known.region().equals(entry.region())
                                && known.to() == null);
    }
}
