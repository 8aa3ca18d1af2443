package onewindow.catalogue.lists;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Handling;
import onewindow.catalogue.ItemHead;
import onewindow.identity.Role;
import onewindow.organisation.Appointments;
import onewindow.organisation.Authorisations;
import onewindow.organisation.ChiefAuthorisation;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import onewindow.organisation.Post;
import onewindow.organisation.Rights;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * How far departments are in the halls (三集中三到位): which of their items are seconded there, and
 * whether what the items need is in place. Worked out from the secondments, the authorisations, the
 * appointments and the guides.
 */
@Service
public class HallPresence {
    private static final int MOST = 100_000;
    private static final int IMPLEMENTATION_CODE = 31;

    private final Secondments secondments;
    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final Organisation organisation;
    private final Rights rights;
    private final Authorisations authorisations;
    private final Appointments appointments;

    HallPresence(
            Secondments secondments,
            Catalogue catalogue,
            CatalogueSearch search,
            Organisation organisation,
            Rights rights,
            Authorisations authorisations,
            Appointments appointments) {
        this.secondments = secondments;
        this.catalogue = catalogue;
        this.search = search;
        this.organisation = organisation;
        this.rights = rights;
        this.authorisations = authorisations;
        this.appointments = appointments;
    }

    /**
     * One item.
     *
     * @param secondment in force; none where it is not in a hall, then {@code reason} is that of
     *     its guide
     * @param isAuthorised its department lets the windows of the hall receive it, and its officer
     *     decide it (授权到位)
     * @param isStaffed somebody holds the department's post of chief representative (人员到位)
     * @param isMonitored it is decided on this platform, which watches limits and steps (电子监察到位)
     */
    public record Presence(
            String itemCode,
            String name,
            String nameEn,
            UUID department,
            @Nullable Secondment secondment,
            @Nullable String hall,
            @Nullable String reason,
            boolean isAuthorised,
            boolean isStaffed,
            boolean isMonitored) {}

    /**
     * One department, by numbers of items; each is of the {@code items} that it has, the last three
     * of those that are in a hall.
     */
    public record Count(
            Department department,
            int items,
            int inHall,
            int authorised,
            int staffed,
            int monitored) {}

    /** Of every department that has items, in the order of the departments. */
    public List<Count> counts(Instant at) {
        Map<UUID, List<Presence>> presences =
                presences(head -> true, at).stream().collect(groupingBy(Presence::department));
        return organisation.departments().stream()
                .filter(department -> presences.containsKey(department.id()))
                .map(department ->
                        count(department, presences.getOrDefault(department.id(), List.of())))
                .toList();
    }

    /** The items of a department, by code. */
    public List<Presence> of(UUID department, Instant at) {
        return presences(head -> head.department().id().equals(department), at);
    }

    private static Count count(Department department, List<Presence> items) {
        List<Presence> there = items.stream().filter(one -> one.secondment() != null).toList();
        return new Count(
                department,
                items.size(),
                there.size(),
                (int) there.stream().filter(Presence::isAuthorised).count(),
                (int) there.stream().filter(Presence::isStaffed).count(),
                (int) there.stream().filter(Presence::isMonitored).count());
    }

    private List<Presence> presences(Predicate<ItemHead> which, Instant at) {
        LocalDate today = Time.date(at);
        Map<String, List<Secondment>> seconded =
                secondments.all().stream()
                        .filter(one -> one.isInForce(today))
                        .collect(groupingBy(Secondment::itemCode));
        Map<UUID, List<Post>> chiefs = new HashMap<>();
        List<Presence> presences = new ArrayList<>();
        catalogue.readEach(
                search.list("", which, 0, MOST).items(),
                (head, guide) ->
                        presences.add(
                                presence(
                                        head,
                                        guide,
                                        seconded.getOrDefault(head.code(), List.of()).stream()
                                                .findFirst(),
                                        chiefs.computeIfAbsent(
                                                head.department().id(),
                                                department -> chiefs(department, at)),
                                        at)));
        return presences;
    }

    private Presence presence(
            ItemHead head,
            Guide guide,
            Optional<Secondment> seconded,
            List<Post> chiefs,
            Instant at) {
        return new Presence(
                head.code(),
                head.name(),
                head.nameEn(),
                head.department().id(),
                seconded.orElse(null),
                seconded.map(one -> organisation.hall(one.hall()).name()).orElse(null),
                seconded.isPresent() ? null : reason(guide),
                seconded.filter(one -> isAuthorised(one, head, chiefs, at)).isPresent(),
                seconded.isPresent() && !chiefs.isEmpty(),
                seconded.isPresent() && head.hereDecided());
    }

    private static @Nullable String reason(Guide guide) {
        Handling handling = guide.handling();
        return handling == null ? null : handling.notInHallReason();
    }

    private boolean isAuthorised(
            Secondment seconded, ItemHead head, List<Post> chiefs, Instant at) {
        return rights.isReceivedIn(seconded.hall(), head.code(), head.department().id(), at)
                && chiefs.stream()
                        .flatMap(post -> authorisations.ofPost(post.id()).stream())
                        .anyMatch(document ->
                                document.isValidAt(at) && covers(document, head.code()));
    }

    private static boolean covers(ChiefAuthorisation document, String code) {
        return document.items().isEmpty()
                || document.items().contains(code)
                || document.items().contains(code.substring(0, IMPLEMENTATION_CODE));
    }

    /** The posts of chief representatives that somebody holds at that moment. */
    private List<Post> chiefs(UUID department, Instant at) {
        return organisation.posts(department, Role.CHIEF_REPRESENTATIVE).stream()
                .filter(post ->
                        appointments.to(post.id()).stream().anyMatch(one -> one.isValidAt(at)))
                .toList();
    }
}
