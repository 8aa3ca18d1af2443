package onewindow.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.identity.Accounts;
import onewindow.identity.People;
import onewindow.identity.Role;
import onewindow.identity.SignIn;
import onewindow.identity.Unmasking;
import onewindow.platform.Act;
import onewindow.platform.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class AccountControllersTest {
    private final UUID system = UUID.randomUUID();
    private final UUID security = UUID.randomUUID();
    private final UUID auditor = UUID.randomUUID();
    private final RequestPostProcessor asSystem = As.account(system, Role.SYSTEM_ADMINISTRATOR);
    private final RequestPostProcessor asSecurity =
            As.account(security, Role.SECURITY_ADMINISTRATOR);
    private final RequestPostProcessor asAuditor = As.account(auditor, Role.AUDIT_ADMINISTRATOR);

    @Autowired MockMvc web;
    @Autowired Accounts accounts;
    @Autowired SignIn signIn;
    @Autowired Unmasking unmasking;

    @Test
    void letsACitizenRegisterAndSeeTheOwnParticularsUnmasked() throws Exception {
        String login = People.login();
        String number = People.identityNumber();
        String address = "198.51.100." + (1 + login.hashCode() % 50 & 63);
        register(login, number, "13812345678", address).andExpect(status().isCreated());
        register(login, number, "13812345678", address)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("login-taken"));
        register(People.login(), number, "13812345678", address).andExpect(status().isCreated());
        register(People.login(), "110105194912310020", "12", address)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.faults[*].code", hasItem("check-digit")))
                .andExpect(jsonPath("$.faults[*].field", hasItem("party.phone")));
        UUID account = accounts.findByLogin(login).orElseThrow();
        web.perform(get("/api/citizen/profile").with(As.account(account, Role.CITIZEN)))
                .andExpect(jsonPath("$.login").value(login))
                .andExpect(jsonPath("$.verified").value(false))
                .andExpect(jsonPath("$.party.documentNumber").value(number));

        String body =
                "{\"login\":\"%s\",\"name\":\"张小三\",\"documentKind\":\"111\",\"documentNumber\":\" %s \"}"
                        .formatted(login, number.toLowerCase());
        send("/api/window/verifications", body, As.role(Role.COLLECTION))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.right").value("window-verify"));
        send("/api/window/verifications", body.replace("张小三", "张大三"), As.role(Role.WINDOW))
                .andExpect(jsonPath("$.code").value("document-differs"));
        send("/api/window/verifications", body, As.role(Role.WINDOW))
                .andExpect(status().isNoContent());
        assertThat(accounts.isVerified(account)).isTrue();
    }

    @Test
    void limitsRegistrationsOfOneAddress() throws Exception {
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            var answer =
                    register(People.login(), "x", "y", "203.0.113.7").andReturn().getResponse();
            if (answer.getStatus() == 429) {
                refused++;
                assertThat(Integer.parseInt(answer.getHeader("Retry-After"))).isBetween(1, 6);
                assertThat(answer.getContentAsString()).contains("too-many-requests");
            }
        }
        assertThat(refused).isBetween(1, 2);
        register(People.login(), "x", "y", "203.0.113.8")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void letsACitizenEntrustAndTakeBack() throws Exception {
        UUID owner = accounts.create(People.citizen(), People.platform());
        var agent = People.citizen();
        accounts.create(agent, People.platform());
        var asOwner = As.account(owner, Role.CITIZEN);
        String today = Time.date(Instant.now()).toString();
        String body =
                "{\"agentLogin\":\"%s\",\"agentName\":\"%s\",\"items\":[],\"from\":\"%s\",\"to\":\"%s\"}"
                        .formatted(agent.login(), agent.name(), today, today);
        String id =
                read(
                        send("/api/citizen/mandates", body, asOwner)
                                .andExpect(status().isCreated()),
                        "id");
        web.perform(get("/api/citizen/mandates").with(asOwner))
                .andExpect(jsonPath("$.given[0].id").value(id))
                .andExpect(jsonPath("$.given[0].agent").value("张*三"))
                .andExpect(jsonPath("$.received").isEmpty());
        web.perform(delete("/api/citizen/mandates/" + id).with(asOwner))
                .andExpect(status().isNoContent());
        send("/api/citizen/mandates", body.replace("[]", "null"), asOwner)
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void separatesTheAdministrators() throws Exception {
        String login = People.login();
        String body =
                "{\"login\":\"%s\",\"password\":\"%s\",\"name\":\"赵六\"}"
                        .formatted(login, People.PASSWORD);
        send("/api/admin/accounts", body, asSecurity).andExpect(status().isForbidden());
        send("/api/admin/accounts", body, asAuditor).andExpect(status().isForbidden());
        String id =
                read(
                        send("/api/admin/accounts", body, asSystem).andExpect(status().isCreated()),
                        "id");
        String secret =
                read(
                        send("/api/admin/accounts/" + id + "/code", "", asSystem)
                                .andExpect(status().isOk()),
                        "secret");
        String roles = "/api/admin/accounts/" + id + "/roles";
        send(roles, "{\"role\":\"WINDOW\"}", asSystem).andExpect(status().isForbidden());
        send(roles, "{\"role\":\"WINDOW\"}", asSecurity).andExpect(status().isNoContent());
        send(roles, "{\"role\":\"APPROVER\"}", asSecurity)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("roles-conflict"));
        send("/api/admin/accounts/" + security + "/roles", "{\"role\":\"WINDOW\"}", asSecurity)
                .andExpect(jsonPath("$.code").value("own-account"));
        assertThat(enter(login, secret)).isNotEmpty();

        send("/api/admin/accounts/" + id + "/disable", "", asSystem)
                .andExpect(status().isNoContent());
        web.perform(get("/api/admin/accounts").param("login", login).with(asSystem))
                .andExpect(jsonPath("$.accounts[0].disabled").value(true))
                .andExpect(jsonPath("$.accounts[0].name").value("赵六"))
                .andExpect(jsonPath("$.accounts[0].roles[0]").value("WINDOW"))
                .andExpect(jsonPath("$.next").isEmpty());
        send("/api/admin/accounts/" + id + "/enable", "", asSystem)
                .andExpect(status().isNoContent());
        send("/api/admin/accounts/" + id + "/unlock", "", asSystem)
                .andExpect(status().isNoContent());
        send(
                        "/api/admin/accounts/" + id + "/password",
                        "{\"password\":\"Given-9-meadow\"}",
                        asSystem)
                .andExpect(status().isNoContent());
        web.perform(delete(roles + "/WINDOW").with(asSecurity)).andExpect(status().isNoContent());
        web.perform(delete(roles + "/WINDOW").with(asSecurity)).andExpect(status().isNotFound());

        web.perform(get("/api/admin/audit").param("actor", system.toString()).with(asSystem))
                .andExpect(status().isForbidden());
        web.perform(get("/api/admin/audit").param("actor", system.toString()).with(asAuditor))
                .andExpect(jsonPath("$.entries[*].entry.kind", hasItem("account-create")))
                .andExpect(jsonPath("$.entries[*].entry.kind", hasItem("account-disable")))
                .andExpect(jsonPath("$.entries[*].entry.kind", hasItem("forbidden")))
                .andExpect(jsonPath("$.entries[*].entry.kind", hasItem("code-secret")))
                .andExpect(content().string(not(containsString(secret))));
        web.perform(
                        get("/api/admin/audit")
                                .param("actor", security.toString())
                                .param("kind", "role-grant")
                                .with(asAuditor))
                .andExpect(jsonPath("$.entries.length()").value(1))
                .andExpect(jsonPath("$.entries[0].entry.detail").value("WINDOW"))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void pagesThroughTheTrailWithoutGapOrRepeat() throws Exception {
        UUID actor = UUID.randomUUID();
        for (int i = 0; i < 60; i++) {
            unmasking.record(People.act(actor), "case.applicant", UUID.randomUUID(), "核对 " + i);
        }
        var seen = new java.util.LinkedHashSet<String>();
        String before = null;
        do {
            var request = get("/api/admin/audit").param("actor", actor.toString()).with(asAuditor);
            var page =
                    JsonMapper.shared()
                            .readTree(
                                    web.perform(
                                                    before == null
                                                            ? request
                                                            : request.param("before", before))
                                            .andReturn()
                                            .getResponse()
                                            .getContentAsByteArray());
            page.get("entries")
                    .forEach(line ->
                            assertThat(seen.add(line.get("entry").get("id").stringValue()))
                                    .isTrue());
            before = page.get("next").isNull() ? null : page.get("next").stringValue();
        } while (before != null);
        assertThat(seen).hasSize(60);
    }

    @Test
    void unmasksForAReasonOnly() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        unmasking.record(
                                People.act(auditor), "case.applicant", UUID.randomUUID(), " "))
                .isInstanceOf(onewindow.platform.Invalid.class);
    }

    private String enter(String login, String secret) {
        String code =
                onewindow.platform.Totp.code(secret, onewindow.platform.Totp.step(Instant.now()));
        return signIn.signIn(login, People.PASSWORD, code, People.act(Act.NOBODY));
    }

    private ResultActions register(String login, String number, String phone, String address)
            throws Exception {
        return web.perform(
                post("/api/public/accounts")
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                """
                                {"login":"%s","password":"%s","name":"张小三","identityNumber":"%s","phone":"%s"}
                                """
                                        .formatted(login, People.PASSWORD, number, phone)));
    }

    private ResultActions send(String path, String body, RequestPostProcessor who)
            throws Exception {
        return web.perform(
                post(path).with(who).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static String read(ResultActions answer, String field) throws Exception {
        return JsonMapper.shared()
                .readTree(answer.andReturn().getResponse().getContentAsByteArray())
                .get(field)
                .stringValue();
    }
}
