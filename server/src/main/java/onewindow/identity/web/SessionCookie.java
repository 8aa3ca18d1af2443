package onewindow.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import onewindow.identity.Sessions;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The cookie that holds the session, and nothing else: no script can read it. */
@Component
class SessionCookie {
    static final String NAME = "ONEWINDOW_SESSION";

    Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    void write(String session, HttpServletRequest request, HttpServletResponse response) {
        set(ResponseCookie.from(NAME, session), request, response);
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        set(ResponseCookie.from(NAME, "").maxAge(0), request, response);
    }

    /** Whoever moves to another window says so through the face, which knows no cookies. */
    @EventListener
    void renew(Sessions.Renewed renewed) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                && web.getResponse() != null) {
            write(renewed.session(), web.getRequest(), web.getResponse());
        }
    }

    private static void set(
            ResponseCookie.ResponseCookieBuilder cookie,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .build()
                        .toString());
    }
}
