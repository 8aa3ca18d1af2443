package onewindow.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.lists.ListedService;
import onewindow.catalogue.lists.ListedServices;
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

/** The public lists beside the catalogue, kept by the item administrator. */
@RestController
@RequestMapping("/api/admin/listed-services")
class AdminListController {
    private final ListedServices lists;

    AdminListController(ListedServices lists) {
        this.lists = lists;
    }

    record ListingRequest(
            @NotNull ListedService.Kind kind,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 12) String region,
            @NotBlank @Size(max = 200) String document,
            @NotNull LocalDate from) {}

    /** Ended entries included. */
    @GetMapping
    List<ListedService> entries(@RequestParam ListedService.Kind kind, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return lists.entries(kind);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered add(@Valid @RequestBody ListingRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Entered(
                lists.add(
                        new ListedServices.NewEntry(
                                request.kind(),
                                request.name(),
                                request.region(),
                                request.document(),
                                request.from()),
                        act));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable UUID id,
            @Valid @RequestBody EndRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        lists.end(id, request.lastDay(), request.document(), act);
    }
}
