package onewindow.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Sessions;
import onewindow.identity.Stations;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Forbidden;
import onewindow.platform.Ids;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where staff may sit down, and who sits at which window today. */
@Service
public class Seats implements Stations {
    private final CurrentChart current;
    private final SittingStore store;
    private final Sessions sessions;
    private final Acts acts;
    private final Clock clock;

    Seats(CurrentChart current, SittingStore store, Sessions sessions, Acts acts, Clock clock) {
        this.current = current;
        this.store = store;
        this.sessions = sessions;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Where a member of staff may sit down today.
     *
     * @param standsInFor the main holder who is away; none where the post is one's own
     * @param windows those of the hall at which this post works; empty for a post without windows
     */
    public record Seat(
            Post post,
            @Nullable Department department,
            @Nullable Hall hall,
            @Nullable UUID standsInFor,
            List<Window> windows) {}

    /**
     * Who sat down where and when.
     *
     * @param window none where someone stood up, or works without one
     * @param standingIn in place of the post's main holder
     */
    public record Sitting(
            UUID id,
            UUID person,
            UUID post,
            @Nullable UUID window,
            boolean standingIn,
            Instant at) {}

    /** Where the person may sit down at that moment; one's own posts first. */
    public List<Seat> of(UUID person, Instant at) {
        Chart chart = current.get();
        return chart.holdings(person, at).stream()
                .sorted(Comparator.comparing(Appointment::kind))
                .map(appointment -> seat(chart, appointment, at))
                .toList();
    }

    @Override
    public Optional<Station> only(UUID account, LocalDate on) {
        Instant now = clock.instant();
        List<Seat> all = of(account, Time.date(now).equals(on) ? now : Time.startOf(on));
        if (all.size() != 1) {
            return Optional.empty();
        }
        Seat seat = all.getFirst();
        UUID window = seat.windows().size() == 1 ? seat.windows().getFirst().id() : null;
        return Optional.of(new Station(seat.post().id(), window));
    }

    @Override
    public String postName(UUID post) {
        return current.get().post(post).name();
    }

    /** With its number, as it stands on the window. */
    @Override
    public String windowName(UUID window) {
        Window found = current.get().window(window);
        return found.number() + "号 " + found.name();
    }

    /**
     * @param session in which the person has signed in
     * @param window none to stand up, or to work without one
     * @throws Forbidden {@code post} where the person may not act in the post now, {@code window}
     *     where the post does not work at that window
     */
    public void sitDown(String session, UUID post, @Nullable UUID window, Act act) {
        Chart chart = current.get();
        Appointment holding =
                chart.holding(act.actor(), post, act.at()).orElseThrow(() -> new Forbidden("post"));
        boolean fits =
                window == null
                        || seat(chart, holding, act.at()).windows().stream()
                                .anyMatch(one -> one.id().equals(window));
        if (!fits) {
            throw new Forbidden("window");
        }
        var sitting =
                new Sitting(
                        Ids.next(act.at().toEpochMilli()),
                        act.actor(),
                        post,
                        window,
                        holding.kind() == Appointment.Kind.STAND_IN,
                        act.at());
        acts.once(
                act,
                () -> {
                    store.add(sitting);
                    sessions.sitDown(session, post, window);
                });
    }

    /** Who sits at which window of the hall on the day of that moment; the last to sit down. */
    public List<Sitting> occupied(UUID hall, Instant at) {
        Map<UUID, Sitting> placeOfPerson = new LinkedHashMap<>();
        store.between(Time.startOf(Time.date(at)), at)
                .forEach(sitting -> placeOfPerson.put(sitting.person(), sitting));
        Map<UUID, Sitting> personAtWindow = new LinkedHashMap<>();
        placeOfPerson.values().stream()
                .sorted(Comparator.comparing(Sitting::at))
                .filter(sitting -> sitting.window() != null)
                .forEach(sitting -> personAtWindow.put(sitting.window(), sitting));
        return current.get().windowsOf(hall).stream()
                .map(window -> Optional.ofNullable(personAtWindow.get(window.id())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Seat seat(Chart chart, Appointment appointment, Instant at) {
        Post post = chart.post(appointment.post());
        UUID department = post.department();
        UUID hall = post.hall();
        return new Seat(
                post,
                department == null ? null : chart.department(department),
                hall == null ? null : chart.hall(hall),
                appointment.kind() == Appointment.Kind.MAIN
                        ? null
                        : chart.mainHolder(post.id(), at).orElse(null),
                hall == null
                        ? List.of()
                        : chart.windowsOf(hall).stream()
                                .filter(window -> worksAt(post, window))
                                .toList());
    }

    private static boolean worksAt(Post post, Window window) {
        return switch (post.role()) {
            case WINDOW -> window.kind() != WindowKind.COLLECTION;
            case COLLECTION -> window.kind() == WindowKind.COLLECTION;
            default -> false;
        };
    }
}
