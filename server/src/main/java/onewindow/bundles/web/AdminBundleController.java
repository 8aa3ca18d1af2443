package onewindow.bundles.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import onewindow.bundles.Bundle;
import onewindow.bundles.BundleEnding;
import onewindow.bundles.BundleSearch;
import onewindow.bundles.BundleState;
import onewindow.bundles.BundleStep;
import onewindow.bundles.Bundles;
import onewindow.catalogue.Finding;
import onewindow.elements.MergedForm;
import onewindow.identity.Accounts;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Department;
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

/**
 * Bundles (一件事), kept by the item administrators. {@code If-Match} names the version that the
 * administrator saw.
 */
@RestController
@RequestMapping("/api/admin/bundles")
class AdminBundleController {
    private final Bundles bundles;
    private final BundleSearch search;
    private final BundleViews views;
    private final Accounts accounts;
    private final MessageSource messages;

    AdminBundleController(
            Bundles bundles,
            BundleSearch search,
            BundleViews views,
            Accounts accounts,
            MessageSource messages) {
        this.bundles = bundles;
        this.search = search;
        this.views = views;
        this.accounts = accounts;
        this.messages = messages;
    }

    record BeginRequest(
            @NotBlank @Size(max = 32) String code, @NotNull @Valid BundleRequest content) {}

    record RemarksRequest(@NotBlank @Size(max = 1_000) String remarks) {}

    record EndRequest(
            @NotNull LocalDate from,
            @NotNull @Valid BundleRequest.Document document,
            @NotBlank @Size(max = 1_000) String reason) {}

    record Begun(UUID id) {}

    /**
     * @param version of the draft from now on
     */
    record Moved(int version) {}

    record BundleLine(
            Bundle bundle,
            BundleState state,
            int blocking,
            @Nullable String lead,
            @Nullable String leadEn,
            String changedByName) {}

    record BundleFinding(String field, String rule, Finding.Severity severity, String words) {}

    record BundleStepLine(BundleStep step, String name) {}

    /**
     * @param mayPublish whether the reader wrote none of it
     */
    record BundleSheet(
            Bundle bundle,
            BundleState state,
            BundleViews.Told told,
            MergedForm form,
            List<BundleFinding> findings,
            List<BundleStepLine> steps,
            @Nullable BundleEnding ending,
            boolean mayPublish) {}

    record BundleName(String code, String name, String nameEn) {}

    @GetMapping
    List<BundleLine> all(SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var lines = search.all();
        var names = accounts.shownNames(lines.stream().map(line -> line.bundle().changedBy()));
        return lines.stream()
                .map(line -> {
                    Department lead = views.lead(line.bundle().content());
                    return new BundleLine(
                            line.bundle(),
                            line.state(),
                            line.blocking(),
                            lead == null ? null : lead.name(),
                            lead == null ? null : lead.englishName(),
                            names.apply(line.bundle().changedBy()));
                })
                .toList();
    }

    /** Those in force to which at least one of the items belongs: asked before an item changes. */
    @GetMapping("/containing")
    List<BundleName> containing(
            @RequestParam @Size(max = 100) List<@NotNull @Size(max = 33) String> code,
            SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return search.containing(code).stream()
                .map(one ->
                        new BundleName(one.code(), one.content().name(), one.content().nameEn()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Begun begin(@Valid @RequestBody BeginRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Begun(bundles.begin(request.code(), request.content().content(), act));
    }

    @GetMapping("/{bundle}")
    BundleSheet sheet(@PathVariable UUID bundle, SignedIn person, Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var sheet = search.sheet(bundle);
        var found = sheet.told().bundle();
        var names = accounts.shownNames(sheet.steps().stream().map(BundleStep::by));
        return new BundleSheet(
                found,
                sheet.state(),
                views.told(sheet.told()),
                sheet.told().together().form(),
                sheet.findings().stream().map(finding -> line(finding, locale)).toList(),
                sheet.steps().stream()
                        .map(step -> new BundleStepLine(step, names.apply(step.by())))
                        .toList(),
                sheet.ending(),
                found.mayPublish(person.account()));
    }

    /** However incomplete it is; the findings say what is still to be mended. */
    @PutMapping("/{bundle}")
    Moved save(
            @PathVariable UUID bundle,
            @Valid @RequestBody BundleRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Moved(bundles.save(bundle, request.content(), act));
    }

    /** The draft of the next version. */
    @PostMapping("/{bundle}/next")
    @ResponseStatus(HttpStatus.CREATED)
    Begun next(@PathVariable UUID bundle, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Begun(bundles.beginNext(code(bundle), act));
    }

    @PostMapping("/{bundle}/submit")
    Moved submit(@PathVariable UUID bundle, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Moved(bundles.submit(bundle, act));
    }

    @PostMapping("/{bundle}/return")
    Moved sendBack(
            @PathVariable UUID bundle,
            @Valid @RequestBody RemarksRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Moved(bundles.sendBack(bundle, request.remarks(), act));
    }

    @PostMapping("/{bundle}/reopen")
    Moved reopen(@PathVariable UUID bundle, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Moved(bundles.reopen(bundle, act));
    }

    @PostMapping("/{bundle}/discard")
    Moved discard(
            @PathVariable UUID bundle,
            @Valid @RequestBody RemarksRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Moved(bundles.discard(bundle, request.remarks(), act));
    }

    /** By somebody who wrote none of it. */
    @PostMapping("/{bundle}/publish")
    Moved publish(@PathVariable UUID bundle, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Moved(bundles.publish(bundle, act));
    }

    @PostMapping("/{bundle}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable UUID bundle,
            @Valid @RequestBody EndRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        bundles.end(
                code(bundle), request.from(), request.document().document(), request.reason(), act);
    }

    private String code(UUID bundle) {
        return search.sheet(bundle).told().bundle().code();
    }

    private BundleFinding line(Finding finding, Locale locale) {
        String words = messages.getMessage("fault." + finding.rule(), null, finding.rule(), locale);
        String detail = finding.detail();
        return new BundleFinding(
                finding.field(),
                finding.rule(),
                finding.severity(),
                detail == null ? String.valueOf(words) : words + "（" + detail + "）");
    }
}
