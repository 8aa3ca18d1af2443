package onewindow.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import onewindow.FreshDatabase;
import onewindow.ModuleTest;
import onewindow.identity.Accounts;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.identity.web.As;
import onewindow.organisation.Organisation;
import onewindow.organisation.Post;
import onewindow.organisation.Seats;
import onewindow.platform.Totp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
@ContextConfiguration(initializers = FreshDatabase.class)
@TestPropertySource(properties = "onewindow.demonstration=true")
class OrganisationControllersTest {
    private static final Cookie TOKEN = new Cookie("XSRF-TOKEN", "token-of-the-page");

    @Autowired MockMvc web;
    @Autowired Accounts accounts;
    @Autowired Organisation organisation;
    @Autowired Seats seats;
    @Autowired Clock clock;

    @Test
    void listsTheSettingsWithTheirSourceToTheSystemAdministratorOnly() throws Exception {
        JsonNode settings =
                read(web.perform(get("/api/admin/settings").cookie(signIn("system", "系统管理岗"))));
        assertThat(settings)
                .anySatisfy(one -> {
                    assertThat(one.get("key").asString()).isEqualTo("correction.days");
                    assertThat(one.get("source").asString()).isNotBlank();
                });
    }

    @Test
    void seatsAClerkAtAWindowFromSignInOn() throws Exception {
        Cookie session = signIn("clerk2");
        JsonNode stations = read(web.perform(get("/api/window/stations").cookie(session)));
        web.perform(get("/api/window/departments").cookie(session))
                .andExpect(jsonPath("$.length()").value(organisation.departments().size()))
                .andExpect(jsonPath("$[0].name").isNotEmpty());
        assertThat(stations).hasSize(1);
        assertThat(stations.get(0).get("postName").asString()).isEqualTo("综合受理二岗");
        String window = stations.get(0).get("windows").get(1).get("id").asString();
        var answer =
                web.perform(
                                post("/api/window/station")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(
                                                "{\"post\": \"%s\", \"window\": \"%s\"}"
                                                        .formatted(
                                                                stations.get(0)
                                                                        .get("post")
                                                                        .asString(),
                                                                window))
                                        .cookie(session, TOKEN)
                                        .header("X-XSRF-TOKEN", TOKEN.getValue()))
                        .andExpect(status().isNoContent())
                        .andReturn()
                        .getResponse();
        Cookie renewed = answer.getCookie("ONEWINDOW_SESSION");
        web.perform(get("/api/session").cookie(renewed == null ? session : renewed))
                .andExpect(jsonPath("$.postName").value("综合受理二岗"))
                .andExpect(jsonPath("$.windowName").value("2号 综合窗口"));
    }

    @Test
    void tellsAnybodyWhichHallsAreNearAndReceiveAnItem() throws Exception {
        web.perform(get("/api/public/halls?region=360502103&item=11360500DE000107643000123015000"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(3)))
                .andExpect(jsonPath("$[0].name").value("罗坊镇便民服务中心"))
                .andExpect(jsonPath("$[0].phone").exists())
                .andExpect(jsonPath("$[2].level").value("CITY"));
        web.perform(get("/api/public/halls?item=00000000000000000X"))
                .andExpect(status().isNotFound());
        web.perform(get("/api/public/halls?region=1")).andExpect(status().isNotFound());
    }

    @Test
    void letsTheSecurityAdministratorAppointAndTheSystemAdministratorNot() throws Exception {
        Post vacant =
                organisation.posts().stream()
                        .filter(post -> post.name().equals("综合受理四岗"))
                        .findFirst()
                        .orElseThrow();
        String body =
                """
                {"person": "%s", "post": "%s", "kind": "STAND_IN", "from": "%s", "to": null, "documentNumber": "余审批任〔2026〕99号"}
                """
                        .formatted(
                                accounts.findByLogin("clerk1").orElseThrow(),
                                vacant.id(),
                                LocalDate.now(clock));
        appoint(body, Role.SYSTEM_ADMINISTRATOR)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.right").value("role-security-administrator"));
        String appointment =
                read(appoint(body, Role.SECURITY_ADMINISTRATOR).andExpect(status().isCreated()))
                        .get("id")
                        .asString();
        appoint(body, Role.SECURITY_ADMINISTRATOR)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("already-appointed"));
        web.perform(
                        get("/api/admin/organisation/appointments?post=" + vacant.id())
                                .with(As.role(Role.AUDIT_ADMINISTRATOR)))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].id").value(appointment))
                .andExpect(jsonPath("$[0].personName").value("陈志刚"));
        web.perform(
                        post("/api/admin/organisation/appointments/" + appointment + "/end")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"documentNumber\": \"余审批免〔2026〕1号\"}")
                                .with(As.role(Role.SECURITY_ADMINISTRATOR)))
                .andExpect(status().isNoContent());
    }

    @Test
    void letsTheDutyLeaderRecordWhoIsAwaySoThatTheStandInMayAct() throws Exception {
        UUID clerk = accounts.findByLogin("clerk1").orElseThrow();
        UUID standIn = accounts.findByLogin("clerk2").orElseThrow();
        assertThat(seats.of(standIn, clock.instant())).hasSize(1);
        String day = LocalDate.now(clock).toString();
        String body =
                "{\"firstDay\": \"%s\", \"lastDay\": \"%s\", \"reason\": \"培训\"}"
                        .formatted(day, day);
        String path = "/api/window/staff/" + clerk + "/absences";
        web.perform(json(path, body).with(at("clerk2"))).andExpect(status().isForbidden());
        web.perform(
                        json(
                                        "/api/window/staff/"
                                                + accounts.findByLogin("clerk3").orElseThrow()
                                                + "/absences",
                                        body)
                                .with(at("duty")))
                .andExpect(status().isForbidden());
        String absence =
                read(web.perform(json(path, body).with(at("duty"))).andExpect(status().isCreated()))
                        .get("id")
                        .asString();
        assertThat(seats.of(standIn, clock.instant())).hasSize(2);
        web.perform(get("/api/window/staff").with(at("duty")))
                .andExpect(jsonPath("$[?(@.absence.id == '%s')]", absence).isNotEmpty());
        web.perform(json(path + "/" + absence + "/end", "{}").with(at("duty")))
                .andExpect(status().isNoContent());
        assertThat(seats.of(standIn, clock.instant())).hasSize(1);
    }

    @Test
    void listsWhatTheAdministratorsKeep() throws Exception {
        String hall = organisation.hallsFor("360500").getFirst().id().toString();
        UUID department = organisation.departments().getFirst().id();
        see("departments", 29);
        see("halls?level=TOWN", 34);
        see("halls/" + hall + "/windows", 15);
        see("posts?hall=" + hall, 6);
        see("authorisations?department=" + department, 3);
        see("chief-authorisations?department=" + department, 1);
    }

    private static MockHttpServletRequestBuilder json(String path, String body) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private RequestPostProcessor at(String login) {
        UUID person = accounts.findByLogin(login).orElseThrow();
        Post post = organisation.postsHeldBy(person, clock.instant()).getFirst();
        return As.signedIn(new SignedIn(person, login, Set.of(post.role()), post.id(), null));
    }

    private void see(String path, int count) throws Exception {
        web.perform(get("/api/admin/organisation/" + path).with(As.role(Role.SYSTEM_ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(count)));
    }

    private ResultActions appoint(String body, Role role) throws Exception {
        return web.perform(
                post("/api/admin/organisation/appointments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(As.role(role)));
    }

    private Cookie signIn(String login) throws Exception {
        return signIn(login, "综合受理二岗");
    }

    private Cookie signIn(String login, String post) throws Exception {
        JsonNode rows =
                JsonMapper.shared()
                        .readTree(
                                new ClassPathResource("demonstration/accounts.json")
                                        .getInputStream());
        for (JsonNode row : rows) {
            if (row.get("login").asString().equals(login)) {
                String code =
                        Totp.code(row.get("totpSecret").asString(), Totp.step(clock.instant()));
                String body =
                        "{\"login\": \"%s\", \"password\": \"%s\", \"code\": \"%s\"}"
                                .formatted(login, row.get("password").asString(), code);
                Cookie session =
                        web.perform(
                                        post("/api/session")
                                                .contentType(MediaType.APPLICATION_JSON)
                                                .content(body)
                                                .cookie(TOKEN)
                                                .header("X-XSRF-TOKEN", TOKEN.getValue()))
                                .andExpect(status().isOk())
                                .andExpect(jsonPath("$.postName").value(post))
                                .andReturn()
                                .getResponse()
                                .getCookie("ONEWINDOW_SESSION");
                assertThat(session).isNotNull();
                return session;
            }
        }
        throw new IllegalStateException(login);
    }

    private static JsonNode read(ResultActions answer) throws Exception {
        return JsonMapper.shared()
                .readTree(answer.andReturn().getResponse().getContentAsByteArray());
    }
}
