package onewindow.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.AccountAdministration;
import onewindow.identity.Accounts;
import onewindow.identity.NewAccount;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts by the system administrator, roles by the security administrator. */
@RestController
@RequestMapping("/api/admin/accounts")
class AdminAccountController {
    private final Accounts accounts;
    private final AccountAdministration administration;

    AdminAccountController(Accounts accounts, AccountAdministration administration) {
        this.accounts = accounts;
        this.administration = administration;
    }

    @GetMapping
    AccountsAnswer list(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String after,
            SignedIn signedIn) {
        if (!signedIn.has(Role.SYSTEM_ADMINISTRATOR)
                && !signedIn.has(Role.SECURITY_ADMINISTRATOR)) {
            throw new Forbidden("accounts-list");
        }
        List<AccountAdministration.Listed> page = administration.list(login, after);
        return new AccountsAnswer(
                page, page.size() < AccountAdministration.PAGE ? null : page.getLast().login());
    }

    /** Without a role: those are granted by the security administrator. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountCreated create(@Valid @RequestBody AccountRequest body, SignedIn signedIn, Act act) {
        requireSystem(signedIn);
        var account =
                new NewAccount(
                        body.login(),
                        body.password(),
                        body.name(),
                        Set.of(),
                        null,
                        administration.freshCodeSecret());
        return new AccountCreated(accounts.create(account, act));
    }

    @PostMapping("/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable UUID id, SignedIn signedIn, Act act) {
        requireSystem(signedIn);
        administration.disable(id, act);
    }

    @PostMapping("/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable UUID id, SignedIn signedIn, Act act) {
        requireSystem(signedIn);
        administration.enable(id, act);
    }

    @PostMapping("/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable UUID id, SignedIn signedIn, Act act) {
        requireSystem(signedIn);
        administration.unlock(id, act);
    }

    @PostMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetPassword(
            @PathVariable UUID id,
            @Valid @RequestBody GivenPassword body,
            SignedIn signedIn,
            Act act) {
        requireSystem(signedIn);
        administration.resetPassword(id, body.password(), act);
    }

    /** A new secret for one-time codes, shown once; the old one ends. */
    @PostMapping("/{id}/code")
    CodeSecret renewCode(@PathVariable UUID id, SignedIn signedIn, Act act) {
        requireSystem(signedIn);
        return new CodeSecret(
                administration.renewCodeSecret(id, act.withKey(UUID.randomUUID().toString())));
    }

    @PostMapping("/{id}/roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(
            @PathVariable UUID id,
            @Valid @RequestBody RoleRequest body,
            SignedIn signedIn,
            Act act) {
        requireSecurity(signedIn);
        administration.grant(id, body.role(), act);
    }

    @DeleteMapping("/{id}/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @PathVariable Role role, SignedIn signedIn, Act act) {
        requireSecurity(signedIn);
        administration.revoke(id, role, act);
    }

    private static void requireSystem(SignedIn signedIn) {
        if (!signedIn.has(Role.SYSTEM_ADMINISTRATOR)) {
            throw new Forbidden("accounts-administer");
        }
    }

    private static void requireSecurity(SignedIn signedIn) {
        if (!signedIn.has(Role.SECURITY_ADMINISTRATOR)) {
            throw new Forbidden("roles-grant");
        }
    }

    record AccountsAnswer(List<AccountAdministration.Listed> accounts, @Nullable String next) {}

    record AccountRequest(
            @NotNull @Size(max = 200) String login,
            @NotNull @Size(max = 1000) String password,
            @NotNull @Size(max = 1000) String name) {}

    record AccountCreated(UUID id) {}

    record GivenPassword(@NotNull @Size(max = 1000) String password) {}

    record CodeSecret(String secret) {}

    record RoleRequest(@NotNull Role role) {}
}
