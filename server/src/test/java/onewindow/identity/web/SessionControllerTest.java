package onewindow.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.identity.Accounts;
import onewindow.identity.People;
import onewindow.identity.Role;
import onewindow.identity.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@ModuleTest
class SessionControllerTest {
    @Autowired MockMvc web;
    @Autowired Accounts accounts;
    @Autowired Sessions sessions;

    @Test
    void tellsWhoIsSignedInAndForgetsAtSignOut() throws Exception {
        var citizen = People.citizen();
        accounts.create(citizen, People.platform());
        Cookie token = token();
        var answer =
                signIn(token, citizen.login(), People.PASSWORD, null)
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.signedIn").value(true))
                        .andExpect(jsonPath("$.name").value("张小三"))
                        .andExpect(jsonPath("$.roles[0]").value("CITIZEN"))
                        .andExpect(jsonPath("$.audiences[0]").value("CITIZEN"))
                        .andExpect(jsonPath("$.post").isEmpty())
                        .andExpect(header().string("Cache-Control", "no-store"))
                        .andReturn()
                        .getResponse();
        Cookie session = session(answer);
        assertThat(answer.getHeaders("Set-Cookie").toString())
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        web.perform(get("/api/session").cookie(session))
                .andExpect(jsonPath("$.signedIn").value(true));
        web.perform(with(delete("/api/session"), token).cookie(session, token))
                .andExpect(status().isNoContent())
                .andExpect(cookie().maxAge("ONEWINDOW_SESSION", 0));
        web.perform(get("/api/session").cookie(session))
                .andExpect(jsonPath("$.signedIn").value(false));
    }

    @Test
    void saysInBothLanguagesWhyNobodyGotIn() throws Exception {
        var clerk = People.staff(Role.WINDOW);
        accounts.create(clerk, People.platform());
        Cookie token = token();
        signIn(token, clerk.login(), "wrong", null)
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("sign-in-failed"))
                .andExpect(jsonPath("$.detail", containsString("口令")));
        signIn(token, clerk.login(), People.PASSWORD, null)
                .andExpect(jsonPath("$.code").value("code-required"));
        signIn(token, clerk.login(), People.PASSWORD, People.code(Instant.now()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.audiences[0]").value("WINDOW"));
        String unknown = People.login();
        for (int i = 0; i < 5; i++) {
            signIn(token, unknown, "wrong", null)
                    .andExpect(jsonPath("$.code").value("sign-in-failed"));
        }
        web.perform(
                        with(post("/api/session"), token)
                                .header("Accept-Language", "en")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"login\":\"%s\",\"password\":\"x\"}".formatted(unknown)))
                .andExpect(jsonPath("$.code").value("locked"))
                .andExpect(jsonPath("$.detail", containsString("30 minutes")));
    }

    @Test
    void handsTheBrowserTheRenewedSessionOfWhoSatDown() throws Exception {
        var clerk = People.staff(Role.WINDOW);
        accounts.create(clerk, People.platform());
        Cookie session =
                session(
                        signIn(token(), clerk.login(), People.PASSWORD, People.code(Instant.now()))
                                .andReturn()
                                .getResponse());
        var response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(), response));
        UUID post = UUID.randomUUID();
        try {
            sessions.sitDown(session.getValue(), post, null);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(session(response).getValue()).isEqualTo(session.getValue() + ".1");
        web.perform(get("/api/session").cookie(session(response)))
                .andExpect(jsonPath("$.post").value(post.toString()));
    }

    /** Two requests at once would otherwise each make the other's token stale. */
    @Test
    void keepsTheTokenOfThePageWhileOneIsSignedIn() throws Exception {
        var clerk = People.staff(Role.WINDOW);
        accounts.create(clerk, People.platform());
        Cookie token = token();
        var signedIn =
                signIn(token, clerk.login(), People.PASSWORD, People.code(Instant.now()))
                        .andReturn()
                        .getResponse();
        Cookie session = session(signedIn);
        Cookie fresh = signedIn.getCookie("XSRF-TOKEN");
        assertThat(fresh).isNotNull();
        assertThat(fresh.getValue()).isNotEmpty().isNotEqualTo(token.getValue());
        web.perform(get("/api/session").cookie(session, fresh))
                .andExpect(cookie().doesNotExist("XSRF-TOKEN"));
        web.perform(with(delete("/api/window/x"), fresh).cookie(session))
                .andExpect(cookie().doesNotExist("XSRF-TOKEN"))
                .andExpect(status().isNotFound());
        web.perform(with(delete("/api/session"), fresh).cookie(session))
                .andExpect(status().isNoContent())
                .andExpect(cookie().value("XSRF-TOKEN", not(fresh.getValue())));
    }

    @Test
    void refusesWithoutTheTokenOfThePage() throws Exception {
        web.perform(
                        post("/api/session")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"login\":\"a\",\"password\":\"b\"}"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("csrf"));
    }

    @Test
    void admitsNobodyElsewhereAndSaysSo() throws Exception {
        for (String path :
                new String[] {
                    "/api/citizen/x", "/api/window/x", "/api/admin/x", "/api/other", "/actuator/env"
                }) {
            web.perform(get(path).accept(MediaType.TEXT_HTML))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.code").value("sign-in-required"));
        }
        web.perform(get("/api/window/x").with(As.role(Role.CITIZEN)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("forbidden"));
        web.perform(get("/api/window/x").with(As.role(Role.WINDOW)))
                .andExpect(status().isNotFound());
    }

    @Test
    void letsWhoMustChangeThePasswordDoNothingElse() throws Exception {
        var clerk = People.staff(Role.WINDOW);
        accounts.create(clerk, People.act(UUID.randomUUID()));
        Cookie token = token();
        Cookie session =
                session(
                        signIn(token, clerk.login(), People.PASSWORD, People.code(Instant.now()))
                                .andExpect(jsonPath("$.mustChangePassword").value(true))
                                .andReturn()
                                .getResponse());
        web.perform(get("/api/window/x").cookie(session))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("password-change-required"));
        web.perform(
                        with(post("/api/session/password"), token)
                                .cookie(session, token)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"current\":\"%s\",\"password\":\"short\"}"
                                                .formatted(People.PASSWORD)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.faults[0].code").value("password-short"));
        web.perform(
                        with(post("/api/session/password"), token)
                                .cookie(session, token)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"current\":\"%s\",\"password\":\"Second-8-river\"}"
                                                .formatted(People.PASSWORD)))
                .andExpect(status().isNoContent());
        web.perform(get("/api/window/x").cookie(session)).andExpect(status().isNotFound());
    }

    @Test
    void sendsTheHeadersThatProtectThePage() throws Exception {
        web.perform(get("/api/session"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("script-src 'self';")))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("Strict-Transport-Security"))
                .andExpect(cookie().httpOnly("XSRF-TOKEN", false));
        var tls =
                web.perform(get("/api/session").secure(true))
                        .andExpect(
                                header().string(
                                                "Strict-Transport-Security",
                                                containsString("max-age=")))
                        .andExpect(cookie().secure("XSRF-TOKEN", true));
        tls.andExpect(jsonPath("$.signedIn").value(false));
    }

    @Test
    void tellsNothingOfTheInsideForBadRequests() throws Exception {
        Cookie token = token();
        for (String body : new String[] {"{", "[]", "{\"login\":{}}", "null", ""}) {
            web.perform(
                            with(post("/api/session"), token)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(body))
                    .andExpect(status().is4xxClientError())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(content().string(not(containsString("onewindow.identity"))))
                    .andExpect(content().string(not(containsString("xception"))));
        }
        web.perform(
                        with(post("/api/session"), token)
                                .contentType(MediaType.APPLICATION_JSON)
                                .header("Idempotency-Key", "a b")
                                .content("{\"login\":\"a\",\"password\":\"b\"}"))
                .andExpect(status().isUnprocessableContent());
        web.perform(get("/api/session").cookie(new Cookie("ONEWINDOW_SESSION", "' or 1=1 --")))
                .andExpect(jsonPath("$.signedIn").value(false));
    }

    private ResultActions signIn(Cookie token, String login, String password, String code)
            throws Exception {
        String body =
                code == null
                        ? "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password)
                        : "{\"login\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}"
                                .formatted(login, password, code);
        return web.perform(
                with(post("/api/session"), token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private Cookie token() throws Exception {
        return web.perform(get("/api/session")).andReturn().getResponse().getCookie("XSRF-TOKEN");
    }

    private static Cookie session(MockHttpServletResponse response) {
        return response.getCookie("ONEWINDOW_SESSION");
    }

    private static MockHttpServletRequestBuilder with(
            MockHttpServletRequestBuilder request, Cookie token) {
        return request.cookie(token).header("X-XSRF-TOKEN", token.getValue());
    }
}
