package onewindow.cases.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.calendar.StatutoryClock.ExplainedDay;
import onewindow.cases.CaseEvent.DeclineReason;
import onewindow.cases.CaseEvent.DeliveryWay;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.CaseFiles;
import onewindow.cases.CaseList;
import onewindow.cases.CaseSearch;
import onewindow.cases.CaseView;
import onewindow.cases.CaseViews;
import onewindow.cases.Deadline;
import onewindow.cases.Deliveries;
import onewindow.cases.Filing;
import onewindow.cases.HandOvers;
import onewindow.cases.Intake;
import onewindow.cases.Intake.CorrectionDefect;
import onewindow.cases.OutsideCases;
import onewindow.cases.Standing;
import onewindow.cases.WorkItem.Node;
import onewindow.identity.Party;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
class WindowCaseController {
    private final Intake intake;
    private final Deliveries deliveries;
    private final OutsideCases outside;
    private final HandOvers handOvers;
    private final CaseViews views;
    private final CaseFiles files;
    private final CaseSearch search;

    WindowCaseController(
            Intake intake,
            Deliveries deliveries,
            OutsideCases outside,
            HandOvers handOvers,
            CaseViews views,
            CaseFiles files,
            CaseSearch search) {
        this.intake = intake;
        this.deliveries = deliveries;
        this.outside = outside;
        this.handOvers = handOvers;
        this.views = views;
        this.files = files;
        this.search = search;
    }

    /**
     * Open work items of the hall at these nodes (INTAKE, OUTSIDE, DELIVERY), by due date; those of
     * a number where one is given, whole or its beginning, of the case or in its QR code.
     */
    @GetMapping("/work")
    CaseList.Page work(
            @RequestParam List<Node> nodes,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam CaseList.@Nullable Lamp lamp,
            @RequestParam @Nullable String number,
            @RequestParam @Nullable String after,
            Act act) {
        return search.work(nodes, mine, lamp, number, after, act);
    }

    /** All cases of the hall with a running clock, by due date. */
    @GetMapping("/cases")
    CaseList.Page cases(
            @RequestParam CaseList.@Nullable Lamp lamp,
            @RequestParam @Nullable UUID department,
            @RequestParam @Nullable String after,
            Act act) {
        return search.byDueDate(lamp, department, after, act);
    }

    @GetMapping("/cases/{id}")
    CaseView one(@PathVariable UUID id, Act act) {
        return views.ofStaff(id, act);
    }

    @GetMapping("/cases/{id}/days")
    List<ExplainedDay> days(@PathVariable UUID id, @RequestParam Deadline.Kind clock, Act act) {
        return views.days(id, clock, act, false);
    }

    @PostMapping("/cases")
    @ResponseStatus(HttpStatus.CREATED)
    Filing.Receipt receive(@Valid @RequestBody ReceiveRequest request, Act act) {
        var filing =
                new Filing(
                        request.itemCode(),
                        request.itemVersion(),
                        request.form(),
                        request.materials().stream().map(MaterialRequest::filed).toList(),
                        request.party(),
                        null,
                        request.errand(),
                        Boolean.TRUE.equals(request.insists()));
        return intake.receive(filing, act);
    }

    @PostMapping("/cases/{id}/pre-review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void preReview(@PathVariable UUID id, @Valid @RequestBody WorkItemRequest request, Act act) {
        intake.preReview(id, request.workItem(), act);
    }

    @PostMapping("/cases/{id}/acceptance")
    Standing accept(@PathVariable UUID id, @Valid @RequestBody WorkItemRequest request, Act act) {
        return intake.accept(id, request.workItem(), act);
    }

    @PostMapping("/cases/{id}/correction-request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requestCorrection(
            @PathVariable UUID id, @Valid @RequestBody CorrectionAskedRequest request, Act act) {
        intake.requestCorrection(id, request.workItem(), request.defects(), act);
    }

    @PostMapping("/cases/{id}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable UUID id, @Valid @RequestBody DeclineRequest request, Act act) {
        intake.decline(
                id,
                request.workItem(),
                request.reason(),
                request.explanation(),
                request.competentOrgan(),
                act);
    }

    /** What a correction notice asked for is handed in at the window. */
    @PostMapping("/cases/{id}/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable UUID id, @Valid @RequestBody CorrectionRequest request, Act act) {
        intake.correct(
                id,
                request.errand(),
                request.form(),
                request.materials().stream().map(MaterialRequest::filed).toList(),
                act);
    }

    @PostMapping("/cases/{id}/delivery")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deliver(@PathVariable UUID id, @Valid @RequestBody DeliveryRequest request, Act act) {
        deliveries.deliver(
                id,
                request.workItem(),
                request.way(),
                request.recipient(),
                request.lastFour(),
                request.mandate(),
                request.expressNumber(),
                act);
    }

    @PostMapping("/cases/{id}/outside-registration")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void registerOutside(
            @PathVariable UUID id, @Valid @RequestBody OutsideRequest request, Act act) {
        outside.registerOutside(id, request.workItem(), request.outsideNumber(), act);
    }

    @PostMapping("/cases/{id}/outside-result")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enterOutsideResult(
            @PathVariable UUID id, @Valid @RequestBody OutsideResultRequest request, Act act) {
        outside.enterOutsideResult(
                id,
                request.workItem(),
                request.outcome(),
                request.decidedOn(),
                request.resultNumber(),
                act);
    }

    /** Results of another system, by our case numbers; each row is taken or told why not. */
    @PostMapping("/outside-results")
    List<OutsideCases.RowResult> importOutsideResults(
            @RequestBody @NotEmpty List<OutsideCases.Row> rows, Act act) {
        return outside.importResults(rows, act);
    }

    @GetMapping("/hand-overs")
    List<HandOvers.Batch> handOvers(Act act) {
        return handOvers.latest(act);
    }

    @PostMapping("/hand-overs")
    @ResponseStatus(HttpStatus.CREATED)
    HandOverMade handOver(@Valid @RequestBody HandOverRequest request, Act act) {
        return new HandOverMade(handOvers.handOver(request.department(), act));
    }

    @GetMapping(path = "/hand-overs/{batch}/list", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] handOverList(@PathVariable UUID batch, Act act) {
        return handOvers.pdf(batch, act);
    }

    @GetMapping(
            path = "/cases/{id}/documents/{document}",
            produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] document(@PathVariable UUID id, @PathVariable UUID document, Act act) {
        return files.documentOfStaff(id, document, act);
    }

    @PostMapping("/cases/{id}/documents/{document}/stamp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stamp(@PathVariable UUID id, @PathVariable UUID document, Act act) {
        files.confirmStamp(id, document, act);
    }

    @GetMapping("/cases/{id}/files/{file}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable UUID id, @PathVariable UUID file, Act act) {
        return Downloads.of(files.file(id, file, act, false));
    }

    @PostMapping("/cases/{id}/unmasking")
    Party unmask(@PathVariable UUID id, @Valid @RequestBody UnmaskRequest request, Act act) {
        return files.unmask(id, request.reason(), act);
    }

    record ReceiveRequest(
            @NotBlank String itemCode,
            @Nullable UUID itemVersion,
            @Nullable Party party,
            @NotNull UUID errand,
            @NotNull Map<String, String> form,
            @NotNull List<@Valid MaterialRequest> materials,
            @Nullable Boolean insists) {}

    record WorkItemRequest(@NotNull UUID workItem) {}

    record CorrectionAskedRequest(
            @NotNull UUID workItem, @NotEmpty List<CorrectionDefect> defects) {}

    record DeclineRequest(
            @NotNull UUID workItem,
            @NotNull DeclineReason reason,
            @NotBlank String explanation,
            @Nullable String competentOrgan) {}

    record CorrectionRequest(
            @NotNull UUID errand,
            @Nullable Map<String, String> form,
            @NotNull List<@Valid MaterialRequest> materials) {}

    record DeliveryRequest(
            @NotNull UUID workItem,
            @NotNull DeliveryWay way,
            @NotBlank String recipient,
            @NotNull String lastFour,
            @Nullable String mandate,
            @Nullable String expressNumber) {}

    record OutsideRequest(@NotNull UUID workItem, @NotBlank String outsideNumber) {}

    record OutsideResultRequest(
            @NotNull UUID workItem,
            @NotNull Outcome outcome,
            @NotNull LocalDate decidedOn,
            @Nullable String resultNumber) {}

    record HandOverRequest(@NotNull UUID department) {}

    record HandOverMade(UUID batch) {}

    record UnmaskRequest(@NotBlank String reason) {}
}
