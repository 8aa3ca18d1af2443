package onewindow.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import onewindow.identity.Sessions;
import onewindow.platform.web.Outermost;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Finds out who is behind a request. */
class SessionFilter extends OncePerRequestFilter {
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final HandlerExceptionResolver problems;

    SessionFilter(Sessions sessions, SessionCookie cookie, HandlerExceptionResolver problems) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") || path.startsWith("/api/public/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            cookie.read(request)
                    .flatMap(sessions::find)
                    .ifPresent(current -> {
                        var person = new Person(current.signedIn(), current.mustChangePassword());
                        SecurityContextHolder.getContext().setAuthentication(person);
                        request.setAttribute(Outermost.ACTOR, current.signedIn().account());
                    });
        } catch (RuntimeException databaseAway) {
            problems.resolveException(request, response, null, databaseAway);
            return;
        }
        chain.doFilter(request, response);
    }
}
