package onewindow.reception.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import onewindow.FreshDatabase;
import onewindow.ModuleTest;
import onewindow.identity.Accounts;
import onewindow.identity.People;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.identity.web.As;
import onewindow.organisation.Seats;
import onewindow.organisation.Seats.Seat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
@ContextConfiguration(initializers = FreshDatabase.class)
@TestPropertySource(properties = "onewindow.demonstration=true")
class WindowVisitControllerTest {
    private static final String HYGIENE = "11360500DE000107643000123015000";
    private static final String ATTENDEE =
            """
            {"attendee": {"name": "张小三", "documentKind": "111", "documentNumber": "%s", "phone": "19900000099"}}
            """;

    @Autowired MockMvc web;
    @Autowired Accounts accounts;
    @Autowired Seats seats;
    @Autowired Clock clock;

    @Test
    void servesAVisitFromTheTicketToTheOneTimeNotice() throws Exception {
        String number = People.identityNumber();
        JsonNode ticket =
                read(
                        send("/api/window/visits", ATTENDEE.formatted(number), "clerk1", 0)
                                .andExpect(status().isCreated()));
        String visit = "/api/window/visits/" + ticket.get("visit").asString();
        send("/api/window/visits", ATTENDEE.formatted(number), "clerk1", 0)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("ticket-open"));
        send(visit + "/call", "{}", "clerk1", 0).andExpect(status().isNoContent());
        send(visit + "/call", "{}", "clerk2", 1)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("already-called"))
                .andExpect(jsonPath("$.by").value("陈志刚"))
                .andExpect(jsonPath("$.at").exists());
        send(visit + "/start", "{}", "clerk1", 0).andExpect(status().isNoContent());
        String principal =
                read(see(visit, "clerk1", 0)).get("principals").get(0).get("id").asString();
        String errand =
                read(send(
                                        visit + "/errands",
                                        "{\"principal\": \"%s\", \"itemCode\": \"%s\"}"
                                                .formatted(principal, HYGIENE),
                                        "clerk1",
                                        0)
                                .andExpect(status().isCreated()))
                        .get("id")
                        .asString();
        send(visit + "/finish", "{}", "clerk1", 0)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("errand-open"));
        send("/api/window/errands/" + errand + "/advice", "{\"remark\": null}", "clerk1", 0)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.document").exists());
        send(visit + "/finish", "{}", "clerk1", 0).andExpect(status().isNoContent());
        see(visit, "clerk1", 0)
                .andExpect(jsonPath("$.visit.state").value("FINISHED"))
                .andExpect(jsonPath("$.visit.attendee").value("张*三"))
                .andExpect(jsonPath("$.principals[0].errands[0].outcome").value("ADVISED"));
        see("/api/window/visits?state=FINISHED", "clerk2", 1)
                .andExpect(
                        jsonPath("$[?(@.ticket == '%s')]", ticket.get("ticket").asString())
                                .isNotEmpty());
        send(visit + "/principals/" + principal + "/unmasking", "{\"reason\": \"核对\"}", "clerk1", 0)
                .andExpect(status().isConflict());
    }

    @Test
    void namesTheFaultsOfAnArrivalInWords() throws Exception {
        send("/api/window/visits", ATTENDEE.formatted("360502199001011235"), "clerk1", 0)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.faults[0].field").value("attendee.documentNumber"))
                .andExpect(jsonPath("$.faults[0].words", containsString("校验")));
    }

    @Test
    void showsTheDutyLeaderTheHallAndNobodyElsesHall() throws Exception {
        see("/api/window/overview", "duty", -1)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.hallName").value("新余市政务服务中心"))
                .andExpect(jsonPath("$.windows", hasSize(15)));
        see("/api/window/overview", "clerk3", 0)
                .andExpect(jsonPath("$.hallName").value("罗坊镇便民服务中心"));
    }

    private ResultActions send(String path, String body, String login, int window)
            throws Exception {
        return web.perform(
                post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(as(login, window)));
    }

    private ResultActions see(String path, String login, int window) throws Exception {
        return web.perform(get(path).with(as(login, window)));
    }

    private RequestPostProcessor as(String login, int window) {
        UUID person = accounts.findByLogin(login).orElseThrow();
        Seat seat = seats.of(person, clock.instant()).getFirst();
        UUID place = window < 0 ? null : seat.windows().get(window).id();
        Role role = seat.post().role();
        assertThat(role.audience()).isEqualTo(Role.Audience.WINDOW);
        return As.signedIn(
                new SignedIn(
                        person, accounts.staffName(person), Set.of(role), seat.post().id(), place));
    }

    private static JsonNode read(ResultActions answer) throws Exception {
        return JsonMapper.shared()
                .readTree(answer.andReturn().getResponse().getContentAsByteArray());
    }
}
