package onewindow.cases.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.cases.Filing;
import onewindow.cases.Intake;
import onewindow.identity.Party;
import onewindow.platform.Act;
import onewindow.reception.Attendee;
import onewindow.reception.Errands;
import onewindow.reception.NewVisit;
import onewindow.reception.VisitSearch;
import onewindow.reception.Visits;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** An applicant takes a ticket, is called, and files at the window. */
@Component
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class Reception {
    private static final Duration WAIT = Duration.ofMinutes(9);
    private static final Duration SERVICE = Duration.ofMinutes(6);

    private final Visits visits;
    private final VisitSearch search;
    private final Errands errands;
    private final Intake intake;

    Reception(Visits visits, VisitSearch search, Errands errands, Intake intake) {
        this.visits = visits;
        this.search = search;
        this.errands = errands;
        this.intake = intake;
    }

    /**
     * @param act the filing at the window
     */
    Filing.Receipt receive(Filing filing, Party visitor, Act act) {
        Instant started = act.at().minus(SERVICE);
        Act taking = at(act, started.minus(WAIT), "take");
        var attendee =
                new Attendee(
                        visitor.name(),
                        visitor.documentKind(),
                        visitor.documentNumber(),
                        visitor.phone());
        UUID visit = visits.take(new NewVisit("A", attendee, List.of()), taking).visit();
        visits.call(visit, at(act, started.minusSeconds(40), "call"));
        visits.start(visit, at(act, started, "start"));
        UUID principal = search.one(visit, act).principals().getFirst().id();
        UUID errand = errands.add(visit, principal, filing.itemCode(), at(act, started, "errand"));
        var receipt =
                intake.receive(
                        new Filing(
                                filing.itemCode(),
                                filing.itemVersion(),
                                filing.form(),
                                filing.materials(),
                                visitor,
                                null,
                                errand,
                                false),
                        act);
        visits.finish(visit, at(act, act.at().plusSeconds(90), "finish"));
        return receipt;
    }

    private static Act at(Act act, Instant at, String key) {
        return new Act(
                act.actor(),
                act.post(),
                act.window(),
                act.address(),
                act.idempotencyKey() + " " + key,
                null,
                at);
    }
}
