package onewindow.catalogue.web;

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
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemHead;
import onewindow.catalogue.ItemHistory;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import onewindow.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Items and their versions, for the item administrator. */
@RestController
@RequestMapping("/api/admin/items")
class AdminItemController {
    private static final int LARGEST_PAGE = 100;

    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final MessageSource messages;

    AdminItemController(Catalogue catalogue, CatalogueSearch search, MessageSource messages) {
        this.catalogue = catalogue;
        this.search = search;
        this.messages = messages;
    }

    record AdminItems(int total, List<AdminItem> items) {}

    /**
     * @param unverified texts that were not compared with a stored text of their source
     */
    record AdminItem(
            PublicItem item,
            int version,
            UUID versionId,
            LocalDate effectiveFrom,
            List<Guide.Provenance> unverified) {
        static AdminItem of(ItemHead head) {
            return new AdminItem(
                    PublicItem.of(head),
                    head.number(),
                    head.version(),
                    head.effectiveFrom(),
                    head.unverified());
        }
    }

    record PublishRequest(
            @NotNull LocalDate effectiveFrom,
            @NotNull @Schema(implementation = Guide.class) JsonNode guide) {}

    /**
     * @param words what the rule asks for, and how to mend it
     */
    record FindingView(
            String field, String rule, boolean blocks, Finding.Severity severity, String words) {}

    /**
     * @param version none where nothing was published
     */
    record Publication(
            boolean publishable,
            @Nullable UUID versionId,
            @Nullable Integer version,
            List<FindingView> findings) {}

    record StateRequest(@NotBlank @Size(max = 500) String reason) {}

    record CancelRequest(@NotBlank @Size(max = 500) String reason, @Nullable String successor) {}

    @GetMapping
    AdminItems items(
            SignedIn person,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var found =
                search.find(
                        q,
                        CatalogueSearch.Filter.NONE,
                        Math.max(0, page),
                        Math.clamp(size, 1, LARGEST_PAGE));
        return new AdminItems(found.total(), found.items().stream().map(AdminItem::of).toList());
    }

    @GetMapping("/{code}/versions")
    ItemHistory history(@PathVariable String code, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return catalogue.history(code);
    }

    /** The guide of a version, provenance included, as it was published. */
    @GetMapping("/{code}/versions/{version}")
    Guide version(@PathVariable String code, @PathVariable UUID version, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var found = catalogue.version(version);
        if (!found.code().equals(code)) {
            throw new NotFound("item-version");
        }
        return found.guide();
    }

    /**
     * Publishes, or with {@code dryRun} only says what publishing would find. {@code If-Match}
     * names the latest version that the administrator saw.
     */
    @PostMapping("/{code}/versions")
    ResponseEntity<Publication> publish(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Valid @RequestBody PublishRequest request,
            SignedIn person,
            Act act,
            Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        Guide guide = Catalogue.read(request.guide().toString().getBytes(StandardCharsets.UTF_8));
        var findings = catalogue.inspect(code, guide, request.effectiveFrom());
        var views = findings.stream().map(finding -> view(finding, locale)).toList();
        if (dryRun) {
            return ResponseEntity.ok(
                    new Publication(
                            findings.stream().noneMatch(Finding::blocks), null, null, views));
        }
        var published = catalogue.publish(code, guide, request.effectiveFrom(), act);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(
                        new Publication(
                                true,
                                published.id(),
                                published.version(),
                                views.stream().filter(finding -> !finding.blocks()).toList()));
    }

    @PostMapping("/{code}/suspend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(
            @PathVariable String code,
            @Valid @RequestBody StateRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        catalogue.suspend(code, request.reason(), act);
    }

    @PostMapping("/{code}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(
            @PathVariable String code,
            @Valid @RequestBody StateRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        catalogue.resume(code, request.reason(), act);
    }

    @PostMapping("/{code}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(
            @PathVariable String code,
            @Valid @RequestBody CancelRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        catalogue.cancel(code, request.successor(), request.reason(), act);
    }

    private FindingView view(Finding finding, Locale locale) {
        String words = messages.getMessage("fault." + finding.rule(), null, finding.rule(), locale);
        String detail = finding.detail();
        return new FindingView(
                finding.field(),
                finding.rule(),
                finding.blocks(),
                finding.severity(),
                detail == null ? String.valueOf(words) : words + "（" + detail + "）");
    }
}
