package onewindow.catalogue.basic;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import onewindow.catalogue.CatalogCode;
import onewindow.catalogue.ItemType;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Snapshot;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The basic catalogue; its versions are immutable, and each came about by a legal document. */
@Service
public class BasicCatalogue {
    private final BasicEntryStore store;
    private final Acts acts;
    private final Snapshot<Map<String, List<BasicEntry>>> snapshot;

    BasicCatalogue(BasicEntryStore store, Acts acts) {
        this.store = store;
        this.acts = acts;
        this.snapshot = new Snapshot<>(store::revision, () -> byCode(store.all()));
    }

    /**
     * What an entry says.
     *
     * @param legalBasis the laws that establish the item, with or without their articles
     * @param levels 1 state to 6 village
     */
    public record Content(
            String name,
            ItemType type,
            List<String> legalBasis,
            List<Integer> levels,
            String governingDepartment,
            boolean verified) {
        public Content {
            name = name.strip();
            governingDepartment = governingDepartment.strip();
            legalBasis = legalBasis.stream().map(String::strip).toList();
            levels = levels.stream().sorted().distinct().toList();
        }
    }

    /**
     * The legal document by which the catalogue changes.
     *
     * @param from first day of the change
     */
    public record ByDocument(String document, LocalDate date, LocalDate from) {
        public ByDocument {
            document = document.strip();
        }
    }

    /** The version of each entry that is in force on the day, by code. */
    public List<BasicEntry> inForce(LocalDate date) {
        return snapshot.get().values().stream()
                .map(versions -> inForce(versions, date))
                .flatMap(Optional::stream)
                .toList();
    }

    public Optional<BasicEntry> inForce(String code, LocalDate date) {
        return inForce(snapshot.get().getOrDefault(code, List.of()), date);
    }

    /** What the catalogue says of a code on the day, be it that the entry is cancelled. */
    public Optional<BasicEntry> standing(String code, LocalDate date) {
        return begun(snapshot.get().getOrDefault(code, List.of()), date);
    }

    /** Entries that are cancelled on the day, as they stood last. */
    public List<BasicEntry> cancelled(LocalDate date) {
        return snapshot.get().values().stream()
                .map(versions -> begun(versions, date))
                .flatMap(Optional::stream)
                .filter(BasicEntry::isCancelled)
                .toList();
    }

    /**
     * All versions, the first one first.
     *
     * @throws NotFound
     */
    public List<BasicEntry> versions(String code) {
        var versions = snapshot.get().get(code);
        if (versions == null) {
            throw new NotFound("basic-entry");
        }
        return versions;
    }

    /** The version of the entry under which an item version was published (rulebook R1.1). */
    public Optional<Integer> reference(UUID itemVersion) {
        return store.reference(itemVersion);
    }

    /** In the transaction of the publishing. */
    public void refer(UUID itemVersion, String code, LocalDate date) {
        inForce(code, date).ifPresent(entry -> store.refer(itemVersion, entry));
    }

    /**
     * @throws Invalid for each field
     * @throws Refused {@code basic-entry-exists}
     */
    public BasicEntry add(String code, Content content, ByDocument by, Act act) {
        if (CatalogCode.parse(code).isEmpty()) {
            throw new Invalid("code", "catalog-code-format");
        }
        ContentRules.check(code, content, by);
        return record(
                code,
                act,
                known -> {
                    if (!known.isEmpty()) {
                        throw new Refused(BasicRefusal.BASIC_ENTRY_EXISTS);
                    }
                    return entry(code, 1, BasicEntry.Kind.ADDED, content, by);
                });
    }

    /**
     * A new version; the type of an entry never changes. {@code expectedVersion} of the act is the
     * version that the actor saw.
     *
     * @throws Refused {@code basic-entry-cancelled}, {@code basic-entry-changed}
     */
    public BasicEntry change(String code, Content content, ByDocument by, Act act) {
        ContentRules.check(code, content, by);
        return record(
                code,
                act,
                known -> {
                    var latest = latest(known, by, act);
                    if (latest.type() != content.type()) {
                        throw new Invalid("type", "basic-type-fixed");
                    }
                    return entry(code, latest.version() + 1, BasicEntry.Kind.CHANGED, content, by);
                });
    }

    /**
     * @throws Refused {@code basic-entry-cancelled}, {@code basic-entry-changed}
     */
    public BasicEntry cancel(String code, ByDocument by, Act act) {
        ContentRules.check(by);
        return record(
                code,
                act,
                known -> {
                    var latest = latest(known, by, act);
                    var content =
                            new Content(
                                    latest.name(),
                                    latest.type(),
                                    latest.legalBasis(),
                                    latest.levels(),
                                    latest.governingDepartment(),
                                    latest.verified());
                    return entry(
                            code, latest.version() + 1, BasicEntry.Kind.CANCELLED, content, by);
                });
    }

    @Scheduled(fixedDelay = 1_000)
    void keepFresh() {
        snapshot.refresh();
    }

    private BasicEntry record(String code, Act act, Function<List<BasicEntry>, BasicEntry> rule) {
        int version =
                acts.once(
                        act,
                        Integer.class,
                        () -> {
                            store.revise();
                            var known = byCode(store.all()).getOrDefault(code, List.of());
                            BasicEntry entry = rule.apply(known);
                            store.add(entry, act);
                            snapshot.forgetAfterCommit();
                            return entry.version();
                        });
        return byCode(store.all()).getOrDefault(code, List.of()).stream()
                .filter(entry -> entry.version() == version)
                .findFirst()
                .orElseThrow();
    }

    private static BasicEntry latest(List<BasicEntry> known, ByDocument by, Act act) {
        if (known.isEmpty()) {
            throw new NotFound("basic-entry");
        }
        var latest = known.getLast();
        if (latest.isCancelled()) {
            throw new Refused(BasicRefusal.BASIC_ENTRY_CANCELLED);
        }
        Integer seen = act.expectedVersion();
        if (seen != null && seen != latest.version()) {
            throw new Refused(BasicRefusal.BASIC_ENTRY_CHANGED);
        }
        if (!by.from().isAfter(latest.from())) {
            throw new Invalid("from", "version-overlaps");
        }
        return latest;
    }

    private static BasicEntry entry(
            String code, int version, BasicEntry.Kind kind, Content content, ByDocument by) {
        return new BasicEntry(
                code,
                version,
                kind,
                content.name(),
                content.type(),
                content.legalBasis(),
                content.levels(),
                content.governingDepartment(),
                by.from(),
                by.document(),
                by.date(),
                content.verified());
    }

    private static Optional<BasicEntry> inForce(List<BasicEntry> versions, LocalDate date) {
        return begun(versions, date).filter(entry -> !entry.isCancelled());
    }

    private static Optional<BasicEntry> begun(List<BasicEntry> versions, LocalDate date) {
        return versions.reversed().stream()
                .filter(entry -> !date.isBefore(entry.from()))
                .findFirst();
    }

    private static Map<String, List<BasicEntry>> byCode(List<BasicEntry> entries) {
        return entries.stream()
                .collect(
                        groupingBy(
                                BasicEntry::code,
                                TreeMap::new,
                                collectingAndThen(toList(), List::copyOf)));
    }
}
