package onewindow.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Accounts;
import onewindow.identity.Role;
import onewindow.organisation.Department;
import onewindow.organisation.Hall;
import onewindow.organisation.Seats;
import onewindow.organisation.Seats.Seat;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where staff sit down: the same for every audience of staff. */
@RestController
@RequestMapping("/api/{audience:window|approver|supervisor|admin}")
class StationController {
    private final Seats seats;
    private final Accounts accounts;

    StationController(Seats seats, Accounts accounts) {
        this.seats = seats;
        this.accounts = accounts;
    }

    @GetMapping("/stations")
    List<StationView> stations(@PathVariable String audience, Act act) {
        return seats.of(act.actor(), act.at()).stream().map(this::view).toList();
    }

    @PostMapping("/station")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sitDown(
            @PathVariable String audience,
            @CookieValue("ONEWINDOW_SESSION") String session,
            @Valid @RequestBody StationRequest request,
            Act act) {
        seats.sitDown(session, request.post(), request.window(), act);
    }

    /** Leaves the window; the post stays. */
    @DeleteMapping("/station")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void standUp(
            @PathVariable String audience,
            @CookieValue("ONEWINDOW_SESSION") String session,
            Act act) {
        UUID post = act.post();
        if (post != null) {
            seats.sitDown(session, post, null, act);
        }
    }

    private StationView view(Seat seat) {
        Department department = seat.department();
        Hall hall = seat.hall();
        UUID away = seat.standsInFor();
        return new StationView(
                seat.post().id(),
                seat.post().name(),
                seat.post().role(),
                department == null ? null : department.name(),
                hall == null ? null : hall.id(),
                hall == null ? null : hall.name(),
                away == null ? null : accounts.staffName(away),
                seat.windows().stream()
                        .map(window ->
                                new WindowView(
                                        window.id(),
                                        window.number(),
                                        window.name(),
                                        window.kind().name()))
                        .toList());
    }

    /**
     * @param window none for a post without windows
     */
    record StationRequest(@NotNull UUID post, @Nullable UUID window) {}

    /**
     * @param standsInFor name of the colleague who is away
     */
    record StationView(
            UUID post,
            String postName,
            Role role,
            @Nullable String departmentName,
            @Nullable UUID hall,
            @Nullable String hallName,
            @Nullable String standsInFor,
            List<WindowView> windows) {}

    record WindowView(UUID id, String number, String name, String kind) {}
}
