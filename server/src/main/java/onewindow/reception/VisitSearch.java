package onewindow.reception;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.Catalogue;
import onewindow.identity.Accounts;
import onewindow.identity.Masks;
import onewindow.identity.Party;
import onewindow.organisation.Hall;
import onewindow.organisation.Organisation;
import onewindow.organisation.Rights;
import onewindow.organisation.Seats;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import onewindow.platform.NotFound;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists of visits, and what the duty leader sees of the hall. Persons are masked. */
@Service
public class VisitSearch {
    private final VisitRows rows;
    private final Arrivals arrivals;
    private final Rights rights;
    private final Organisation organisation;
    private final Seats seats;
    private final Accounts accounts;
    private final Catalogue catalogue;

    VisitSearch(
            VisitRows rows,
            Arrivals arrivals,
            Rights rights,
            Organisation organisation,
            Seats seats,
            Accounts accounts,
            Catalogue catalogue) {
        this.rows = rows;
        this.arrivals = arrivals;
        this.rights = rights;
        this.organisation = organisation;
        this.seats = seats;
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    /**
     * @param attendee masked
     * @param clerk who called or serves it
     */
    public record VisitLine(
            UUID id,
            String ticket,
            VisitState state,
            String attendee,
            int principals,
            int errands,
            int openErrands,
            Instant takenAt,
            @Nullable Instant calledAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String clerk,
            @Nullable String window) {}

    /**
     * @param attendeeDocument masked
     * @param attendeePhone masked
     */
    public record VisitView(
            VisitLine visit,
            String attendeeDocument,
            @Nullable String attendeePhone,
            List<PrincipalView> principals,
            List<TicketEvent> events) {}

    /**
     * @param name masked for a person
     * @param attends the attendee is this principal
     * @param represents the attendee is its legal representative
     * @param mandate shown, on paper or as a picture
     */
    public record PrincipalView(
            UUID id,
            Party.Kind kind,
            String name,
            String documentNumber,
            boolean attends,
            boolean represents,
            boolean mandate,
            List<UUID> mandateFiles,
            List<ErrandView> errands) {}

    public record ErrandView(
            UUID id,
            String itemCode,
            String itemName,
            boolean inPerson,
            @Nullable ErrandOutcome outcome,
            boolean insisted,
            @Nullable Instant outcomeAt,
            @Nullable UUID advice,
            @Nullable UUID caseId) {}

    /**
     * The hall today, from facts.
     *
     * @param averageWait seconds from taking a ticket to the window, of those who were served
     * @param longestWait seconds that the one who has waited longest has been waiting
     */
    public record Overview(
            UUID hall,
            String hallName,
            int waiting,
            int serving,
            int finished,
            int missed,
            int visits,
            long averageWait,
            long longestWait,
            List<WindowLine> windows) {}

    /**
     * @param clerk who sits there; none where it is closed
     * @param standingIn in place of a colleague who is away
     */
    public record WindowLine(
            UUID id,
            String number,
            String name,
            String kind,
            @Nullable String clerk,
            @Nullable String post,
            boolean standingIn,
            @Nullable Instant since,
            @Nullable String ticket) {}

    /**
     * Today's visits of the hall where the actor works, in the order of their tickets.
     *
     * @param state all states where none is given
     */
    public List<VisitLine> today(@Nullable VisitState state, Act act) {
        return rows.of(hall(act).id(), Time.date(act.at()), state).stream()
                .map(this::line)
                .toList();
    }

    /**
     * @throws NotFound also for a visit to another hall
     */
    public VisitView one(UUID id, Act act) {
        Hall hall = hall(act);
        var row = rows.find(id, hall.id()).orElseThrow(() -> new NotFound("visit"));
        Attendee attendee = arrivals.attendee(id, row.attendee());
        String phone = attendee.phone();
        var errands = rows.errandsOf(id);
        return new VisitView(
                line(row),
                Masks.documentNumber(attendee.documentNumber()),
                phone == null ? null : Masks.phone(phone),
                rows.principalsOf(id).stream()
                        .map(principal -> principal(principal, errands))
                        .toList(),
                rows.eventsOf(id));
    }

    /** 值班长 sees which windows are open, who stands in, who waits. */
    public Overview overview(Act act) {
        Hall hall = hall(act);
        var counts = rows.count(hall.id(), Time.date(act.at()), act.at());
        var served = rows.of(hall.id(), Time.date(act.at()), VisitState.SERVING);
        var sittings = seats.occupied(hall.id(), act.at());
        List<WindowLine> windows =
                organisation.windows(hall.id()).stream()
                        .map(window -> {
                            var sitting =
                                    sittings.stream()
                                            .filter(one -> window.id().equals(one.window()))
                                            .findFirst();
                            return new WindowLine(
                                    window.id(),
                                    window.number(),
                                    window.name(),
                                    window.kind().name(),
                                    sitting.map(one -> accounts.staffName(one.person()))
                                            .orElse(null),
                                    sitting.map(one -> organisation.post(one.post()).name())
                                            .orElse(null),
                                    sitting.map(one -> one.standingIn()).orElse(false),
                                    sitting.map(one -> one.at()).orElse(null),
                                    served.stream()
                                            .filter(row -> window.id().equals(row.window()))
                                            .map(VisitRows.Row::ticket)
                                            .findFirst()
                                            .orElse(null));
                        })
                        .toList();
        return new Overview(
                hall.id(),
                hall.name(),
                counts.waiting(),
                counts.serving(),
                counts.finished(),
                counts.missed(),
                counts.all(),
                counts.averageWait(),
                counts.longestWait(),
                windows);
    }

    private Hall hall(Act act) {
        UUID hall = rights.requireAnyPost(act).hall();
        if (hall == null) {
            throw new Forbidden("hall");
        }
        return organisation.hall(hall);
    }

    private VisitLine line(VisitRows.Row row) {
        UUID clerk = row.clerk();
        UUID window = row.window();
        return new VisitLine(
                row.id(),
                row.ticket(),
                row.state(),
                Masks.name(arrivals.attendee(row.id(), row.attendee()).name()),
                row.principals(),
                row.errands(),
                row.openErrands(),
                row.takenAt(),
                row.calledAt(),
                row.startedAt(),
                row.finishedAt(),
                clerk == null ? null : accounts.staffName(clerk),
                window == null ? null : seats.windowName(window));
    }

    private PrincipalView principal(VisitRows.PrincipalRow row, List<VisitRows.ErrandRow> errands) {
        Party party = arrivals.party(row.id(), row.party());
        boolean person = party.kind() == Party.Kind.NATURAL_PERSON;
        return new PrincipalView(
                row.id(),
                party.kind(),
                person ? Masks.name(party.name()) : party.name(),
                person ? Masks.documentNumber(party.documentNumber()) : party.documentNumber(),
                row.attends(),
                row.represents(),
                row.mandate() || !row.mandateFiles().isEmpty(),
                row.mandateFiles(),
                errands.stream()
                        .filter(errand -> errand.principal().equals(row.id()))
                        .map(this::errand)
                        .toList());
    }

    private ErrandView errand(VisitRows.ErrandRow row) {
        var guide = catalogue.version(row.itemVersion()).guide();
        return new ErrandView(
                row.id(),
                row.itemCode(),
                guide.name(),
                guide.inPerson(),
                row.outcome(),
                row.insisted(),
                row.outcomeAt(),
                row.advice(),
                row.caseId());
    }
}
