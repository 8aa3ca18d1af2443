package onewindow.regions.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import onewindow.regions.Region;
import onewindow.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/public/regions")
@Tag(name = "regions", description = "行政区划 · Administrative divisions")
class PublicRegionController {
    private final Regions regions;

    PublicRegionController(Regions regions) {
        this.regions = regions;
    }

    @GetMapping
    @Operation(
            summary = "下级区划 · What lies in a region",
            description = "按代码排序；不填 parent 时为各省。Ordered by code; the provinces without a parent.")
    List<Region> children(
            @Parameter(description = "6、9 或 12 位代码 · Code of 6, 9 or 12 digits", example = "360500")
                    @RequestParam(required = false)
                    @Nullable String parent) {
        return parent == null ? regions.provinces() : regions.children(parent);
    }
}
