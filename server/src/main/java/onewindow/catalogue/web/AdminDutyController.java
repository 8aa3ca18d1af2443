package onewindow.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.catalogue.lists.Duties;
import onewindow.catalogue.lists.Duty;
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

/** The responsibility list, kept by the item administrator. */
@RestController
@RequestMapping("/api/admin/duties")
class AdminDutyController {
    private final Duties duties;
    private final DutyLines lines;

    AdminDutyController(Duties duties, DutyLines lines) {
        this.duties = duties;
        this.lines = lines;
    }

    record DutyRequest(
            @NotBlank @Size(max = 33) String itemCode,
            @NotNull Duty.Stage stage,
            @NotBlank @Size(max = 1_000) String duty,
            @NotBlank @Size(max = 200) String responsible,
            @NotBlank @Size(max = 1_000) String accountability,
            @NotBlank @Size(max = 1_000) String basis,
            @NotBlank @Size(max = 200) String document,
            @NotNull LocalDate from) {
        Duties.NewDuty newDuty() {
            return new Duties.NewDuty(
                    itemCode, stage, duty, responsible, accountability, basis, document, from);
        }
    }

    /** Ended ones included; {@code q} is part of an item's name or code, or of a duty. */
    @GetMapping
    DutyLines.Page duties(@RequestParam(defaultValue = "") String q, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return lines.of(duties.all(), q);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered add(@Valid @RequestBody DutyRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Entered(duties.add(request.newDuty(), act));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable UUID id,
            @Valid @RequestBody EndRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        duties.end(id, request.lastDay(), request.document(), act);
    }
}
