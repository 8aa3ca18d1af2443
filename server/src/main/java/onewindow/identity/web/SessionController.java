package onewindow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import onewindow.identity.Accounts;
import onewindow.identity.Role;
import onewindow.identity.Sessions;
import onewindow.identity.SignIn;
import onewindow.identity.SignedIn;
import onewindow.identity.Stations;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/session")
class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final SessionCookie cookie;
    private final CsrfTokenRepository tokens;
    private final ObjectProvider<Stations> stations;

    SessionController(
            SignIn signIn,
            Sessions sessions,
            Accounts accounts,
            SessionCookie cookie,
            CsrfTokenRepository tokens,
            ObjectProvider<Stations> stations) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.cookie = cookie;
        this.tokens = tokens;
        this.stations = stations;
    }

    @GetMapping
    SessionAnswer current(HttpServletRequest request) {
        return cookie.read(request).flatMap(sessions::find).map(this::answer).orElse(NOBODY);
    }

    @PostMapping
    SessionAnswer signIn(
            @Valid @RequestBody SignInRequest body,
            Act act,
            HttpServletRequest request,
            HttpServletResponse response) {
        String session = signIn.signIn(body.login(), body.password(), body.code(), act);
        cookie.read(request).ifPresent(sessions::end);
        cookie.write(session, request, response);
        renewToken(request, response);
        return sessions.find(session).map(this::answer).orElse(NOBODY);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(Act act, HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(session -> signIn.signOut(session, act));
        cookie.remove(request, response);
        renewToken(request, response);
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @Valid @RequestBody PasswordRequest body, Act act, HttpServletRequest request) {
        String session = cookie.read(request).orElse("");
        accounts.changePassword(session, body.current(), body.password(), act);
    }

    /** A token that somebody saw before the sign-in is worth nothing after it. */
    private void renewToken(HttpServletRequest request, HttpServletResponse response) {
        tokens.saveToken(tokens.generateToken(request), request, response);
    }

    private SessionAnswer answer(Sessions.Current current) {
        SignedIn signedIn = current.signedIn();
        var audiences = EnumSet.noneOf(Role.Audience.class);
        signedIn.roles().forEach(role -> audiences.add(role.audience()));
        Stations known = stations.getIfAvailable();
        UUID post = signedIn.post();
        UUID window = signedIn.window();
        return new SessionAnswer(
                true,
                signedIn.name(),
                new TreeSet<>(signedIn.roles()),
                audiences,
                post,
                known == null || post == null ? null : known.postName(post),
                window,
                known == null || window == null ? null : known.windowName(window),
                current.mustChangePassword());
    }

    private static final SessionAnswer NOBODY =
            new SessionAnswer(false, null, Set.of(), Set.of(), null, null, null, null, false);

    record SignInRequest(
            @NotNull @Size(max = 200) String login,
            @NotNull @Size(max = 1000) String password,
            @Nullable @Size(max = 20) String code) {}

    record PasswordRequest(
            @NotNull @Size(max = 1000) String current,
            @NotNull @Size(max = 1000) String password) {}

    record SessionAnswer(
            boolean signedIn,
            @Nullable String name,
            Set<Role> roles,
            Set<Role.Audience> audiences,
            @Nullable UUID post,
            @Nullable String postName,
            @Nullable UUID window,
            @Nullable String windowName,
            boolean mustChangePassword) {}
}
