package onewindow.reception;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import onewindow.identity.Accounts;
import onewindow.organisation.Rights;
import onewindow.organisation.Seats;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.springframework.stereotype.Component;

/** What the actor may do with a visit from the window, or the hall, where they sit. */
@Component
class AtWindow {
    private final VisitStore store;
    private final Rights rights;
    private final Accounts accounts;
    private final Seats seats;

    AtWindow(VisitStore store, Rights rights, Accounts accounts, Seats seats) {
        this.store = store;
        this.rights = rights;
        this.accounts = accounts;
        this.seats = seats;
    }

    /** Of the actor's post; the window need not be chosen yet. */
    UUID hall(Act act) {
        UUID hall = rights.requireAnyPost(act).hall();
        if (hall == null) {
            throw new Forbidden("hall");
        }
        return hall;
    }

    /** Only from a window of the hall. */
    Visit lock(UUID id, Act act) {
        UUID hall = rights.requireSeat(act).hall();
        return store.lock(id)
                .filter(visit -> visit.hall().equals(hall))
                .orElseThrow(() -> new NotFound("visit"));
    }

    void requireServing(UUID visit, Act act) {
        lock(visit, act).requireServing(act);
    }

    /** Whoever comes too late is told who was faster, where and when. */
    TicketEvent.Kind decide(Visit visit, BiFunction<Visit, Act, TicketEvent.Kind> rule, Act act) {
        try {
            return rule.apply(visit, act);
        } catch (Refused refused) {
            UUID clerk = visit.clerk();
            UUID window = visit.window();
            Instant at = visit.takenOverAt();
            boolean late =
                    refused.reason() == ReceptionRefusal.ALREADY_CALLED
                            || refused.reason() == ReceptionRefusal.ALREADY_SERVED;
            if (!late || clerk == null || window == null || at == null) {
                throw refused;
            }
            throw new Refused(
                    refused.reason(),
                    Map.of(
                            "by", accounts.staffName(clerk),
                            "window", seats.windowName(window),
                            "at", at));
        }
    }
}
