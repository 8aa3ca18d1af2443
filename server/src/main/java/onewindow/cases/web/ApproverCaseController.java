package onewindow.cases.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.calendar.StatutoryClock.ExplainedDay;
import onewindow.cases.Approvals;
import onewindow.cases.CaseEvent.DeclineReason;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.CaseFiles;
import onewindow.cases.CaseList;
import onewindow.cases.CaseSearch;
import onewindow.cases.CaseView;
import onewindow.cases.CaseViews;
import onewindow.cases.Deadline;
import onewindow.cases.HandOvers;
import onewindow.cases.Intake;
import onewindow.cases.Standing;
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
@RequestMapping("/api/approver")
class ApproverCaseController {
    private final Approvals approvals;
    private final Intake intake;
    private final HandOvers handOvers;
    private final CaseViews views;
    private final CaseFiles files;
    private final CaseSearch search;

    ApproverCaseController(
            Approvals approvals,
            Intake intake,
            HandOvers handOvers,
            CaseViews views,
            CaseFiles files,
            CaseSearch search) {
        this.approvals = approvals;
        this.intake = intake;
        this.handOvers = handOvers;
        this.views = views;
        this.files = files;
        this.search = search;
    }

    /**
     * Open work items of the actor's post, by due date; those of a number where one is given, whole
     * or its beginning, of the case or in its QR code.
     */
    @GetMapping("/work")
    CaseList.Page work(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam CaseList.@Nullable Lamp lamp,
            @RequestParam @Nullable String number,
            @RequestParam @Nullable String after,
            Act act) {
        return search.work(List.of(), mine, lamp, number, after, act);
    }

    /** Cases of the department with a running clock, by due date. */
    @GetMapping("/cases")
    CaseList.Page cases(
            @RequestParam CaseList.@Nullable Lamp lamp,
            @RequestParam @Nullable String after,
            Act act) {
        return search.byDueDate(lamp, null, after, act);
    }

    @GetMapping("/cases/{id}")
    CaseView one(@PathVariable UUID id, Act act) {
        return views.ofStaff(id, act);
    }

    @GetMapping("/cases/{id}/days")
    List<ExplainedDay> days(@PathVariable UUID id, @RequestParam Deadline.Kind clock, Act act) {
        return views.days(id, clock, act, false);
    }

    @PostMapping("/cases/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable UUID id, @Valid @RequestBody WorkItemRequest request, Act act) {
        approvals.claim(id, request.workItem(), act);
    }

    @PostMapping("/cases/{id}/opinion")
    Standing giveOpinion(
            @PathVariable UUID id, @Valid @RequestBody OpinionRequest request, Act act) {
        return approvals.giveOpinion(
                id, request.workItem(), request.outcome(), request.opinion(), request.basis(), act);
    }

    @PostMapping("/cases/{id}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendBack(@PathVariable UUID id, @Valid @RequestBody ReturnRequest request, Act act) {
        approvals.sendBack(id, request.workItem(), request.opinion(), act);
    }

    /** Answers ACCEPTED where a refusal was passed on to the level that may refuse. */
    @PostMapping("/cases/{id}/decision")
    Standing decide(@PathVariable UUID id, @Valid @RequestBody OpinionRequest request, Act act) {
        return approvals.decide(
                id, request.workItem(), request.outcome(), request.opinion(), request.basis(), act);
    }

    @PostMapping("/cases/{id}/result")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resultMade(@PathVariable UUID id, @Valid @RequestBody WorkItemRequest request, Act act) {
        approvals.resultMade(id, request.workItem(), act);
    }

    @PostMapping("/cases/{id}/acceptance")
    Standing accept(@PathVariable UUID id, @Valid @RequestBody WorkItemRequest request, Act act) {
        return intake.accept(id, request.workItem(), act);
    }

    /** Also after a deemed acceptance, where no licence is needed or another organ is competent. */
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

    @GetMapping("/hand-overs")
    List<HandOvers.Batch> handOvers(Act act) {
        return handOvers.latest(act);
    }

    @PostMapping("/hand-overs/{batch}/signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(@PathVariable UUID batch, Act act) {
        handOvers.sign(batch, act);
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
    Unmasked unmask(@PathVariable UUID id, @Valid @RequestBody UnmaskRequest request, Act act) {
        return new Unmasked(
                files.unmask(id, request.reason(), act),
                files.unmaskForm(id, request.reason(), act));
    }

    record WorkItemRequest(@NotNull UUID workItem) {}

    record OpinionRequest(
            @NotNull UUID workItem,
            @NotNull Outcome outcome,
            @NotNull String opinion,
            @NotNull List<String> basis) {}

    record ReturnRequest(@NotNull UUID workItem, @NotBlank String opinion) {}

    record DeclineRequest(
            @NotNull UUID workItem,
            @NotNull DeclineReason reason,
            @NotBlank String explanation,
            @Nullable String competentOrgan) {}

    record UnmaskRequest(@NotBlank String reason) {}

    record Unmasked(Party applicant, Map<String, String> form) {}
}
