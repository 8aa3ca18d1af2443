package onewindow.licences.web;

import java.util.List;
import java.util.UUID;
import onewindow.identity.SignedIn;
import onewindow.licences.LicenceRegister;
import onewindow.licences.OwnLicence;
import onewindow.platform.Act;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** My licences. */
@RestController
@RequestMapping("/api/citizen/licences")
class CitizenLicenceController {
    private final LicenceRegister register;

    CitizenLicenceController(LicenceRegister register) {
        this.register = register;
    }

    @GetMapping
    List<OwnLicence> own(SignedIn signedIn) {
        return register.own(signedIn.account());
    }

    @GetMapping(path = "/{licence}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] pdf(@PathVariable UUID licence, Act act) {
        return register.pdf(licence, act);
    }
}
