package onewindow.catalogue.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import onewindow.catalogue.ItemCode;
import onewindow.identity.Role;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import onewindow.organisation.Post;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Forbidden;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Time;
import onewindow.regions.Region;
import onewindow.regions.Regions;
import org.springframework.stereotype.Service;

/**
 * The list of each town: drafted, filed at the county by one of its officers, published with its
 * day. An item of a town can be applied for only while it stands on the town's list in force.
 */
@Service
public class TownLists {
    private static final int IMPLEMENTATION_CODE = 31;

    private final TownListStore store;
    private final Organisation organisation;
    private final Rights rights;
    private final Regions regions;
    private final Acts acts;

    TownLists(
            TownListStore store,
            Organisation organisation,
            Rights rights,
            Regions regions,
            Acts acts) {
        this.store = store;
        this.organisation = organisation;
        this.rights = rights;
        this.regions = regions;
        this.acts = acts;
    }

    /** See {@link TownList}. */
    public record NewTownList(
            String town, String name, List<TownList.Power> powers, TownList.Checklist checklist) {}

    /** By town, the latest first. */
    public List<TownList> all() {
        return store.all();
    }

    /** Those that count on that day, one for each town. */
    public List<TownList> inForce(LocalDate date) {
        Map<String, TownList> latest = new TreeMap<>();
        for (TownList list : store.all()) {
            if (list.from() != null && !list.from().isAfter(date)) {
                latest.merge(list.town(), list, TownLists::later);
            }
        }
        return List.copyOf(latest.values());
    }

    /**
     * Those of the towns of the county in whose department the actor has their post; none for
     * anybody else.
     */
    public List<TownList> ofCounty(Act act) {
        return countyOf(act).stream()
                .flatMap(county ->
                        store.all().stream().filter(list -> regions.isWithin(list.town(), county)))
                .toList();
    }

    /** Codes of the items on the lists that count on that day. */
    public Set<String> listed(LocalDate date) {
        return store.inForce(date);
    }

    /**
     * Whether an item can be applied for: an item of a town only while it is listed, be it as the
     * business item or as the whole.
     *
     * @param listed codes on the lists in force
     */
    public static boolean isUsable(Set<String> listed, String code) {
        return !ItemCode.parse(code).map(ItemCode::level).equals(Optional.of(TownListRules.TOWN))
                || listed.contains(code)
                || (code.length() > IMPLEMENTATION_CODE
                        && listed.contains(code.substring(0, IMPLEMENTATION_CODE)));
    }

    /**
     * @return its id
     * @throws Invalid with every fault of the powers and the checklist
     */
    public UUID draft(NewTownList list, Act act) {
        check(list);
        return acts.once(
                act,
                UUID.class,
                () -> {
                    UUID id = Ids.next(act.at().toEpochMilli());
                    store.add(id, list, act);
                    return id;
                });
    }

    /**
     * While it is not filed. The expected version of the act is the one that the actor saw.
     *
     * @throws onewindow.platform.Refused {@code town-list-filed}, {@code town-list-changed}
     */
    public void change(UUID id, NewTownList list, Act act) {
        check(list);
        acts.once(
                act,
                () -> {
                    TownList known = lock(id);
                    TownListRules.mayChange(known, act.expectedVersion());
                    if (!known.town().equals(list.town())) {
                        throw new Invalid("town", "unknown");
                    }
                    store.change(id, list, act);
                });
    }

    /**
     * By an officer of the county in which the town lies, who did not draft it.
     *
     * @param number of the county's document
     * @throws Forbidden {@code county-officer}
     */
    public void file(UUID id, String number, LocalDate on, Act act) {
        String document = Entries.text("number", number, Entries.NAME);
        acts.once(
                act,
                () -> {
                    TownList list = lock(id);
                    if (countyOf(act)
                            .filter(county -> regions.isWithin(list.town(), county))
                            .isEmpty()) {
                        throw new Forbidden("county-officer");
                    }
                    TownListRules.mayFile(list, on, act.actor(), Time.date(act.at()));
                    store.file(id, document, on, act);
                });
    }

    /**
     * From its day on it counts, and the list before it does not.
     *
     * @throws onewindow.platform.Refused {@code town-list-not-filed}
     */
    public void publish(UUID id, LocalDate effectiveFrom, Act act) {
        acts.once(
                act,
                () -> {
                    TownListRules.mayPublish(lock(id), effectiveFrom);
                    store.publish(id, effectiveFrom, act);
                });
    }

    private static TownList later(TownList one, TownList other) {
        return Objects.requireNonNull(other.from()).isAfter(Objects.requireNonNull(one.from()))
                ? other
                : one;
    }

    private TownList lock(UUID id) {
        return store.lock(id).orElseThrow(() -> new NotFound("town-list"));
    }

    private void check(NewTownList list) {
        if (!regions.isKnown(list.town())
                || regions.find(list.town()).level() != Region.Level.TOWN) {
            throw new Invalid("town", "unknown");
        }
        TownListRules.check(
                list,
                creditCode ->
                        organisation
                                .departmentByCreditCode(creditCode)
                                .map(Department::region)
                                .filter(region -> regions.isWithin(region, list.town()))
                                .isPresent());
    }

    /** The county of the department in which the actor has their post, where it is one's. */
    private Optional<String> countyOf(Act act) {
        Post post = rights.requireAnyPost(act);
        UUID department = post.department();
        if (department == null || post.role().audience() != Role.Audience.APPROVER) {
            return Optional.empty();
        }
        return Optional.of(regions.find(organisation.department(department).region()))
                .filter(region -> region.level() == Region.Level.COUNTY)
                .map(Region::code);
    }
}
