package onewindow.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import onewindow.identity.Accounts;
import onewindow.identity.IdentityNumber;
import onewindow.identity.NewAccount;
import onewindow.identity.Party;
import onewindow.identity.Role;
import onewindow.platform.Act;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A citizen registers; a window verifies later. */
@RestController
@RequestMapping("/api/public/accounts")
class PublicAccountController {
    private final Accounts accounts;

    PublicAccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void register(@Valid @RequestBody RegistrationRequest body, Act act) {
        var person =
                new Party(
                        Party.Kind.NATURAL_PERSON,
                        body.name().strip(),
                        Party.IDENTITY_CARD,
                        IdentityNumber.normalise(body.identityNumber()),
                        body.phone().strip(),
                        null,
                        null);
        accounts.register(
                new NewAccount(
                        body.login(),
                        body.password(),
                        body.name(),
                        Set.of(Role.CITIZEN),
                        person,
                        null),
                act);
    }

    record RegistrationRequest(
            @NotNull @Size(max = 200) String login,
            @NotNull @Size(max = 1000) String password,
            @NotNull @Size(max = 1000) String name,
            @NotNull @Size(max = 100) String identityNumber,
            @NotNull @Size(max = 100) String phone) {}
}
