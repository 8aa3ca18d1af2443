package onewindow.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.Accounts;
import onewindow.identity.Mandates;
import onewindow.identity.SignedIn;
import onewindow.platform.Act;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own particulars, and whom one has entrusted. */
@RestController
@RequestMapping("/api/citizen")
class CitizenAccountController {
    private final Accounts accounts;
    private final Mandates mandates;

    CitizenAccountController(Accounts accounts, Mandates mandates) {
        this.accounts = accounts;
        this.mandates = mandates;
    }

    @GetMapping("/profile")
    Accounts.Profile profile(SignedIn signedIn) {
        return accounts.profile(signedIn.account());
    }

    @GetMapping("/mandates")
    MandatesAnswer mandates(SignedIn signedIn) {
        return new MandatesAnswer(
                mandates.given(signedIn.account()), mandates.received(signedIn.account()));
    }

    @PostMapping("/mandates")
    @ResponseStatus(HttpStatus.CREATED)
    MandateGiven entrust(@Valid @RequestBody MandateRequest body, Act act) {
        var matter = new Mandates.Matter(body.items(), body.from(), body.to());
        return new MandateGiven(mandates.entrust(body.agentLogin(), body.agentName(), matter, act));
    }

    @DeleteMapping("/mandates/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, Act act) {
        mandates.revoke(id, act);
    }

    /**
     * @param items codes of the service items; empty for all
     */
    record MandateRequest(
            @NotNull @Size(max = 200) String agentLogin,
            @NotNull @Size(max = 200) String agentName,
            @NotNull @Size(max = 100) Set<@NotNull @Size(max = 40) String> items,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    record MandateGiven(UUID id) {}

    record MandatesAnswer(List<Mandates.Listed> given, List<Mandates.Listed> received) {}
}
