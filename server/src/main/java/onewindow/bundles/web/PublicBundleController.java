package onewindow.bundles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import onewindow.bundles.BundleContent;
import onewindow.bundles.BundleSearch;
import onewindow.bundles.LegalDocument;
import onewindow.bundles.Promise;
import onewindow.organisation.Department;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Errands that need several items, told as one; for everybody. */
@RestController
@RequestMapping("/api/public/bundles")
@Tag(name = "bundles", description = "一件事: errands that need several items; no sign-in")
class PublicBundleController {
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic().mustRevalidate();

    private final BundleSearch search;
    private final BundleViews views;

    PublicBundleController(BundleSearch search, BundleViews views) {
        this.search = search;
        this.views = views;
    }

    /**
     * @param promise of all members together, at most
     */
    record PublicBundleLine(
            @Schema(example = "ERSHOUFANG") String code,
            String name,
            String nameEn,
            String summary,
            String summaryEn,
            BundleContent.Audience audience,
            @Nullable String event,
            int members,
            int departments,
            Promise promise) {}

    record PublicBundle(
            String code,
            int number,
            String name,
            String nameEn,
            String summary,
            String summaryEn,
            BundleContent.Audience audience,
            @Nullable String event,
            @Nullable String lead,
            @Nullable String leadEn,
            BundleContent.ResultWay resultWay,
            LegalDocument document,
            LocalDate effectiveFrom,
            BundleViews.Told told) {}

    @GetMapping
    @Operation(
            summary = "The bundles in force",
            description = "Of one item: those to which it belongs.")
    ResponseEntity<List<PublicBundleLine>> all(
            @Parameter(description = "31 or 33 characters") @RequestParam(required = false)
                    @Nullable String item) {
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .body(
                        search.inForce().stream()
                                .filter(told -> item == null || hasMember(told, item))
                                .map(PublicBundleController::line)
                                .toList());
    }

    @GetMapping("/{code}")
    @Operation(
            summary = "The guide of a bundle",
            description =
                    "Its members in the order in which they can be applied for, the materials that"
                            + " are given once, the promise of all together; computed from the guides"
                            + " in force.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "no such bundle", content = @Content)
    ResponseEntity<PublicBundle> one(@Parameter(example = "ERSHOUFANG") @PathVariable String code) {
        var told = search.inForce(code);
        var content = told.bundle().content();
        Department lead = views.lead(content);
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .body(
                        new PublicBundle(
                                told.bundle().code(),
                                told.bundle().number(),
                                content.name(),
                                content.nameEn(),
                                content.summary(),
                                content.summaryEn(),
                                content.audience(),
                                content.event(),
                                lead == null ? null : lead.name(),
                                lead == null ? null : lead.englishName(),
                                content.resultWay(),
                                content.document(),
                                Objects.requireNonNull(content.effectiveFrom()),
                                views.told(told)));
    }

    private static boolean hasMember(BundleSearch.Told told, String item) {
        return told.bundle().content().members().stream()
                .anyMatch(member -> member.item().equals(item));
    }

    private static PublicBundleLine line(BundleSearch.Told told) {
        var content = told.bundle().content();
        return new PublicBundleLine(
                told.bundle().code(),
                content.name(),
                content.nameEn(),
                content.summary(),
                content.summaryEn(),
                content.audience(),
                content.event(),
                content.members().size(),
                told.together().before().windows(),
                told.together().after().promise());
    }
}
