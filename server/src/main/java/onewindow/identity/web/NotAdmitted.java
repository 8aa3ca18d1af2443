package onewindow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import onewindow.identity.SignIn;
import onewindow.platform.web.Outermost;
import onewindow.platform.web.ProblemDocuments;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who is not signed in, or not admitted: 401 and 403 as problem documents. */
@Component
class NotAdmitted implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final HandlerExceptionResolver problems;

    NotAdmitted(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException notSignedIn) {
        problems.resolveException(request, response, null, notSignedIn);
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException denied) {
        problems.resolveException(request, response, null, denied);
    }

    /** Before the advice that calls everything else unexpected. */
    @RestControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Words {
        private final ProblemDocuments documents;

        Words(ProblemDocuments documents) {
            this.documents = documents;
        }

        @ExceptionHandler
        ProblemDetail notSignedIn(AuthenticationException notSignedIn, Locale locale) {
            return documents.of(HttpStatus.UNAUTHORIZED, "sign-in-required", locale);
        }

        @ExceptionHandler
        ProblemDetail notAdmitted(
                AccessDeniedException denied, HttpServletRequest request, Locale locale) {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            boolean stale = who instanceof Person person && person.mustChangePassword();
            if (denied instanceof CsrfException) {
                return forbidden("csrf", "csrf", request, locale);
            }
            return stale
                    ? forbidden("password-change-required", "password", request, locale)
                    : forbidden("forbidden", "audience", request, locale);
        }

        @ExceptionHandler
        ProblemDetail signInFailed(SignIn.Failed failed, Locale locale) {
            return documents.of(HttpStatus.UNAUTHORIZED, failed.reason().code(), locale);
        }

        private ProblemDetail forbidden(
                String code, String right, HttpServletRequest request, Locale locale) {
            request.setAttribute(Outermost.FORBIDDEN, right);
            ProblemDetail problem = documents.of(HttpStatus.FORBIDDEN, code, locale);
            problem.setProperty("right", right);
            return problem;
        }
    }
}
