package onewindow.regions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import onewindow.platform.Invalid.Fault;
import onewindow.platform.NotFound;
import onewindow.platform.Snapshot;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The administrative divisions. Codes are 12 digits; 6 and 9 digits are filled up with zeros. Codes
 * change, and records keep citing the old ones: a code that has ended is still found. Answered from
 * memory; a node sees another node's change within 30 seconds.
 */
@Service
public class Regions {
    private static final int LONGEST_NAME = 100;
    private static final int SITES = 4096;

    private final RegionStore store;
    private final Acts acts;
    private final Clock clock;
    private final Snapshot<Divisions> snapshot;

    Regions(RegionStore store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
        this.snapshot = new Snapshot<>(store::version, store::load);
    }

    /**
     * As it is today; as it was last, where the code has ended.
     *
     * @throws onewindow.platform.NotFound where no such region is known
     */
    public Region find(String code) {
        return divisions()
                .find(RegionCode.full(code), today())
                .orElseThrow(() -> new NotFound("region"));
    }

    public boolean isKnown(String code) {
        return divisions().find(RegionCode.full(code), today()).isPresent();
    }

    /**
     * @return whether the code holds on the day
     */
    public boolean isValid(String code, LocalDate date) {
        return divisions().isValid(RegionCode.full(code), date);
    }

    /**
     * @return whether the code is of GB/T 2260 and GB/T 10114; false for a functional district,
     *     which has none and is known here by a local code
     */
    public boolean isNational(String code) {
        return divisions().isNational(find(code).code(), today());
    }

    /** Those of today, without a parent: provinces. */
    public List<Region> provinces() {
        return divisions().children(null, today());
    }

    /** Those of today, ordered by code. */
    public List<Region> children(String code) {
        return children(code, today());
    }

    /** Those of the day, ordered by code. */
    public List<Region> children(String code, LocalDate date) {
        return divisions().children(find(code).code(), date);
    }

    /** From the city down to the region itself; a province is its own path. */
    public List<Region> path(String code) {
        return divisions().path(find(code), today());
    }

    /**
     * @return whether {@code code} is {@code outer} or lies in it; false where it is not known
     */
    public boolean isWithin(String code, String outer) {
        return divisions().isWithin(RegionCode.full(code), RegionCode.full(outer));
    }

    /**
     * The number of the city in which the region lies, for {@link onewindow.platform.Ids#next(int,
     * long)}.
     *
     * @throws onewindow.platform.NotFound where the city has none
     */
    public int site(String code) {
        return divisions().site(find(code).code()).orElseThrow(() -> new NotFound("site"));
    }

    /**
     * Adds regions from a day on. Each lies in a region that is known or is among them. Where a
     * code is known already, its earlier name holds until the day before.
     */
    public void add(List<NewRegion> regions, LocalDate from, String source, Act act) {
        acts.once(
                act,
                () -> {
                    store.lock();
                    check(regions, from, source, store.load());
                    store.endBefore(regions, from);
                    store.append(regions, from, source, act);
                    snapshot.forgetAfterCommit();
                });
    }

    /** The code no longer holds after the day; it is still found by records that cite it. */
    public void end(String code, LocalDate lastDay, Act act) {
        acts.once(
                act,
                () -> {
                    store.lock();
                    if (store.end(RegionCode.full(code), lastDay) == 0) {
                        throw new NotFound("region");
                    }
                    snapshot.forgetAfterCommit();
                });
    }

    /** The lowest number that no city has. */
    public int freeSite() {
        var known = store.load();
        return IntStream.range(0, SITES)
                .filter(site -> !known.isTaken(site, ""))
                .findFirst()
                .orElseThrow(() -> new NotFound("site"));
    }

    /**
     * @param site 0 to 4095, another one for every city that shares identifiers
     */
    public void assignSite(String city, int site, Act act) {
        acts.once(
                act,
                () -> {
                    store.lock();
                    var found = find(city);
                    var faults = new ArrayList<Fault>();
                    if (found.level() != Region.Level.CITY) {
                        faults.add(new Fault("city", "invalid"));
                    }
                    if (site < 0 || site >= SITES || store.load().isTaken(site, found.code())) {
                        faults.add(new Fault("site", "invalid"));
                    }
                    refuse(faults);
                    store.assignSite(found.code(), site);
                    snapshot.forgetAfterCommit();
                });
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
    void refresh() {
        snapshot.refresh();
    }

    private static void check(
            List<NewRegion> regions, LocalDate from, String source, Divisions known) {
        var faults = new ArrayList<Fault>();
        if (source.isBlank()) {
            faults.add(new Fault("source", "required"));
        }
        Set<String> codes = new HashSet<>();
        regions.forEach(region -> codes.add(region.code()));
        if (codes.size() < regions.size()) {
            faults.add(new Fault("regions", "repeated"));
        }
        for (int index = 0; index < regions.size(); index++) {
            var region = regions.get(index);
            String field = "regions[" + index + "].";
            if (region.name().isBlank() || region.name().length() > LONGEST_NAME) {
                faults.add(new Fault(field + "name", "invalid"));
            }
            if (!RegionCode.isWellFormed(region.code())) {
                faults.add(new Fault(field + "code", "invalid"));
                continue;
            }
            String parent = RegionCode.parent(region.code());
            if (parent != null && !codes.contains(parent) && !known.isValid(parent, from)) {
                faults.add(new Fault(field + "code", "unknown"));
            }
            if (known.startsOnOrAfter(region.code(), from)) {
                faults.add(new Fault(field + "code", "repeated"));
            }
        }
        refuse(faults);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private Divisions divisions() {
        return snapshot.get();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
