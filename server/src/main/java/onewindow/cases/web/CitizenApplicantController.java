package onewindow.cases.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import onewindow.cases.Applicants;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes nothing; a POST because addresses are written into logs, and a number is personal. */
@RestController
@RequestMapping("/api/citizen/applicant")
class CitizenApplicantController {
    private final Applicants applicants;

    CitizenApplicantController(Applicants applicants) {
        this.applicants = applicants;
    }

    @PostMapping
    Applicants.Known known(@Valid @RequestBody ApplicantRequest request, Act act) {
        return applicants.known(request.itemCode(), request.principal(), act);
    }

    record ApplicantRequest(
            @NotBlank @Size(max = 50) String itemCode,
            @Nullable @Size(max = 50) String principal) {}
}
