package onewindow.cases.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import onewindow.cases.Rebasing;
import onewindow.platform.Act;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A running case is put under the version in force on purpose, by the chief representative. */
@RestController
@RequestMapping("/api/approver/cases/{id}/rebase")
class ApproverRebaseController {
    private final Rebasing rebasing;

    ApproverRebaseController(Rebasing rebasing) {
        this.rebasing = rebasing;
    }

    /**
     * @param agreed the applicant agrees to hand in what the version asks for beyond the old one
     */
    record RebaseRequest(
            @NotNull UUID version, boolean agreed, @NotBlank @Size(max = 1000) String reason) {}

    /** What would change. */
    @GetMapping
    Rebasing.Preview preview(@PathVariable UUID id, Act act) {
        return rebasing.preview(id, act);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rebase(@PathVariable UUID id, @Valid @RequestBody RebaseRequest request, Act act) {
        rebasing.rebase(id, request.version(), request.agreed(), request.reason(), act);
    }
}
