package onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.paper.GuidePapers;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Guides and forms on paper, for everybody. */
@RestController
@RequestMapping("/api/public/items/{code}")
@Tag(name = "items", description = "Service items and their guides; no sign-in")
class PublicPaperController {
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic().mustRevalidate();

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final GuidePapers papers;

    PublicPaperController(Catalogue catalogue, Organisation organisation, GuidePapers papers) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.papers = papers;
    }

    /** From the same source as the page, so the two never differ (rulebook R1.5). */
    @GetMapping(value = "/guide.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The guide on paper: A4, all fifteen sections, with the item's QR code")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "no such item")
    ResponseEntity<byte[]> guide(@PathVariable String code) {
        var version = catalogue.readable(code);
        var department = organisation.department(version.department());
        return answer(
                papers.guide(version, department),
                version.guide().name() + "办事指南",
                version,
                department);
    }

    @GetMapping(value = "/forms/{material}/blank.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The application form, blank")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "no such item, or no such form")
    ResponseEntity<byte[]> blank(
            @PathVariable String code, @Parameter(example = "M01") @PathVariable String material) {
        return form(code, material, false);
    }

    @GetMapping(value = "/forms/{material}/sample.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The application form, filled in with made-up values")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "no such item, or no such form")
    ResponseEntity<byte[]> sample(
            @PathVariable String code, @Parameter(example = "M01") @PathVariable String material) {
        return form(code, material, true);
    }

    private ResponseEntity<byte[]> form(String code, String material, boolean sample) {
        var version = catalogue.readable(code);
        var department = organisation.department(version.department());
        byte[] pdf = papers.form(version, department, material, sample);
        String name =
                version.guide().materials().stream()
                        .filter(one -> one.code().equals(material))
                        .map(one -> one.name().replaceAll("[《》]", ""))
                        .findFirst()
                        .orElse(material);
        return answer(pdf, name + (sample ? "（示例）" : "（空白）"), version, department);
    }

    private static ResponseEntity<byte[]> answer(
            byte[] pdf, String name, ItemVersion version, Department department) {
        String edition =
                "%s-%x-pdf"
                        .formatted(version.id(), Objects.hash(version.state().name(), department));
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .eTag(edition)
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf);
    }
}
