package onewindow.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.lists.HallPresence;
import onewindow.catalogue.lists.Secondments;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Items seconded to the halls (三集中三到位), kept by the item administrator. */
@RestController
@RequestMapping("/api/admin/secondments")
class AdminSecondmentController {
    private final Secondments secondments;
    private final HallPresence presence;
    private final Clock clock;

    AdminSecondmentController(Secondments secondments, HallPresence presence, Clock clock) {
        this.secondments = secondments;
        this.presence = presence;
        this.clock = clock;
    }

    record SecondmentRequest(
            @NotBlank @Size(max = 33) String itemCode,
            @NotNull UUID hall,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 200) String document,
            @NotNull LocalDate from) {}

    /** How far each department is in the halls. */
    @GetMapping("/counts")
    List<HallPresence.Count> counts(SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return presence.counts(clock.instant());
    }

    /** The items of a department, in a hall or not. */
    @GetMapping
    List<HallPresence.Presence> items(@RequestParam UUID department, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return presence.of(department, clock.instant());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered second(@Valid @RequestBody SecondmentRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Entered(
                secondments.second(
                        new Secondments.NewSecondment(
                                request.itemCode(),
                                request.hall(),
                                request.place(),
                                request.document(),
                                request.from()),
                        act));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable UUID id,
            @Valid @RequestBody EndRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        secondments.withdraw(id, request.lastDay(), request.document(), act);
    }
}
