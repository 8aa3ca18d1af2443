package onewindow.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import onewindow.catalogue.lists.Target;
import onewindow.catalogue.lists.Targets;
import onewindow.identity.Accounts;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import onewindow.regions.Regions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What figures are to reach in a year, kept by the item administrator. */
@RestController
@RequestMapping("/api/admin/targets")
class AdminTargetController {
    private final Targets targets;
    private final Regions regions;
    private final Accounts accounts;

    AdminTargetController(Targets targets, Regions regions, Accounts accounts) {
        this.targets = targets;
        this.regions = regions;
        this.accounts = accounts;
    }

    record TargetRequest(
            @NotBlank @Size(max = 12) String region,
            @NotNull Target.Figure figure,
            int year,
            @NotNull BigDecimal value,
            @NotNull Target.Unit unit,
            @NotBlank @Size(max = 200) String document) {}

    record TargetLine(Target target, String regionName, String recordedByName) {}

    /** Those that hold in the year. */
    @GetMapping
    List<TargetLine> targets(@RequestParam int year, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return lines(targets.ofYear(year));
    }

    /** The latest first. */
    @GetMapping("/history")
    List<TargetLine> history(
            @RequestParam String region,
            @RequestParam Target.Figure figure,
            @RequestParam int year,
            SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return lines(targets.history(region, figure, year));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered set(@Valid @RequestBody TargetRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Entered(
                targets.set(
                        new Targets.NewTarget(
                                request.region(),
                                request.figure(),
                                request.year(),
                                request.value(),
                                request.unit(),
                                request.document()),
                        act));
    }

    private List<TargetLine> lines(List<Target> of) {
        var names = accounts.shownNames(of.stream().map(Target::recordedBy));
        return of.stream()
                .map(target ->
                        new TargetLine(
                                target,
                                regions.find(target.region()).name(),
                                names.apply(target.recordedBy())))
                .toList();
    }
}
