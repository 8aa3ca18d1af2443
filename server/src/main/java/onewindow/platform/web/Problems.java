package onewindow.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import onewindow.platform.Forbidden;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/**
 * Errors as problem documents (RFC 9457): what happened, why, what to do now. {@code code} is
 * stable; the words are Chinese or English by Accept-Language, from {@code messages/problems}.
 * Nothing of the inside is told.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    /** PostgreSQL, Appendix A: disk_full. */
    private static final String DISK_FULL = "53100";

    private final ProblemDocuments documents;

    Problems(ProblemDocuments documents) {
        this.documents = documents;
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused, Locale locale) {
        var problem = problem(HttpStatus.CONFLICT, refused.reason().code(), locale);
        refused.details().forEach(problem::setProperty);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail invalid(Invalid invalid, Locale locale) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", locale);
        problem.setProperty(
                "faults",
                invalid.faults().stream()
                        .map(fault ->
                                new Fault(
                                        fault.field(),
                                        fault.code(),
                                        words("fault." + fault.code(), fault.code(), locale)))
                        .toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail forbidden(Forbidden forbidden, Locale locale, HttpServletRequest request) {
        request.setAttribute(Outermost.FORBIDDEN, forbidden.right());
        var problem = problem(HttpStatus.FORBIDDEN, "forbidden", locale);
        problem.setProperty("right", forbidden.right());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound notFound, Locale locale) {
        var problem = problem(HttpStatus.NOT_FOUND, "not-found", locale);
        problem.setProperty("kind", notFound.kind());
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyRequests tooMany, Locale locale) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()))
                .body(problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", locale));
    }

    /** Also at the commit: whether it was done is found out by the same key sent again. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class,
        RecoverableDataAccessException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(Exception failure, Locale locale) {
        if (isDiskFull(failure)) {
            LOG.error("The disk of the database is full", failure);
            return ResponseEntity.status(HttpStatus.INSUFFICIENT_STORAGE)
                    .body(problem(HttpStatus.INSUFFICIENT_STORAGE, "disk-full", locale));
        }
        LOG.warn("The database does not answer", failure);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", locale));
    }

    /** Whoever asked has gone: there is nobody to tell. */
    @ExceptionHandler
    void clientGone(ClientAbortException gone) {
        LOG.debug("The client went away", gone);
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception failure, Locale locale) {
        if (isDiskFull(failure)) {
            LOG.error("The disk is full", failure);
            return problem(HttpStatus.INSUFFICIENT_STORAGE, "disk-full", locale);
        }
        LOG.error("Unexpected failure", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", locale);
    }

    /** A page that is not there: who looks for pages gets one, see {@link ErrorPageController}. */
    @Override
    protected @org.jspecify.annotations.Nullable ResponseEntity<Object>
            handleNoResourceFoundException(
                    NoResourceFoundException failure,
                    HttpHeaders headers,
                    HttpStatusCode status,
                    WebRequest request) {
        if (request instanceof ServletWebRequest web
                && web.getResponse() != null
                && !web.getRequest().getRequestURI().startsWith("/api/")) {
            try {
                web.getResponse().sendError(status.value());
                return null;
            } catch (IOException gone) {
                LOG.debug("The client went away", gone);
                return null;
            }
        }
        return super.handleNoResourceFoundException(failure, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", request.getLocale());
        List<Fault> faults =
                failure.getFieldErrors().stream()
                        .map(error ->
                                new Fault(
                                        error.getField(),
                                        "invalid",
                                        // What cannot be read is told without the names of
                                        // classes.
                                        error.isBindingFailure()
                                                ? words(
                                                        "fault.invalid",
                                                        "invalid",
                                                        request.getLocale())
                                                : String.valueOf(error.getDefaultMessage())))
                        .toList();
        problem.setProperty("faults", faults);
        return ResponseEntity.unprocessableContent().body(problem);
    }

    /** A text with what cannot be stored is told with its field; other bodies are no requests. */
    @Override
    protected @org.jspecify.annotations.Nullable ResponseEntity<Object>
            handleHttpMessageNotReadable(
                    HttpMessageNotReadableException failure,
                    HttpHeaders headers,
                    HttpStatusCode status,
                    WebRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Border.Unfit unfit) {
                var fault = new Invalid.Fault(field(unfit.getPath()), "characters");
                return ResponseEntity.unprocessableContent()
                        .body(invalid(new Invalid(List.of(fault)), request.getLocale()));
            }
        }
        return super.handleHttpMessageNotReadable(failure, headers, status, request);
    }

    private static String field(List<JacksonException.Reference> path) {
        var field = new StringBuilder();
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            if (name == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else if (StorableText.fits(name)) {
                field.append(field.isEmpty() ? "" : ".").append(name);
            }
        }
        return field.toString();
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @org.jspecify.annotations.Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String code = "http-" + status.value();
        return ResponseEntity.status(status)
                .headers(headers)
                .body(problem(status, code, request.getLocale()));
    }

    private static boolean isDiskFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return true;
            }
            if (cause instanceof SQLException database
                    && DISK_FULL.equals(database.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private ProblemDetail problem(HttpStatusCode status, String code, Locale locale) {
        return documents.of(status, code, locale);
    }

    private String words(String key, String otherwise, Locale locale) {
        return documents.words(key, otherwise, locale);
    }

    record Fault(String field, String code, String words) {}
}
