package onewindow.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemHistory;
import onewindow.drafting.DraftSearch;
import onewindow.drafting.Drafting;
import onewindow.listing.ImportStore.Taken;
import onewindow.listing.sheet.ReportLine;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import onewindow.regions.NationalDivisions;
import onewindow.regions.NewRegion;
import onewindow.regions.Regions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a checked list becomes: drafts, and before them the bodies that they need. */
@Component
class TakingOver {
    private static final int PAGE = 100;
    private static final int MOST_NAMED = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** When divisions of the national table began is not known. */
    private static final LocalDate DIVISIONS_FROM = LocalDate.of(2000, 1, 1);

    private static final int CITY_DIGITS = 4;

    private final ImportStore store;
    private final Catalogue catalogue;
    private final Drafting drafting;
    private final DraftSearch drafts;
    private final Structure structure;
    private final Regions regions;

    TakingOver(
            ImportStore store,
            Catalogue catalogue,
            Drafting drafting,
            DraftSearch drafts,
            Structure structure,
            Regions regions) {
        this.store = store;
        this.catalogue = catalogue;
        this.drafting = drafting;
        this.drafts = drafts;
        this.structure = structure;
        this.regions = regions;
    }

    /** Within the caller's transaction. */
    int take(ListImport list, ListImport.Counts counts, Act act) {
        if (counts.bodies() > 0) {
            throw new Refused(
                    ListingRefusal.IMPORT_BODIES_MISSING, Map.of("bodies", counts.bodies()));
        }
        var outdated = new ArrayList<String>();
        int count = 0;
        int after = -1;
        for (var page = store.taken(list.id(), after, PAGE);
                !page.isEmpty();
                page = store.taken(list.id(), after, PAGE)) {
            var begun = new HashMap<Integer, UUID>();
            for (Taken taken : page) {
                String code = taken.line().code();
                int now = catalogue.latest(code).map(ItemHistory.Version::version).orElse(0);
                if (now != taken.line().baseNumber()) {
                    outdated.add(code);
                } else {
                    begun.put(taken.position(), draft(taken, act));
                }
            }
            store.drafted(list.id(), begun);
            count += begun.size();
            after = page.getLast().position();
        }
        if (!outdated.isEmpty()) {
            throw new Refused(
                    ListingRefusal.IMPORT_OUTDATED,
                    Map.of("items", outdated.stream().limit(MOST_NAMED).toList()));
        }
        if (count == 0) {
            throw new Refused(ListingRefusal.IMPORT_NOTHING);
        }
        return count;
    }

    private UUID draft(Taken taken, Act act) {
        String code = taken.line().code();
        UUID draft =
                drafting.begin(
                        code,
                        taken.line().name().isBlank() ? code : taken.line().name(),
                        act.withKey(act.idempotencyKey() + "/begin/" + code));
        byte[] guide = taken.guide();
        Guide content = guide == null ? bare(draft, taken) : Catalogue.read(guide);
        Act saving =
                new Act(
                        act.actor(),
                        act.post(),
                        act.window(),
                        act.address(),
                        act.idempotencyKey() + "/save/" + code,
                        1,
                        act.at());
        drafting.save(draft, content, saving);
        return draft;
    }

    /**
     * Of a bare list: what the code says, and the other platform's code by which it is still found.
     */
    private Guide bare(UUID draft, Taken taken) {
        var guide = (ObjectNode) JSON.readTree(Catalogue.write(drafts.guide(draft)));
        guide.putArray("aliases").add(String.valueOf(taken.line().legacyCode()));
        return Catalogue.read(JSON.writeValueAsBytes(guide));
    }

    /** Within the caller's transaction. */
    void establish(List<ReportLine> missing, List<Imports.NewBody> bodies, Act act) {
        Map<String, String> regionOf =
                missing.stream()
                        .collect(
                                Collectors.toMap(
                                        line -> String.valueOf(line.before()), ReportLine::place));
        var codes = bodies.stream().map(Imports.NewBody::creditCode).collect(Collectors.toSet());
        if (!codes.equals(regionOf.keySet()) || codes.size() != bodies.size()) {
            throw new Invalid("bodies", "invalid");
        }
        structure.establish(
                bodies.stream()
                        .map(body ->
                                new Structure.NewDepartment(
                                        body.creditCode(),
                                        body.name(),
                                        body.englishName(),
                                        regionOf.getOrDefault(body.creditCode(), ""),
                                        body.documentWord()))
                        .toList(),
                act);
    }

    /**
     * Adds the regions in which missing bodies lie; before the bodies, which look them up.
     *
     * @throws Invalid {@code region} that the national table does not have
     */
    void locate(List<ReportLine> missing, Act act) {
        Set<String> needed =
                missing.stream()
                        .map(ReportLine::place)
                        .collect(Collectors.toCollection(TreeSet::new));
        var added = new ArrayList<NewRegion>();
        Set<String> known = new HashSet<>();
        Set<String> cities = new TreeSet<>();
        for (String code : needed) {
            if (regions.isKnown(code)) {
                continue;
            }
            var path = NationalDivisions.path(code);
            if (path.isEmpty()) {
                throw new Invalid("region", "unknown");
            }
            for (NewRegion region : path) {
                if (!regions.isKnown(region.code()) && known.add(region.code())) {
                    added.add(region);
                    if (region.code().endsWith("00000000") && !region.code().startsWith("00", 2)) {
                        cities.add(region.code());
                    }
                }
            }
        }
        if (!added.isEmpty()) {
            regions.add(
                    added,
                    DIVISIONS_FROM,
                    NationalDivisions.SOURCE,
                    act.withKey(act.idempotencyKey() + "/regions"));
            for (String city : cities) {
                regions.assignSite(
                        city,
                        regions.freeSite(),
                        act.withKey(
                                act.idempotencyKey() + "/site/" + city.substring(0, CITY_DIGITS)));
            }
        }
    }
}
