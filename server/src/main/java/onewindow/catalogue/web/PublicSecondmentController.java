package onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.lists.Secondments;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** In which halls an item is, and where in them. */
@RestController
@RequestMapping("/api/public/items/{code}")
@Tag(name = "items", description = "Service items and their guides; no sign-in")
class PublicSecondmentController {
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic().mustRevalidate();

    private final Catalogue catalogue;
    private final Secondments secondments;
    private final Clock clock;

    PublicSecondmentController(Catalogue catalogue, Secondments secondments, Clock clock) {
        this.catalogue = catalogue;
        this.secondments = secondments;
        this.clock = clock;
    }

    /**
     * @param place window or area in the hall
     */
    record SecondedTo(UUID hall, String place) {}

    @GetMapping("/secondments")
    @Operation(summary = "The halls to which the item is seconded today, and its place there")
    ResponseEntity<List<SecondedTo>> secondments(@PathVariable String code) {
        catalogue.readable(code);
        LocalDate today = LocalDate.now(clock);
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .body(
                        secondments.of(code).stream()
                                .filter(one -> one.isInForce(today))
                                .map(one -> new SecondedTo(one.hall(), one.place()))
                                .toList());
    }
}
