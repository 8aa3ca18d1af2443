package onewindow.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import onewindow.identity.Accounts;
import onewindow.identity.IdentityNumber;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A clerk compares the document in hand with what an account was registered with. */
@RestController
@RequestMapping("/api/window/verifications")
class WindowAccountController {
    private final Accounts accounts;

    WindowAccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(@Valid @RequestBody VerificationRequest body, SignedIn signedIn, Act act) {
        if (!signedIn.has(Role.WINDOW)) {
            throw new Forbidden("window-verify");
        }
        accounts.verify(
                body.login(),
                body.name(),
                body.documentKind(),
                IdentityNumber.normalise(body.documentNumber()),
                act);
    }

    /**
     * @param name as the document says
     */
    record VerificationRequest(
            @NotNull @Size(max = 200) String login,
            @NotNull @Size(max = 200) String name,
            @NotNull @Size(max = 10) String documentKind,
            @NotNull @Size(max = 100) String documentNumber) {}
}
