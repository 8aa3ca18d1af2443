package onewindow.cases.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.calendar.StatutoryClock.ExplainedDay;
import onewindow.cases.CaseFiles;
import onewindow.cases.CaseList;
import onewindow.cases.CaseSearch;
import onewindow.cases.CaseView;
import onewindow.cases.CaseViews;
import onewindow.cases.Cases;
import onewindow.cases.Deadline;
import onewindow.cases.Deliveries;
import onewindow.cases.Drafts;
import onewindow.cases.Filing;
import onewindow.identity.SignedIn;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/citizen")
class CitizenCaseController {
    private final Cases cases;
    private final CaseViews views;
    private final CaseFiles files;
    private final CaseSearch search;
    private final Drafts drafts;
    private final Deliveries deliveries;

    CitizenCaseController(
            Cases cases,
            CaseViews views,
            CaseFiles files,
            CaseSearch search,
            Drafts drafts,
            Deliveries deliveries) {
        this.cases = cases;
        this.views = views;
        this.files = files;
        this.search = search;
        this.drafts = drafts;
        this.deliveries = deliveries;
    }

    @PostMapping("/cases")
    @ResponseStatus(HttpStatus.CREATED)
    Filing.Receipt submit(@Valid @RequestBody SubmitRequest request, Act act) {
        var filing =
                new Filing(
                        request.itemCode(),
                        request.itemVersion(),
                        request.form(),
                        request.materials().stream().map(MaterialRequest::filed).toList(),
                        null,
                        request.principal(),
                        null,
                        false);
        return cases.submit(filing, act);
    }

    @GetMapping("/cases")
    CaseList.Page own(@RequestParam @Nullable UUID before, SignedIn visitor) {
        return search.own(visitor.account(), before);
    }

    @GetMapping("/cases/{id}")
    CaseView one(@PathVariable UUID id, Act act) {
        return views.ofApplicant(id, act);
    }

    /** The days of one clock (NOTICE, PROMISED, LEGAL, DELIVERY): counted or not, and why. */
    @GetMapping("/cases/{id}/days")
    List<ExplainedDay> days(@PathVariable UUID id, @RequestParam Deadline.Kind clock, Act act) {
        return views.days(id, clock, act, true);
    }

    @PostMapping("/cases/{id}/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable UUID id, @Valid @RequestBody CorrectionRequest request, Act act) {
        cases.correct(
                id,
                request.form(),
                request.materials().stream().map(MaterialRequest::filed).toList(),
                act);
    }

    @PostMapping("/cases/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @Valid @RequestBody WithdrawalRequest request, Act act) {
        cases.withdraw(id, request.reason(), act);
    }

    /** The result is taken online. */
    @PostMapping("/cases/{id}/collection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void collect(@PathVariable UUID id, Act act) {
        deliveries.collectOnline(id, act);
    }

    @GetMapping(
            path = "/cases/{id}/documents/{document}",
            produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] document(@PathVariable UUID id, @PathVariable UUID document, Act act) {
        return files.documentOfApplicant(id, document, act);
    }

    @GetMapping("/cases/{id}/files/{file}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable UUID id, @PathVariable UUID file, Act act) {
        return Downloads.of(files.file(id, file, act, true));
    }

    /** What was typed so far; empty where nothing was. */
    @GetMapping("/drafts/{itemCode}")
    DraftView draft(@PathVariable String itemCode, SignedIn visitor) {
        return drafts.find(visitor.account(), itemCode)
                .map(found -> new DraftView(found.form(), found.materials(), found.at().toString()))
                .orElse(new DraftView(Map.of(), List.of(), null));
    }

    @PutMapping("/drafts/{itemCode}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String itemCode, @Valid @RequestBody DraftRequest request, Act act) {
        drafts.keep(
                itemCode,
                request.form(),
                request.materials().stream().map(MaterialRequest::filed).toList(),
                act);
    }

    @DeleteMapping("/drafts/{itemCode}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String itemCode, Act act) {
        drafts.drop(itemCode, act);
    }

    /**
     * @param principal identity number or credit code of the person for whom the account acts by
     *     mandate
     */
    record SubmitRequest(
            @NotBlank String itemCode,
            @Nullable UUID itemVersion,
            @NotNull Map<String, String> form,
            @NotNull List<@Valid MaterialRequest> materials,
            @Nullable String principal) {}

    record CorrectionRequest(
            @Nullable Map<String, String> form, @NotNull List<@Valid MaterialRequest> materials) {}

    record WithdrawalRequest(@NotNull String reason) {}

    record DraftRequest(
            @NotNull Map<String, String> form, @NotNull List<@Valid MaterialRequest> materials) {}

    record DraftView(
            Map<String, String> form, List<Filing.MaterialFiled> materials, @Nullable String at) {}
}
