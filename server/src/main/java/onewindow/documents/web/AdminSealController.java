package onewindow.documents.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import onewindow.documents.Seal;
import onewindow.documents.SealKind;
import onewindow.documents.Seals;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Seals are in the hands of the security administrator, their register in the auditor's as well.
 */
@RestController
@RequestMapping("/api/admin/seals")
class AdminSealController {
    private final Seals seals;
    private final Clock clock;

    AdminSealController(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    record NewSeal(UUID department, SealKind kind) {}

    record Change(Seal.State state) {}

    @GetMapping
    List<Seal> all(SignedIn signedIn) {
        require(signedIn, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
        return seals.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Seal make(@RequestBody NewSeal wanted, SignedIn signedIn, Act act) {
        require(signedIn, Role.SECURITY_ADMINISTRATOR);
        return seals.make(wanted.department(), wanted.kind(), act);
    }

    @PutMapping("/{seal}/state")
    Seal change(@PathVariable UUID seal, @RequestBody Change change, SignedIn signedIn, Act act) {
        require(signedIn, Role.SECURITY_ADMINISTRATOR);
        return seals.change(seal, change.state(), act);
    }

    @GetMapping("/uses")
    List<Seals.Use> uses(@RequestParam UUID department, SignedIn signedIn) {
        require(signedIn, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
        return seals.uses(department, clock.instant(), 200);
    }

    private static void require(SignedIn signedIn, Role... roles) {
        for (Role role : roles) {
            if (signedIn.has(role)) {
                return;
            }
        }
        throw new Forbidden("seals");
    }
}
