package onewindow.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.lists.TownList;
import onewindow.catalogue.lists.TownLists;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the towns, drafted and published by the item administrator. */
@RestController
@RequestMapping("/api/admin/town-lists")
class AdminTownListController {
    private final TownLists towns;
    private final TownListLines lines;
    private final Clock clock;

    AdminTownListController(TownLists towns, TownListLines lines, Clock clock) {
        this.towns = towns;
        this.lines = lines;
        this.clock = clock;
    }

    record PowerRequest(
            @NotBlank @Size(max = 33) String itemCode,
            @NotBlank @Size(max = 200) String givenBy,
            @NotBlank @Size(max = 200) String basis) {}

    record ChecklistRequest(
            @NotBlank @Size(max = 1_000) String process,
            @NotBlank @Size(max = 1_000) String training,
            @NotBlank @Size(max = 1_000) String support,
            @NotBlank @Size(max = 1_000) String supervision) {}

    record TownListRequest(
            @NotBlank @Size(max = 12) String town,
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(max = 500) List<@NotNull @Valid PowerRequest> powers,
            @NotNull @Valid ChecklistRequest checklist) {
        TownLists.NewTownList list() {
            return new TownLists.NewTownList(
                    town,
                    name,
                    powers.stream()
                            .map(power ->
                                    new TownList.Power(
                                            power.itemCode(), power.givenBy(), power.basis()))
                            .toList(),
                    new TownList.Checklist(
                            checklist.process(),
                            checklist.training(),
                            checklist.support(),
                            checklist.supervision()));
        }
    }

    record PublishRequest(@NotNull LocalDate effectiveFrom) {}

    /** By town, the latest first. */
    @GetMapping
    List<TownListLines.Line> lists(SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return lines.of(towns.all(), towns.inForce(LocalDate.now(clock)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered draft(@Valid @RequestBody TownListRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Entered(towns.draft(request.list(), act));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable UUID id,
            @Valid @RequestBody TownListRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        towns.change(id, request.list(), act);
    }

    @PostMapping("/{id}/publish")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void publish(
            @PathVariable UUID id,
            @Valid @RequestBody PublishRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        towns.publish(id, request.effectiveFrom(), act);
    }
}
