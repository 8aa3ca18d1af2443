package onewindow.reception;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import onewindow.identity.Party;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Counters;
import onewindow.platform.Ids;
import onewindow.platform.NotFound;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visits to a window: one attendee, one or more principals, each with errands; every errand has an
 * outcome. Here are the ticket and the facts that cases ask for; see {@link Errands} for the rest.
 */
@Service
public class Visits {
    private final VisitStore store;
    private final ErrandStore errands;
    private final Arrivals arrivals;
    private final AtWindow atWindow;
    private final Acts acts;
    private final Counters counters;

    Visits(
            VisitStore store,
            ErrandStore errands,
            Arrivals arrivals,
            AtWindow atWindow,
            Acts acts,
            Counters counters) {
        this.store = store;
        this.errands = errands;
        this.arrivals = arrivals;
        this.atWindow = atWindow;
        this.acts = acts;
        this.counters = counters;
    }

    /** Letter and serial number of the day in the hall. */
    public record Ticket(UUID visit, String ticket) {}

    /**
     * Registers a visit in the hall where the actor works, and gives it a ticket.
     *
     * @throws onewindow.platform.Refused {@code ticket-open}
     * @throws onewindow.platform.Invalid with every fault
     */
    public Ticket take(NewVisit wanted, Act act) {
        UUID hall = atWindow.hall(act);
        arrivals.check(wanted, act);
        return acts.once(act, Ticket.class, () -> register(wanted, hall, act));
    }

    /**
     * Calls the ticket to the actor's window.
     *
     * @throws onewindow.platform.Refused {@code already-called} with who, where and when
     */
    public void call(UUID visit, Act act) {
        record(visit, Visit::call, act);
    }

    /** The attendee has come to the window. */
    public void start(UUID visit, Act act) {
        record(visit, Visit::start, act);
    }

    /** 过号: the attendee was called and did not come; the ticket may be called again. */
    public void pass(UUID visit, Act act) {
        record(visit, Visit::pass, act);
    }

    /**
     * @throws onewindow.platform.Refused {@code errand-open} where an errand has no outcome
     */
    public void finish(UUID visit, Act act) {
        record(visit, Visit::finish, act);
    }

    /**
     * Within the caller's transaction: an errand ended with a received case.
     *
     * @throws onewindow.platform.Refused {@code mandate-missing}, {@code not-served-here}, {@code
     *     errand-ended}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void received(UUID errand, UUID caseId, Act act) {
        var found = errands.find(errand).orElseThrow(() -> new NotFound("errand"));
        atWindow.requireServing(found.visit(), act);
        errands.receive(found.requireReceivable(caseId), caseId, act);
    }

    /** Whether the attendee of the visit is the principal of this errand. */
    public boolean attendsInPerson(UUID errand) {
        return errands.find(errand).orElseThrow(() -> new NotFound("errand")).attends();
    }

    /** The account of the errand's principal, where there is one. */
    public @Nullable UUID principalAccount(UUID errand) {
        var found = errands.find(errand).orElseThrow(() -> new NotFound("errand"));
        return errands.party(found.principal())
                .flatMap(sealed -> arrivals.account(found.principal(), sealed))
                .orElse(null);
    }

    /** The person or organisation whose errand it is. */
    public Party principal(UUID errand) {
        var found = errands.find(errand).orElseThrow(() -> new NotFound("errand"));
        return errands.party(found.principal())
                .map(sealed -> arrivals.party(found.principal(), sealed))
                .orElseThrow(() -> new NotFound("principal"));
    }

    /**
     * Real trips to a hall that were made for a case: the number of visits with an errand for it.
     */
    public int tripsOf(UUID caseId) {
        return errands.visitsOf(caseId);
    }

    private Ticket register(NewVisit wanted, UUID hall, Act act) {
        UUID id = Ids.next(act.at().toEpochMilli());
        LocalDate day = Time.date(act.at());
        var principals = arrivals.rows(id, wanted, act);
        long serial = counters.next("ticket %s %s %s".formatted(hall, day, wanted.prefix()));
        String ticket = "%s%03d".formatted(wanted.prefix(), serial);
        var row =
                new VisitStore.NewRow(
                        id,
                        hall,
                        day,
                        ticket,
                        wanted.prefix(),
                        arrivals.sealed(id, wanted.attendee()),
                        arrivals.index(wanted.attendee()));
        store.add(row, principals, act);
        return new Ticket(id, ticket);
    }

    private void record(UUID id, BiFunction<Visit, Act, TicketEvent.Kind> rule, Act act) {
        acts.once(
                act,
                () -> {
                    Visit visit = atWindow.lock(id, act);
                    store.append(visit, atWindow.decide(visit, rule, act), act);
                });
    }
}
