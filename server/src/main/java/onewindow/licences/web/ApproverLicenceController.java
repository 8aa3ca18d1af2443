package onewindow.licences.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import onewindow.licences.LicenceState;
import onewindow.licences.Licences;
import onewindow.platform.Act;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the issuing department does to a licence after its issue. */
@RestController
@RequestMapping("/api/approver/licences")
class ApproverLicenceController {
    private final Licences licences;

    ApproverLicenceController(Licences licences) {
        this.licences = licences;
    }

    record Change(@NotNull LicenceState state, @NotNull String basis, @NotNull String reason) {}

    @PutMapping("/{licence}/state")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable UUID licence, @Valid @RequestBody Change change, Act act) {
        licences.change(licence, change.state(), change.basis(), change.reason(), act);
    }
}
