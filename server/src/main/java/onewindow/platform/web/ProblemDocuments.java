package onewindow.platform.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Makes problem documents (RFC 9457) with words in the reader's language. */
@Component
public class ProblemDocuments {
    private final MessageSource messages;

    ProblemDocuments(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param code stable; its words are {@code problem.<code>} in {@code messages/problems}
     */
    public ProblemDetail of(HttpStatusCode status, String code, Locale locale) {
        var problem =
                ProblemDetail.forStatusAndDetail(status, words("problem." + code, code, locale));
        problem.setType(URI.create("urn:onewindow:problem:" + code));
        problem.setTitle(
                words("title." + code, words("title." + status.value(), code, locale), locale));
        problem.setProperty("code", code);
        return problem;
    }

    public String words(String key, String otherwise, Locale locale) {
        String found = messages.getMessage(key, null, otherwise, locale);
        return found == null ? otherwise : found;
    }
}
