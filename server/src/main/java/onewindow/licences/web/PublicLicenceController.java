package onewindow.licences.web;

import onewindow.licences.LicenceCheck;
import onewindow.licences.LicenceRegister;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Is this licence genuine, is it still valid. Limited in rate by the security filter. */
@RestController
class PublicLicenceController {
    private final LicenceRegister register;

    PublicLicenceController(LicenceRegister register) {
        this.register = register;
    }

    @GetMapping("/api/public/licences/{identifier}")
    LicenceCheck check(@PathVariable String identifier) {
        return register.check(identifier);
    }
}
