package onewindow.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/**
 * The published service items. Heads and the search index live in memory, an immutable snapshot per
 * published version; what is looked for in them is answered by {@link CatalogueSearch}.
 */
@Service
public class Catalogue {
    private static final int PAGE = 100;

    private final CatalogueStore store;
    private final CatalogueSnapshots snapshots;
    private final GuideInspection inspection;
    private final Acts acts;
    private final Clock clock;
    private final GuideCache guides;
    private final ItemHistoryStore history;

    Catalogue(
            CatalogueStore store,
            CatalogueSnapshots snapshots,
            GuideInspection inspection,
            Acts acts,
            Clock clock,
            GuideCache guides,
            ItemHistoryStore history) {
        this.store = store;
        this.snapshots = snapshots;
        this.inspection = inspection;
        this.acts = acts;
        this.clock = clock;
        this.guides = guides;
        this.history = history;
    }

    /**
     * The version in force today.
     *
     * @throws onewindow.platform.NotFound for an unknown code
     * @throws onewindow.platform.Refused {@code item-suspended}, {@code item-cancelled} (with the
     *     {@code successor}, if any), {@code item-not-yet-in-force}, {@code item-is-split}, {@code
     *     item-not-on-town-list}
     */
    public ItemVersion applicable(String code) {
        var snapshot = snapshots.current();
        var item = snapshot.item(code).orElseThrow(() -> new NotFound("item"));
        var period = item.applicable(LocalDate.now(clock));
        if (snapshot.split().contains(code)) {
            throw new Refused(CatalogueRefusal.ITEM_IS_SPLIT);
        }
        refuseUnlisted(snapshot, code);
        return item.version(period, guides.get(period.id()));
    }

    /**
     * The version in force today to be read, even while the item is suspended.
     *
     * @throws onewindow.platform.NotFound for an unknown code
     * @throws onewindow.platform.Refused {@code item-cancelled}, {@code item-not-yet-in-force},
     *     {@code item-not-on-town-list}
     */
    public ItemVersion readable(String code) {
        var snapshot = snapshots.current();
        var item = snapshot.item(code).orElseThrow(() -> new NotFound("item"));
        if (item.state() == ItemVersion.State.CANCELLED) {
            throw item.cancelled();
        }
        refuseUnlisted(snapshot, code);
        var period =
                item.inForce(LocalDate.now(clock))
                        .orElseThrow(() -> new Refused(CatalogueRefusal.ITEM_NOT_YET_IN_FORCE));
        return item.version(period, guides.get(period.id()));
    }

    /** Any version, for the cases that pinned it. Cached. */
    public ItemVersion version(UUID version) {
        var snapshot = snapshots.current();
        String code = snapshot.codes().get(version);
        var item =
                code == null
                        ? published(version)
                        : snapshot.item(code).orElseThrow(() -> new NotFound("item-version"));
        return item.version(item.period(version), guides.get(version));
    }

    /** The version that was published last, be it in force or not yet. */
    public Optional<ItemHistory.Version> latest(String code) {
        return history.latest(code);
    }

    /**
     * Publishes a new version; the one before it ends the day before. All faults are named at once.
     * A version after the first does not begin before today. {@code expectedVersion} of the act is
     * the latest version that the actor saw.
     *
     * @throws onewindow.platform.Invalid with a fault for each finding that blocks
     * @throws onewindow.platform.Refused {@code item-cancelled}, {@code item-changed}
     */
    public ItemVersion publish(String code, Guide guide, LocalDate effectiveFrom, Act act) {
        return version(acts.once(act, UUID.class, () -> add(code, guide, effectiveFrom, act)));
    }

    /**
     * A guide as it was sent, read strictly: a field that no guide has is a misspelt one.
     *
     * @throws onewindow.platform.Invalid {@code guide-json} with the path of the field
     */
    public static Guide read(byte[] json) {
        try {
            return GuideText.read(json, Guide.class);
        } catch (JacksonException failure) {
            var path = new StringBuilder("guide");
            failure.getPath()
                    .forEach(step ->
                            path.append(
                                    step.getPropertyName() == null
                                            ? "[" + step.getIndex() + "]"
                                            : "." + step.getPropertyName()));
            throw new Invalid(path.toString(), "guide-json");
        }
    }

    /** A guide as the bytes that are stored: the same guide gives the same bytes. */
    public static byte[] write(Guide guide) {
        return GuideText.of(guide).bytes();
    }

    /** What publishing would find, without publishing. */
    public List<Finding> inspect(String code, Guide guide, LocalDate effectiveFrom) {
        return inspect(code, guide, effectiveFrom, history.latest(code), LocalDate.now(clock));
    }

    /**
     * The guides in force of many items, one after the other: of those that are not in the cache a
     * page with each statement, so that a look through the whole list does not ask for each.
     */
    public void readEach(List<ItemHead> heads, BiConsumer<ItemHead, Guide> reader) {
        for (int from = 0; from < heads.size(); from += PAGE) {
            var page = heads.subList(from, Math.min(heads.size(), from + PAGE));
            var found = guides.all(page.stream().map(ItemHead::version).toList());
            for (ItemHead head : page) {
                Guide guide = found.get(head.version());
                if (guide != null) {
                    reader.accept(head, guide);
                }
            }
        }
    }

    /** The guides of many versions at once, past the cache; in no order. */
    public Map<UUID, Guide> guides(Collection<UUID> versions) {
        return store.guides(versions).entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, one -> one.getValue().guide()));
    }

    /** Whether a version was published, be it in force or not. */
    public boolean isPublished(String code) {
        return history.latest(code).isPresent();
    }

    /**
     * @throws onewindow.platform.NotFound
     */
    public ItemHistory history(String code) {
        var versions = history.history(code);
        if (versions.isEmpty()) {
            throw new NotFound("item");
        }
        return new ItemHistory(code, versions, history.changes(code));
    }

    private UUID add(String code, Guide guide, LocalDate effectiveFrom, Act act) {
        var today = Time.date(act.at());
        refuseFaults(inspect(code, guide, effectiveFrom, history.latest(code), today));
        var department = inspection.department(guide).orElseThrow();
        var item = store.lockOrAdd(code, department.id());
        if (item.state() == ItemVersion.State.CANCELLED) {
            throw item.cancelled();
        }
        var latest = history.latest(code);
        int version = latest.map(ItemHistory.Version::version).orElse(0);
        if (act.expectedVersion() != null && act.expectedVersion() != version) {
            throw new Refused(CatalogueRefusal.ITEM_CHANGED);
        }
        refuseFaults(dates(effectiveFrom, latest, today));
        var id = Ids.next(act.at().toEpochMilli());
        store.add(id, code, version + 1, effectiveFrom, GuideText.of(guide), act);
        inspection.refer(id, guide, later(effectiveFrom, today));
        inspection.published(code, version + 1, department.id(), guide, act);
        snapshots.renewAfterCommit();
        return id;
    }

    private static void refuseUnlisted(CatalogueSnapshot snapshot, String code) {
        if (snapshot.unlisted().contains(code)) {
            throw new Refused(CatalogueRefusal.ITEM_NOT_ON_TOWN_LIST);
        }
    }

    private static void refuseFaults(List<Finding> findings) {
        var faults =
                findings.stream()
                        .filter(Finding::blocks)
                        .map(finding -> new Invalid.Fault(finding.field(), finding.rule()))
                        .toList();
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private List<Finding> inspect(
            String code,
            Guide guide,
            LocalDate effectiveFrom,
            Optional<ItemHistory.Version> latest,
            LocalDate today) {
        List<Finding> findings =
                new ArrayList<>(inspection.inspect(code, guide, later(effectiveFrom, today)));
        findings.addAll(dates(effectiveFrom, latest, today));
        return findings;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A standard is not changed behind the back of those who applied under it. */
    private static List<Finding> dates(
            LocalDate effectiveFrom, Optional<ItemHistory.Version> latest, LocalDate today) {
        if (latest.isEmpty()) {
            return List.of();
        }
        if (!effectiveFrom.isAfter(latest.get().effectiveFrom())) {
            return List.of(Finding.fault("effectiveFrom", "version-overlaps"));
        }
        return effectiveFrom.isBefore(today)
                ? List.of(Finding.fault("effectiveFrom", "version-retroactive"))
                : List.of();
    }

    /** Published on another node a moment ago, or by the transaction that asks. */
    private Item published(UUID version) {
        String code = store.codeOf(version).orElseThrow(() -> new NotFound("item-version"));
        return store.item(code).orElseThrow();
    }
}
