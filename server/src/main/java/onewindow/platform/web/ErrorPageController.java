package onewindow.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * What goes wrong before or after a controller: the same problem document; a plain page for who
 * opened a page that is not there. Nothing of the inside is told.
 */
@RestController
@RequestMapping("${server.error.path:/error}")
class ErrorPageController implements ErrorController {
    private static final String PAGE =
            """
            <!doctype html><html lang="%s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width"><title>%s</title></head>
            <body><main><h1>%s</h1><p>%s</p><p><a href="/">OneWindow 一窗</a></p></main></body></html>
            """;

    private final ProblemDocuments documents;

    ErrorPageController(ProblemDocuments documents) {
        this.documents = documents;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(HttpServletRequest request, Locale locale) {
        ProblemDetail problem = problem(request, locale);
        String title = HtmlUtils.htmlEscape(String.valueOf(problem.getTitle()));
        String detail = HtmlUtils.htmlEscape(String.valueOf(problem.getDetail()));
        String page = PAGE.formatted(locale.toLanguageTag(), title, title, detail);
        return ResponseEntity.status(problem.getStatus())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> document(HttpServletRequest request, Locale locale) {
        ProblemDetail problem = problem(request, locale);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Who opens this page itself gets 404: nothing went wrong. */
    private ProblemDetail problem(HttpServletRequest request, Locale locale) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus found = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        HttpStatus status = found == null ? HttpStatus.NOT_FOUND : found;
        return status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE
                ? documents.of(status, "unexpected", locale)
                : documents.of(status, "http-" + status.value(), locale);
    }
}
