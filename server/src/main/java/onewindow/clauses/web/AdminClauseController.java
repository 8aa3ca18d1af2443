package onewindow.clauses.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import onewindow.clauses.FindingState;
import onewindow.clauses.Findings;
import onewindow.clauses.LedgerSearch;
import onewindow.clauses.Section;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Organisation;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of vague clauses, for the item administrator. */
@RestController
@RequestMapping("/api/admin/clauses")
class AdminClauseController {
    private final Findings findings;
    private final LedgerSearch search;
    private final Organisation organisation;

    AdminClauseController(Findings findings, LedgerSearch search, Organisation organisation) {
        this.findings = findings;
        this.search = search;
        this.organisation = organisation;
    }

    record AssignRequest(
            @NotNull @Size(max = 200) List<UUID> findings,
            @NotNull UUID post,
            @NotNull LocalDate due) {}

    record ReasonRequest(@NotNull @Size(max = 500) String reason) {}

    /**
     * @param meanings what the words mean today, one by one
     * @param document number of the centre's approval
     */
    record ApprovalRequest(
            @NotNull @Size(max = 50) List<@NotNull String> meanings,
            @NotNull @Size(max = 500) String document,
            @NotNull LocalDate approvedOn,
            @NotNull LocalDate expiresOn) {
        Findings.Approval approval() {
            return new Findings.Approval(meanings, document, approvedOn, expiresOn);
        }
    }

    /**
     * @param words as they stand in the text that is to be published
     */
    record ExceptionRequest(
            @NotNull @Size(min = 31, max = 33) String item,
            @NotNull @Size(max = 3) String rule,
            @NotNull Section section,
            @NotNull @Size(max = 2_000) String words,
            @NotNull @Valid ApprovalRequest approval) {}

    record Granted(UUID id) {}

    record PostView(UUID id, String name) {}

    @GetMapping("/findings")
    FindingPage findings(
            SignedIn person,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable FindingState state,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable UUID before,
            Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var page =
                search.find(
                        new LedgerSearch.Filter(
                                department, blankToNull(rule), state, blankToNull(item), before));
        return new FindingPage(
                page.findings().stream()
                        .map(finding -> FindingView.of(finding, organisation, locale))
                        .toList(),
                page.more());
    }

    @GetMapping("/findings/{id}")
    FindingHistory finding(@PathVariable UUID id, SignedIn person, Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new FindingHistory(
                FindingView.of(search.one(id), organisation, locale), search.events(id));
    }

    /** The posts of a department, to one of which a finding is assigned. */
    @GetMapping("/posts")
    List<PostView> posts(@RequestParam UUID department, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return organisation.posts().stream()
                .filter(post -> department.equals(post.department()))
                .map(post -> new PostView(post.id(), post.name()))
                .sorted(java.util.Comparator.comparing(PostView::name))
                .toList();
    }

    @PostMapping("/findings/assign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@Valid @RequestBody AssignRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        findings.assign(request.findings(), request.post(), request.due(), act);
    }

    /** A warning whose words stay for a reason. */
    @PostMapping("/findings/{id}/clear")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(
            @PathVariable UUID id,
            @Valid @RequestBody ReasonRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        findings.justify(id, request.reason(), act);
    }

    @PostMapping("/findings/{id}/false-positive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markFalse(
            @PathVariable UUID id,
            @Valid @RequestBody ReasonRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        findings.markFalse(id, request.reason(), act);
    }

    @PostMapping("/findings/{id}/except")
    @ResponseStatus(HttpStatus.CREATED)
    Granted except(
            @PathVariable UUID id,
            @Valid @RequestBody ApprovalRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Granted(findings.except(id, request.approval(), act));
    }

    /** Before a version with the words is published. */
    @PostMapping("/exceptions")
    @ResponseStatus(HttpStatus.CREATED)
    Granted except(@Valid @RequestBody ExceptionRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Granted(
                findings.except(
                        request.item(),
                        request.rule(),
                        request.section(),
                        request.words(),
                        request.approval().approval(),
                        act));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
