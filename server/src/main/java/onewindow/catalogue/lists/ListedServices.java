package onewindow.catalogue.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
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
    private final Acts acts;
    private final Snapshot<List<ListedService>> snapshot;

    ListedServices(ListedServiceStore store, Regions regions, Acts acts) {
        this.store = store;
        this.regions = regions;
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
        return acts.once(
                act,
                UUID.class,
                () -> {
                    store.revise();
                    refuseListed(entry);
                    UUID id = Ids.next(act.at().toEpochMilli());
                    if (!store.add(id, entry, act)) {
                        throw new Refused(ListRefusal.ALREADY_LISTED);
                    }
                    snapshot.forgetAfterCommit();
                    return id;
                });
    }

    /**
     * The entry holds no longer after that day.
     *
     * @throws Refused {@code listing-ended}
     */
    public void end(UUID id, LocalDate lastDay, String document, Act act) {
        String by = Entries.text("document", document, Entries.NAME);
        acts.once(
                act,
                () -> {
                    store.revise();
                    var entry =
                            store.all().stream()
                                    .filter(known -> known.id().equals(id))
                                    .findFirst()
                                    .orElseThrow(() -> new NotFound("listed-service"));
                    if (lastDay.isBefore(entry.from())) {
                        throw new Invalid("lastDay", "before-from");
                    }
                    if (!store.end(id, lastDay, by)) {
                        throw new Refused(ListRefusal.LISTING_ENDED);
                    }
                    snapshot.forgetAfterCommit();
                });
    }

    @Scheduled(fixedDelay = 1_000)
    void keepFresh() {
        snapshot.refresh();
    }

    private void refuseListed(NewEntry entry) {
        boolean listed =
                store.all().stream()
                        .anyMatch(known ->
                                known.kind() == entry.kind()
                                        && known.name().equals(entry.name())
                                        && known.region().equals(entry.region())
                                        && known.to() == null);
        if (listed) {
            throw new Refused(ListRefusal.ALREADY_LISTED);
        }
    }
}
