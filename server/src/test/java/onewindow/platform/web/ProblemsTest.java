package onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onewindow.platform.Forbidden;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.RefusalReason;
import onewindow.platform.Refused;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class ProblemsTest {
    private static final String SECRET = "select secret from somewhere";

    private enum Reason implements RefusalReason {
        DONE_ALREADY
    }

    @RestController
    private static final class Failing {
        @GetMapping("/fail/{how}")
        String fail(@PathVariable String how) throws Exception {
            throw switch (how) {
                case "refused" -> new Refused(Reason.DONE_ALREADY, Map.of("by", "王*"));
                case "invalid" ->
                        new Invalid(
                                List.of(
                                        new Invalid.Fault("form.capital", "required"),
                                        new Invalid.Fault("identity", "check-digit")));
                case "forbidden" -> new Forbidden("window-accept");
                case "missing" -> new NotFound("case");
                case "away" -> new DataAccessResourceFailureException(SECRET);
                case "closed" -> new CannotCreateTransactionException(SECRET);
                case "commit" -> new TransactionSystemException(SECRET);
                case "disk" -> diskFull();
                case "gone" -> new ClientAbortException("broken pipe");
                default -> new IllegalStateException(SECRET);
            };
        }
    }

    private static RuntimeException diskFull() {
        try (var full = new FileOutputStream("/dev/full")) {
            full.write(1);
            throw new AssertionError("The disk is never full");
        } catch (IOException failure) {
            return new UncheckedIOException(failure);
        }
    }

    private static MockMvc mvc() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/problems");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(new Problems(new ProblemDocuments(messages)))
                .build();
    }

    private static ResultActions asked(String how, Locale locale) throws Exception {
        return mvc().perform(get("/fail/" + how).locale(locale).characterEncoding("UTF-8"))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(content().encoding(StandardCharsets.UTF_8));
    }

    @Test
    void tellsARefusalWithItsCodeAndDetails() throws Exception {
        asked("refused", Locale.CHINA)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("done-already"))
                .andExpect(jsonPath("$.type").value("urn:onewindow:problem:done-already"))
                .andExpect(jsonPath("$.title").value("现在不能这样办理"))
                .andExpect(jsonPath("$.by").value("王*"));
    }

    @Test
    void tellsEveryFaultAtOnceInTheReadersLanguage() throws Exception {
        asked("invalid", Locale.CHINA)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.faults[0].field").value("form.capital"))
                .andExpect(jsonPath("$.faults[0].words").value("必填"))
                .andExpect(jsonPath("$.faults[1].code").value("check-digit"));
        asked("invalid", Locale.ENGLISH).andExpect(jsonPath("$.faults[0].words").value("Required"));
    }

    @Test
    void marksTheRequestOfWhoLacksTheRight() throws Exception {
        var result =
                asked("forbidden", Locale.CHINA)
                        .andExpect(status().isForbidden())
                        .andExpect(jsonPath("$.right").value("window-accept"))
                        .andReturn();
        assertThat(result.getRequest().getAttribute(Outermost.FORBIDDEN))
                .isEqualTo("window-accept");
    }

    @Test
    void saysWhatWasNotFound() throws Exception {
        asked("missing", Locale.ENGLISH)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.kind").value("case"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"away", "closed", "commit"})
    void asksToTryAgainWhileTheDatabaseIsAway(String how) throws Exception {
        asked(how, Locale.CHINA)
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(jsonPath("$.code").value("unavailable"));
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
        asked("disk", Locale.CHINA)
                .andExpect(status().is(507))
                .andExpect(jsonPath("$.code").value("disk-full"));
    }

    @Test
    void saysNothingToAClientThatHasGone() throws Exception {
        mvc().perform(get("/fail/gone")).andExpect(content().string(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"away", "closed", "commit", "otherwise"})
    void tellsNothingOfTheInside(String how) throws Exception {
        String body = asked(how, Locale.ENGLISH).andReturn().getResponse().getContentAsString();
        assertThat(body).doesNotContain("secret", "Exception", "onewindow.platform", "\\tat ");
    }

    @Test
    void namesTheWrongMethodAndThePathThatIsNotThere() throws Exception {
        mvc().perform(post("/fail/refused"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.code").value("http-405"));
    }
}
