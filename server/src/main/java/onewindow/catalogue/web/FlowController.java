package onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.drawn.GuideFlow;
import onewindow.flows.Flow;
import onewindow.flows.FlowBpmn;
import onewindow.flows.FlowPicture;
import onewindow.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The flow of an item as a picture, and as a model for other tools. */
@RestController
@RequestMapping("/api/public/items/{code}")
@Tag(name = "items", description = "Service items and their guides; no sign-in")
class FlowController {
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic().mustRevalidate();
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Catalogue catalogue;

    FlowController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping(value = "/flow.svg", produces = "image/svg+xml")
    @Operation(summary = "办理流程图: the steps of an item, drawn")
    ResponseEntity<String> picture(
            @PathVariable String code,
            @Parameter(description = "the version in force, where none is named")
                    @RequestParam(required = false)
                    @Nullable UUID version,
            @Parameter(description = "marks the step at which a case is")
                    @RequestParam(required = false)
                    Flow.@Nullable Stage stage,
            @Parameter(description = "zh or en") @RequestParam(defaultValue = "zh") String lang) {
        ItemVersion item = item(code, version);
        Flow flow = GuideFlow.of(item.guide());
        boolean english = lang.equals("en");
        String name = english ? item.guide().nameEn() : item.guide().name();
        String current = stage == null ? null : GuideFlow.firstOf(flow, stage).orElse(null);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(SHORTLY)
                .body(
                        FlowPicture.svg(
                                flow,
                                name + (english ? ": flow chart" : "：办理流程图"),
                                english ? Locale.ENGLISH : Locale.CHINA,
                                current));
    }

    @GetMapping(value = "/flow.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The steps of an item as BPMN 2.0, with layout")
    ResponseEntity<byte[]> model(@PathVariable String code) {
        ItemVersion item = item(code, null);
        String file = item.guide().name() + ".bpmn";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(SHORTLY)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(
                        FlowBpmn.xml(GuideFlow.of(item.guide()), code, item.guide().name())
                                .getBytes(StandardCharsets.UTF_8));
    }

    private ItemVersion item(String code, @Nullable UUID version) {
        if (version == null) {
            return catalogue.readable(code);
        }
        ItemVersion pinned = catalogue.version(version);
        if (!pinned.code().equals(code)) {
            throw new NotFound("item-version");
        }
        return pinned;
    }
}
