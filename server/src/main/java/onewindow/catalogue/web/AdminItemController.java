package onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import onewindow.catalogue.ItemLife;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Items and their versions, for the item administrator. */
@RestController
@RequestMapping("/api/admin/items")
class AdminItemController {
    private static final int LARGEST_PAGE = 100;

    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final ItemLife life;
    private final MessageSource messages;

    AdminItemController(
            Catalogue catalogue, CatalogueSearch search, ItemLife life, MessageSource messages) {
        this.catalogue = catalogue;
        this.life = life;
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

    record InspectionRequest(
            @NotNull LocalDate effectiveFrom,
            @NotNull @Schema(implementation = Guide.class) JsonNode guide) {}

    /**
     * @param words what the rule asks for, and how to mend it
     */
    record FindingView(
            String field, String rule, boolean blocks, Finding.Severity severity, String words) {}

    /** Best hits first; without words by department. Ended items are found in the lineage. */
    @GetMapping
    AdminItems items(
            SignedIn person,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable ItemType type,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) ItemVersion.@Nullable State state,
            @RequestParam(defaultValue = "false") boolean unverified,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var found =
                search.list(
                        q,
                        head ->
                                (department == null
                                                || department.equals(
                                                        head.department().creditCode()))
                                        && (type == null || type == head.type())
                                        && (level == null || level == head.level())
                                        && (state == null || state == head.state())
                                        && (!unverified || !head.unverified().isEmpty()),
                        Math.max(0, page),
                        Math.clamp(size, 1, LARGEST_PAGE));
        return new AdminItems(found.total(), found.items().stream().map(AdminItem::of).toList());
    }

    /** Of what it took the place, and what took its own. */
    @GetMapping("/{code}/lineage")
    ItemLife.Lineage lineage(@PathVariable String code, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return life.lineage(code);
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

    /** What publishing would find; nothing is published. */
    @PostMapping("/{code}/inspection")
    List<FindingView> inspect(
            @PathVariable String code,
            @Valid @RequestBody InspectionRequest request,
            SignedIn person,
            Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        Guide guide = Catalogue.read(request.guide().toString().getBytes(StandardCharsets.UTF_8));
        return catalogue.inspect(code, guide, request.effectiveFrom()).stream()
                .map(finding -> view(finding, locale))
                .toList();
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
