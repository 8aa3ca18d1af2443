package onewindow.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.lists.TownLists;
import onewindow.platform.Act;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lists of a county's towns, filed by an officer of the county. */
@RestController
@RequestMapping("/api/approver/town-lists")
class ApproverTownListController {
    private final TownLists towns;
    private final TownListLines lines;
    private final Clock clock;

    ApproverTownListController(TownLists towns, TownListLines lines, Clock clock) {
        this.towns = towns;
        this.lines = lines;
        this.clock = clock;
    }

    record FilingRequest(@NotBlank @Size(max = 200) String number, @NotNull LocalDate on) {}

    /** Of the towns in the county of the actor's department. */
    @GetMapping
    List<TownListLines.Line> lists(Act act) {
        return lines.of(towns.ofCounty(act), towns.inForce(LocalDate.now(clock)));
    }

    @PostMapping("/{id}/file")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void file(@PathVariable UUID id, @Valid @RequestBody FilingRequest request, Act act) {
        towns.file(id, request.number(), request.on(), act);
    }
}
