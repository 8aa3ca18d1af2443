package onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import onewindow.catalogue.lists.Duties;
import onewindow.catalogue.lists.Fee;
import onewindow.catalogue.lists.Fees;
import onewindow.catalogue.lists.ListedService;
import onewindow.catalogue.lists.ListedServices;
import onewindow.catalogue.lists.TownLists;
import onewindow.platform.Invalid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists that everybody may hold the offices to: as they are in force today. */
@RestController
@RequestMapping("/api/public/lists")
@Tag(name = "lists", description = "Public lists beside the guides; no sign-in")
class PublicListController {
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic().mustRevalidate();
    private static final Set<ListedService.Kind> OPEN =
            Set.of(ListedService.Kind.RETAINED_INTERMEDIARY, ListedService.Kind.CANCELLED_PROOF);

    private final Fees fees;
    private final Duties duties;
    private final DutyLines lines;
    private final ListedServices listed;
    private final TownLists towns;
    private final TownListLines townLines;
    private final Clock clock;

    PublicListController(
            Fees fees,
            Duties duties,
            DutyLines lines,
            ListedServices listed,
            TownLists towns,
            TownListLines townLines,
            Clock clock) {
        this.fees = fees;
        this.duties = duties;
        this.lines = lines;
        this.listed = listed;
        this.towns = towns;
        this.townLines = townLines;
        this.clock = clock;
    }

    @GetMapping("/fees")
    @Operation(
            summary = "The fee list",
            description = "What may be charged, in yuan; nothing else may be.")
    ResponseEntity<List<Fee>> fees() {
        LocalDate today = LocalDate.now(clock);
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .body(fees.all().stream().filter(fee -> fee.isInForce(today)).toList());
    }

    @GetMapping("/duties")
    @Operation(
            summary = "The responsibility list",
            description = "Who has which duty at each stage of an item, and answers for it.")
    ResponseEntity<DutyLines.Page> duties(@RequestParam(defaultValue = "") String q) {
        LocalDate today = LocalDate.now(clock);
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .body(
                        lines.of(
                                duties.all().stream()
                                        .filter(duty -> duty.isInForce(today))
                                        .toList(),
                                q));
    }

    @GetMapping("/towns")
    @Operation(
            summary = "The lists of the towns",
            description = "Which powers each town exercises, as filed at its county.")
    ResponseEntity<List<TownListLines.PublicTownList>> towns() {
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .body(townLines.inForce(towns.inForce(LocalDate.now(clock))));
    }

    @GetMapping("/services")
    @Operation(
            summary = "Retained intermediary services, or cancelled proofs",
            description =
                    "Only a retained intermediary service may be asked for, and no cancelled proof.")
    ResponseEntity<List<ListedService>> services(@RequestParam ListedService.Kind kind) {
        if (!OPEN.contains(kind)) {
            throw new Invalid("kind", "unknown");
        }
        LocalDate today = LocalDate.now(clock);
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .body(
                        listed.entries(kind).stream()
                                .filter(entry -> entry.isInForce(today))
                                .toList());
    }
}
