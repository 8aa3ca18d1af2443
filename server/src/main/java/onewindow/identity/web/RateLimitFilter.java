package onewindow.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import onewindow.platform.web.RateLimit;
import onewindow.platform.web.TooManyRequests;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Guessing is slow: passwords, case numbers, licence identifiers. So is what costs much. */
class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimit limit;
    private final HandlerExceptionResolver problems;

    RateLimitFilter(RateLimit limit, HandlerExceptionResolver problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            kind(request).ifPresent(kind -> limit.take(kind, request.getRemoteAddr()));
        } catch (TooManyRequests tooMany) {
            problems.resolveException(request, response, null, tooMany);
            return;
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> kind(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean posts = request.getMethod().equals("POST");
        if (posts && (path.equals("/api/session") || path.equals("/api/session/password"))) {
            return Optional.of("signIn");
        }
        if (posts && path.equals("/api/public/accounts")) {
            return Optional.of("registration");
        }
        if (posts && path.equals("/api/public/guide-checks")) {
            return Optional.of("guideCheck");
        }
        boolean lookUp =
                path.startsWith("/api/public/cases")
                        || path.startsWith("/api/public/licences")
                        || (path.startsWith("/api/public/items/")
                                && path.endsWith("/material-list"));
        return lookUp ? Optional.of("lookUp") : Optional.empty();
    }
}
