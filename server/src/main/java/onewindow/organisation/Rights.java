package onewindow.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who may do what where. Every method answers from a snapshot of at most 30 seconds, without a
 * statement.
 */
@Service
public class Rights {
    private final CurrentChart current;

    Rights(CurrentChart current) {
        this.current = current;
    }

    /**
     * The actor sits at the act's window, and the department has authorised that window for this
     * power over the item on that day.
     *
     * @return the hall of the window
     * @throws onewindow.platform.Forbidden {@code window-receive}, {@code window-accept}, {@code
     *     window-hand-out}
     */
    public Hall requireWindow(Act act, WindowPower power, String itemCode, UUID department) {
        Chart chart = current.get();
        String right = "window-" + code(power);
        Window window = windowOf(chart, act, right);
        Post post = postOf(chart, act, right);
        boolean sits = window.hall().equals(post.hall()) && mayUse(post.role(), power);
        boolean authorised =
                chart.authorisationsBy(department).stream()
                        .anyMatch(authorisation ->
                                authorisation.isValidAt(act.at())
                                        && authorisation.powers().contains(power)
                                        && authorisation.covers(window)
                                        && authorisation.covers(itemCode));
        if (!sits || !authorised) {
            throw new Forbidden(right);
        }
        return chart.hall(window.hall());
    }

    /**
     * The actor sits at the act's window, whatever the item: for visits and the queue.
     *
     * @return the window
     * @throws onewindow.platform.Forbidden {@code window}
     */
    public Window requireSeat(Act act) {
        Chart chart = current.get();
        Window window = windowOf(chart, act, "window");
        if (!window.hall().equals(postOf(chart, act, "window").hall())) {
            throw new Forbidden("window");
        }
        return window;
    }

    /**
     * The actor fills, or today stands in for, the act's post, which has this role in this
     * department; a chief representative or approver needs a valid authorisation document (rulebook
     * §5.12).
     *
     * @throws onewindow.platform.Forbidden {@code post-reviewer} …
     */
    public Post requirePost(Act act, Role role, UUID department) {
        return requirePost(act, role, department, null);
    }

    /**
     * As {@link #requirePost(Act, Role, UUID)}; the authorisation document of a chief
     * representative or approver must also cover the item.
     *
     * @param itemCode none where the act concerns no single item
     */
    public Post requirePost(Act act, Role role, UUID department, @Nullable String itemCode) {
        Chart chart = current.get();
        String right = "post-" + code(role);
        Post post = postOf(chart, act, right);
        boolean fits = post.role() == role && department.equals(post.department());
        if (!fits || (decides(role) && !isAuthorised(chart, post, act, itemCode))) {
            throw new Forbidden(right);
        }
        return post;
    }

    /**
     * The post in which the actor acts, whatever its role: filled, or stood in for, at that moment.
     *
     * @throws onewindow.platform.Forbidden {@code post}
     */
    public Post requireAnyPost(Act act) {
        return postOf(current.get(), act, "post");
    }

    /**
     * The duty leader of a hall, for a person who fills a post or stands in there.
     *
     * @throws onewindow.platform.Forbidden {@code duty-leader}
     */
    public void requireLeadership(Act act, UUID person) {
        Chart chart = current.get();
        Post post = postOf(chart, act, "duty-leader");
        boolean leads =
                post.role() == Role.DUTY_LEADER
                        && post.hall() != null
                        && chart.appointmentsOf(person).stream()
                                .filter(appointment -> appointment.isValidAt(act.at()))
                                .map(appointment -> chart.post(appointment.post()).hall())
                                .anyMatch(post.hall()::equals);
        if (!leads) {
            throw new Forbidden("duty-leader");
        }
    }

    /** Whether the person may act in the post at that moment, as main holder or as stand-in. */
    public boolean holds(UUID person, UUID post, Instant at) {
        return current.get().holding(person, post, at).isPresent();
    }

    /**
     * For what is a matter of the role alone, without a post: the separated administrators
     * (rulebook §10.1).
     *
     * @throws onewindow.platform.Forbidden {@code role-security-administrator} …
     */
    public static void requireRole(SignedIn person, Role role) {
        if (!person.has(role)) {
            throw new Forbidden("role-" + code(role));
        }
    }

    /** Whether some window that receives the item today is in the hall. */
    public boolean isReceivedIn(UUID hall, String itemCode, UUID department, Instant at) {
        return !receiving(hall, itemCode, department, at).isEmpty();
    }

    /** The windows of the hall that receive the item at that moment. */
    public List<Window> receiving(UUID hall, String itemCode, UUID department, Instant at) {
        Chart chart = current.get();
        List<Authorisation> authorisations =
                chart.authorisationsBy(department).stream()
                        .filter(authorisation -> authorisation.isValidAt(at))
                        .filter(authorisation ->
                                authorisation.powers().contains(WindowPower.RECEIVE))
                        .filter(authorisation -> authorisation.covers(itemCode))
                        .toList();
        return chart.windowsOf(hall).stream()
                .filter(window ->
                        authorisations.stream()
                                .anyMatch(authorisation -> authorisation.covers(window)))
                .toList();
    }

    /**
     * What the actor may see in lists, by the post of the act.
     *
     * @throws onewindow.platform.Forbidden {@code post} where the actor has not sat down at one
     */
    public Scope scope(Act act) {
        Chart chart = current.get();
        Post post = postOf(chart, act, "post");
        return switch (post.role().audience()) {
            case WINDOW -> new Scope(Set.of(), one(post.hall()), Set.of());
            case APPROVER -> new Scope(one(post.department()), Set.of(), Set.of());
            case SUPERVISOR -> new Scope(Set.of(), Set.of(), regionOf(chart, post));
            // None of the administrators has business rights (rulebook §10.1).
            case ADMIN, CITIZEN -> new Scope(Set.of(), Set.of(), Set.of());
        };
    }

    private static boolean mayUse(Role role, WindowPower power) {
        return switch (power) {
            case RECEIVE, ACCEPT -> role == Role.WINDOW;
            case HAND_OUT -> role == Role.WINDOW || role == Role.COLLECTION;
        };
    }

    private static boolean decides(Role role) {
        return role == Role.CHIEF_REPRESENTATIVE || role == Role.APPROVER;
    }

    private static boolean isAuthorised(
            Chart chart, Post post, Act act, @Nullable String itemCode) {
        return chart.chiefAuthorisationsOf(post.id()).stream()
                .anyMatch(document ->
                        document.isValidAt(act.at())
                                && document.names(act.actor())
                                && (itemCode == null || document.covers(itemCode)));
    }

    private static Window windowOf(Chart chart, Act act, String right) {
        UUID window = act.window();
        if (window == null) {
            throw new Forbidden(right);
        }
        return chart.findWindow(window).orElseThrow(() -> new Forbidden(right));
    }

    private static Post postOf(Chart chart, Act act, String right) {
        UUID post = act.post();
        if (post == null || chart.holding(act.actor(), post, act.at()).isEmpty()) {
            throw new Forbidden(right);
        }
        return chart.findPost(post).orElseThrow(() -> new Forbidden(right));
    }

    private static Set<String> regionOf(Chart chart, Post post) {
        UUID department = post.department();
        if (department != null) {
            return Set.of(chart.department(department).region());
        }
        UUID hall = post.hall();
        return hall == null ? Set.of() : Set.of(chart.hall(hall).region());
    }

    private static Set<UUID> one(@Nullable UUID id) {
        return id == null ? Set.of() : Set.of(id);
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
