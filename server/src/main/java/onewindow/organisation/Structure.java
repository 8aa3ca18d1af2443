package onewindow.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.calendar.WorkingHours;
import onewindow.identity.CreditCode;
import onewindow.identity.Role;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Audit;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.regions.Region;
import onewindow.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Establishes departments, opens halls and windows, creates posts. */
@Service
public class Structure {
    private static final int LONGEST_NAME = 100;

    private final StructureStore store;
    private final CurrentChart current;
    private final Regions regions;
    private final Acts acts;
    private final Audit audit;

    Structure(StructureStore store, CurrentChart current, Regions regions, Acts acts, Audit audit) {
        this.store = store;
        this.current = current;
        this.regions = regions;
        this.acts = acts;
        this.audit = audit;
    }

    public record NewDepartment(
            String creditCode,
            String name,
            String englishName,
            String region,
            String documentWord) {}

    /** See {@link Hall}. */
    public record NewHall(
            String name,
            String englishName,
            String region,
            Region.Level level,
            List<String> serves,
            String address,
            String phone,
            String hours,
            Hall.@Nullable Position position,
            @Nullable WorkingHours opening) {}

    public record NewWindow(UUID hall, String number, String name, WindowKind kind) {}

    public record NewPost(String name, Role role, @Nullable UUID department, @Nullable UUID hall) {}

    /**
     * @return its id
     * @throws onewindow.platform.Refused {@code already-exists}
     */
    public UUID establish(NewDepartment department, Act act) {
        return acts.once(
                act, UUID.class, () -> establish(List.of(department), act).getFirst().id());
    }

    /**
     * @return its id
     * @throws onewindow.platform.Refused {@code already-exists}
     */
    public UUID open(NewHall hall, Act act) {
        return acts.once(act, UUID.class, () -> openHalls(List.of(hall), act).getFirst().id());
    }

    /**
     * @return its id
     * @throws onewindow.platform.Refused {@code already-exists}
     */
    public UUID open(NewWindow window, Act act) {
        current.get().hall(window.hall());
        return acts.once(act, UUID.class, () -> openWindows(List.of(window), act).getFirst().id());
    }

    /** Where a hall is and when it is open, in place of what was entered before. */
    public void locate(
            UUID hall, Hall.@Nullable Position position, @Nullable WorkingHours opening, Act act) {
        String name = current.get().hall(hall).name();
        acts.once(
                act,
                () -> {
                    changed(act, "locate-hall", name);
                    store.locate(hall, position, opening);
                });
    }

    /**
     * @return its id
     */
    public UUID create(NewPost post, Act act) {
        UUID department = post.department();
        if (department != null) {
            current.get().department(department);
        }
        UUID hall = post.hall();
        if (hall != null) {
            current.get().hall(hall);
        }
        return acts.once(act, UUID.class, () -> createPosts(List.of(post), act).getFirst().id());
    }

    /** Within the caller's transaction; in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Department> establish(List<NewDepartment> departments, Act act) {
        for (var department : departments) {
            named(department.name());
            known(department.region());
            if (!CreditCode.isValid(department.creditCode())) {
                throw new Invalid("creditCode", "check-digit");
            }
        }
        List<Department> established =
                departments.stream()
                        .map(department ->
                                new Department(
                                        id(act),
                                        department.creditCode(),
                                        department.name(),
                                        department.englishName(),
                                        department.region(),
                                        department.documentWord()))
                        .toList();
        changed(act, "establish-department", String.valueOf(established.size()));
        store.addDepartments(established);
        return established;
    }

    /** Within the caller's transaction; in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Hall> openHalls(List<NewHall> halls, Act act) {
        for (var hall : halls) {
            named(hall.name());
            known(hall.region());
            hall.serves().forEach(this::known);
        }
        List<Hall> opened =
                halls.stream()
                        .map(hall ->
                                new Hall(
                                        id(act),
                                        hall.name(),
                                        hall.englishName(),
                                        hall.region(),
                                        hall.level(),
                                        hall.serves(),
                                        hall.address(),
                                        hall.phone(),
                                        hall.hours(),
                                        hall.position(),
                                        hall.opening()))
                        .toList();
        changed(act, "open-hall", String.valueOf(opened.size()));
        store.addHalls(opened);
        return opened;
    }

    /** Within the caller's transaction; in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Window> openWindows(List<NewWindow> windows, Act act) {
        windows.forEach(window -> named(window.name()));
        List<Window> opened =
                windows.stream()
                        .map(window ->
                                new Window(
                                        id(act),
                                        window.hall(),
                                        window.number(),
                                        window.name(),
                                        window.kind()))
                        .toList();
        changed(act, "open-window", String.valueOf(opened.size()));
        store.addWindows(opened);
        return opened;
    }

    /** Within the caller's transaction; in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Post> createPosts(List<NewPost> posts, Act act) {
        List<Post> created = new ArrayList<>();
        for (var post : posts) {
            named(post.name());
            if (!post.role().isStaff()) {
                throw new Invalid("role", "invalid");
            }
            if (post.department() == null && post.hall() == null) {
                throw new Invalid("department", "required");
            }
            created.add(
                    new Post(id(act), post.name(), post.role(), post.department(), post.hall()));
        }
        changed(act, "create-post", String.valueOf(created.size()));
        store.addPosts(created);
        return List.copyOf(created);
    }

    private void changed(Act act, String kind, String what) {
        store.countChange();
        audit.record(act, kind, null, true, what);
        current.renewAfterCommit();
    }

    private void known(String region) {
        if (!regions.isKnown(region)) {
            throw new Invalid("region", "unknown");
        }
    }

    private static UUID id(Act act) {
        return Ids.next(act.at().toEpochMilli());
    }

    private static void named(String name) {
        if (name.isBlank()) {
            throw new Invalid("name", "required");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Invalid("name", "too-long");
        }
    }
}
