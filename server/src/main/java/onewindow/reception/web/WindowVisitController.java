package onewindow.reception.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.Party;
import onewindow.platform.Act;
import onewindow.reception.Attendee;
import onewindow.reception.Errands;
import onewindow.reception.NewVisit;
import onewindow.reception.VisitSearch;
import onewindow.reception.VisitState;
import onewindow.reception.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/window")
class WindowVisitController {
    private final Visits visits;
    private final Errands errands;
    private final VisitSearch search;

    WindowVisitController(Visits visits, Errands errands, VisitSearch search) {
        this.visits = visits;
        this.errands = errands;
        this.search = search;
    }

    /** Which windows are open and who stands in, who waits, how long, and the visits of today. */
    @GetMapping("/overview")
    VisitSearch.Overview overview(Act act) {
        return search.overview(act);
    }

    /** Today's visits of the hall. */
    @GetMapping("/visits")
    List<VisitSearch.VisitLine> today(
            @RequestParam(required = false) @Nullable VisitState state, Act act) {
        return search.today(state, act);
    }

    @GetMapping("/visits/{id}")
    VisitSearch.VisitView one(@PathVariable UUID id, Act act) {
        return search.one(id, act);
    }

    /** Registers a visit and gives it a ticket. */
    @PostMapping("/visits")
    @ResponseStatus(HttpStatus.CREATED)
    Visits.Ticket take(@Valid @RequestBody VisitRequest request, Act act) {
        String prefix = request.prefix();
        List<PrincipalRequest> principals = request.principals();
        return visits.take(
                new NewVisit(
                        prefix == null ? "A" : prefix,
                        request.attendee().attendee(),
                        principals == null
                                ? List.of()
                                : principals.stream().map(PrincipalRequest::principal).toList()),
                act);
    }

    @PostMapping("/visits/{id}/call")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void call(@PathVariable UUID id, Act act) {
        visits.call(id, act);
    }

    @PostMapping("/visits/{id}/start")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void start(@PathVariable UUID id, Act act) {
        visits.start(id, act);
    }

    @PostMapping("/visits/{id}/pass")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pass(@PathVariable UUID id, Act act) {
        visits.pass(id, act);
    }

    @PostMapping("/visits/{id}/finish")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void finish(@PathVariable UUID id, Act act) {
        visits.finish(id, act);
    }

    @PostMapping("/visits/{id}/errands")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> addErrand(
            @PathVariable UUID id, @Valid @RequestBody ErrandRequest request, Act act) {
        return Map.of("id", errands.add(id, request.principal(), request.itemCode(), act));
    }

    @PostMapping("/visits/{id}/principals/{principal}/mandate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addMandate(
            @PathVariable UUID id,
            @PathVariable UUID principal,
            @Valid @RequestBody MandateRequest request,
            Act act) {
        errands.addMandate(id, principal, request.files(), act);
    }

    /** The principal in plain; recorded with the reason. */
    @PostMapping("/visits/{id}/principals/{principal}/unmasking")
    Party unmask(
            @PathVariable UUID id,
            @PathVariable UUID principal,
            @Valid @RequestBody UnmaskRequest request,
            Act act) {
        return errands.unmask(id, principal, request.reason(), act);
    }

    /** The one-time notice D03. */
    @PostMapping("/errands/{id}/advice")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> advise(
            @PathVariable UUID id, @Valid @RequestBody AdviceRequest request, Act act) {
        return Map.of("document", errands.advise(id, request.remark(), request.given(), act));
    }

    @GetMapping(path = "/errands/{id}/advice", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] advice(@PathVariable UUID id, Act act) {
        return errands.advice(id, act);
    }

    /** The applicant insists on filing as it is. */
    @PostMapping("/errands/{id}/insistence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void insist(@PathVariable UUID id, Act act) {
        errands.insist(id, act);
    }

    /**
     * @param prefix letter of the ticket, A to E; A where none is given
     * @param principals none where the attendee comes for themselves
     */
    record VisitRequest(
            @Nullable String prefix,
            @NotNull @Valid AttendeeRequest attendee,
            @Nullable List<@Valid PrincipalRequest> principals) {}

    record AttendeeRequest(
            @NotNull String name,
            @NotNull String documentKind,
            @NotNull String documentNumber,
            @Nullable String phone) {
        Attendee attendee() {
            return new Attendee(name, documentKind, documentNumber, phone);
        }
    }

    record PrincipalRequest(@NotNull Party party, @Nullable Set<UUID> mandateFiles) {
        NewVisit.NewPrincipal principal() {
            return new NewVisit.NewPrincipal(party, mandateFiles == null ? Set.of() : mandateFiles);
        }
    }

    record ErrandRequest(@NotNull UUID principal, @NotNull String itemCode) {}

    record MandateRequest(@NotNull Set<UUID> files) {}

    record UnmaskRequest(@NotNull String reason) {}

    /**
     * @param answers to the questions of the guide; without them everything is listed
     */
    record AdviceRequest(@Nullable String remark, @Nullable Map<String, String> answers) {
        Map<String, String> given() {
            return answers == null ? Map.of() : answers;
        }
    }
}
