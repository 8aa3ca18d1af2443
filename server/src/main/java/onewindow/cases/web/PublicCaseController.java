package onewindow.cases.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import onewindow.cases.CaseView.PublicTrail;
import onewindow.cases.CaseViews;
import onewindow.platform.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/public/cases")
class PublicCaseController {
    private final CaseViews views;

    PublicCaseController(CaseViews views) {
        this.views = views;
    }

    /** The public trail behind a QR code, without personal data. */
    @GetMapping("/{token}")
    PublicTrail trail(@PathVariable String token) {
        if (!token.matches("[0-9a-f]{32}")) {
            throw new NotFound("case");
        }
        return views.byToken(token);
    }

    /** A typed case number needs the last four characters of the applicant's identity number. */
    @PostMapping("/lookup")
    PublicTrail lookup(@Valid @RequestBody LookupRequest request) {
        return views.byNumber(request.number().strip(), request.lastFour().strip());
    }

    record LookupRequest(
            @NotBlank String number,
            @NotBlank @Pattern(regexp = "[0-9A-Za-z]{4}") String lastFour) {}
}
