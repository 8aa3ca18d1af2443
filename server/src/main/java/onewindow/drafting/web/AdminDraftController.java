package onewindow.drafting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.life.GuideChange;
import onewindow.drafting.DraftSearch;
import onewindow.drafting.DraftStep;
import onewindow.drafting.Drafting;
import onewindow.drafting.Effect;
import onewindow.drafting.GuideDraft;
import onewindow.identity.Accounts;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Drafts of items, for the item administrators. {@code If-Match} names the version of the draft
 * that the administrator saw.
 */
@RestController
@RequestMapping("/api/admin/drafts")
class AdminDraftController {
    private final Drafting drafting;
    private final DraftSearch search;
    private final Accounts accounts;
    private final MessageSource messages;

    AdminDraftController(
            Drafting drafting, DraftSearch search, Accounts accounts, MessageSource messages) {
        this.search = search;
        this.drafting = drafting;
        this.accounts = accounts;
        this.messages = messages;
    }

    /**
     * @param model code of a published item after which a new one is written
     */
    record BeginRequest(
            @NotBlank @Size(max = 33) String code,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 33) String model) {}

    record Begun(UUID id) {}

    record SaveRequest(@NotNull @Schema(implementation = Guide.class) JsonNode guide) {}

    record DateRequest(@NotNull LocalDate effectiveFrom) {}

    record RemarksRequest(@NotBlank @Size(max = 1000) String remarks) {}

    record OpinionRequest(@Nullable @Size(max = 1000) String remarks) {}

    /**
     * @param changedByName who did the last step
     */
    record DraftLine(GuideDraft draft, String changedByName) {}

    record StepLine(DraftStep step, String name) {}

    /**
     * @param words what the rule asks for, and how to mend it
     */
    record FindingLine(String field, String rule, Finding.Severity severity, String words) {}

    /**
     * @param mayReview whether the reader wrote none of it
     */
    record DraftView(
            GuideDraft draft,
            Guide guide,
            List<FindingLine> findings,
            boolean mayReview,
            List<StepLine> steps) {}

    /**
     * @param version of the draft from now on
     */
    record Saved(int version, List<FindingLine> findings) {}

    record Moved(int version) {}

    /**
     * @param version of the item
     */
    record Published(UUID version) {}

    /** The latest changed first, at most 200. */
    @GetMapping
    List<DraftLine> drafts(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "true") boolean open,
            SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var drafts = search.list(code, open);
        var names = accounts.shownNames(drafts.stream().map(GuideDraft::changedBy));
        return drafts.stream()
                .map(draft -> new DraftLine(draft, names.apply(draft.changedBy())))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Begun begin(@Valid @RequestBody BeginRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        String model = request.model();
        String name = request.name();
        return new Begun(
                model == null
                        ? drafting.begin(request.code(), name, act)
                        : drafting.beginLike(model, request.code(), name == null ? "" : name, act));
    }

    /**
     * @param effectiveFrom day for which the findings are told, tomorrow where absent
     */
    @GetMapping("/{draft}")
    DraftView draft(
            @PathVariable UUID draft,
            @RequestParam(required = false) @Nullable LocalDate effectiveFrom,
            SignedIn person,
            Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var found = search.draft(draft);
        var guide = search.guide(draft);
        var steps = search.history(draft);
        var names = accounts.shownNames(steps.stream().map(DraftStep::by));
        return new DraftView(
                found,
                guide,
                findings(found, guide, effectiveFrom, locale),
                found.mayReview(person.account()),
                steps.stream().map(step -> new StepLine(step, names.apply(step.by()))).toList());
    }

    /** However incomplete it is; the findings say what is still to be mended. */
    @PutMapping("/{draft}")
    Saved save(
            @PathVariable UUID draft,
            @Valid @RequestBody SaveRequest request,
            SignedIn person,
            Act act,
            Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        Guide guide = Catalogue.read(request.guide().toString().getBytes(StandardCharsets.UTF_8));
        int version = drafting.save(draft, guide, act);
        return new Saved(version, findings(search.draft(draft), guide, null, locale));
    }

    @PostMapping("/{draft}/submit")
    Moved submit(
            @PathVariable UUID draft,
            @Valid @RequestBody DateRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Moved(drafting.submit(draft, request.effectiveFrom(), act));
    }

    /** By somebody who wrote none of it. */
    @PostMapping("/{draft}/approve")
    Moved approve(
            @PathVariable UUID draft,
            @Valid @RequestBody OpinionRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Moved(drafting.approve(draft, request.remarks(), act));
    }

    @PostMapping("/{draft}/return")
    Moved sendBack(
            @PathVariable UUID draft,
            @Valid @RequestBody RemarksRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Moved(drafting.sendBack(draft, request.remarks(), act));
    }

    @PostMapping("/{draft}/reopen")
    Moved reopen(@PathVariable UUID draft, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Moved(drafting.reopen(draft, act));
    }

    @PostMapping("/{draft}/discard")
    Moved discard(
            @PathVariable UUID draft,
            @Valid @RequestBody RemarksRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Moved(drafting.discard(draft, request.remarks(), act));
    }

    @PostMapping("/{draft}/publish")
    @ResponseStatus(HttpStatus.CREATED)
    Published publish(
            @PathVariable UUID draft,
            @Valid @RequestBody DateRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Published(drafting.publish(draft, request.effectiveFrom(), act));
    }

    /** What publishing would meet: open cases, channels, halls. */
    @GetMapping("/{draft}/effect")
    Effect effect(@PathVariable UUID draft, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return search.effect(draft, act);
    }

    /** Against the version from which it began. */
    @GetMapping("/{draft}/difference")
    List<GuideChange> difference(@PathVariable UUID draft, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return search.difference(draft);
    }

    private List<FindingLine> findings(
            GuideDraft draft, Guide guide, @Nullable LocalDate effectiveFrom, Locale locale) {
        if (!draft.state().isOpen()) {
            return List.of();
        }
        return search.findings(draft, guide, effectiveFrom).stream()
                .map(finding -> line(finding, locale))
                .toList();
    }

    private FindingLine line(Finding finding, Locale locale) {
        String words = messages.getMessage("fault." + finding.rule(), null, finding.rule(), locale);
        String detail = finding.detail();
        return new FindingLine(
                finding.field(),
                finding.rule(),
                finding.severity(),
                detail == null ? String.valueOf(words) : words + "（" + detail + "）");
    }
}
