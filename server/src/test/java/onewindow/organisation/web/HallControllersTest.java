package onewindow.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import onewindow.FreshDatabase;
import onewindow.ModuleTest;
import onewindow.calendar.Calendars;
import onewindow.calendar.Opening;
import onewindow.identity.Role;
import onewindow.identity.web.As;
import onewindow.organisation.Hall;
import onewindow.organisation.Organisation;
import onewindow.platform.Time;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
@ContextConfiguration(initializers = FreshDatabase.class)
@TestPropertySource(properties = "onewindow.demonstration=true")
class HallControllersTest {
    private static final String ITEM = "11360500DE000107643000123015000";

    @Autowired MockMvc web;
    @Autowired Organisation organisation;
    @Autowired Calendars calendars;
    @Autowired Clock clock;

    @Test
    void tellsWhichWindowsReceiveAnItemAndWhetherTheHallIsOpen() throws Exception {
        Instant before = clock.instant();
        String answer =
                web.perform(get("/api/public/halls?region=360502103&item=" + ITEM))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$", hasSize(3)))
                        .andExpect(
                                jsonPath("$[0].windows[*].number")
                                        .value(Matchers.contains("1", "2")))
                        .andExpect(jsonPath("$[0].position.latitude").value(27.873))
                        .andExpect(jsonPath("$[2].windows", hasSize(12)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var told = JsonMapper.shared().readTree(answer).get(0).get("opening");
        assertThat(Instant.parse(told.get("at").asString()))
                .isIn(opening(before), opening(clock.instant()));
        web.perform(get("/api/public/halls?region=360502103"))
                .andExpect(jsonPath("$[0].windows", empty()));
    }

    @Test
    void listsTheWholeCityForABrowserThatKnowsWhereItIs() throws Exception {
        web.perform(get("/api/public/halls?around=true&item=" + ITEM))
                .andExpect(jsonPath("$", hasSize(526)))
                .andExpect(jsonPath("$[*].windows", everyItem(not(empty()))));
        web.perform(get("/api/public/halls?around=true&region=360521"))
                .andExpect(jsonPath("$.length()", greaterThan(100)))
                .andExpect(jsonPath("$[?(@.region =~ /360502.*/)]", empty()))
                .andExpect(jsonPath("$[?(@.level == 'CITY')]", hasSize(1)));
    }

    @Test
    void letsTheSystemAdministratorEnterWhereAHallIs() throws Exception {
        Hall hall = organisation.hallsFor("360502104").getFirst();
        String location =
                "{\"position\": {\"latitude\": 27.9, \"longitude\": 115.1}, \"opening\": \"08:30-11:30\"}";
        locate(hall, location, Role.SECURITY_ADMINISTRATOR).andExpect(status().isForbidden());
        locate(hall, location, Role.SYSTEM_ADMINISTRATOR).andExpect(status().isNoContent());
        assertThat(organisation.hall(hall.id()).position())
                .isEqualTo(new Hall.Position(27.9, 115.1));
        for (String wrong :
                new String[] {
                    "morning", "9-12", "12:00-09:00", "", "09:00", "09:00-12:00,11:00-13:00"
                }) {
            locate(hall, "{\"opening\": \"%s\"}".formatted(wrong), Role.SYSTEM_ADMINISTRATOR)
                    .andExpect(status().isUnprocessableContent());
        }
        locate(
                        hall,
                        "{\"position\": {\"latitude\": 115.1, \"longitude\": 27.9}}",
                        Role.SYSTEM_ADMINISTRATOR)
                .andExpect(status().isUnprocessableContent());
        locate(hall, "{}", Role.SYSTEM_ADMINISTRATOR).andExpect(status().isNoContent());
        web.perform(get("/api/public/halls?region=360502104"))
                .andExpect(jsonPath("$[0].position").value(is((Object) null)))
                .andExpect(jsonPath("$[0].opening").value(is((Object) null)));
        // Other tests look at the same city.
        locate(
                        hall,
                        "{\"position\": {\"latitude\": %s, \"longitude\": %s}, \"opening\": \"%s\"}"
                                .formatted(
                                        Objects.requireNonNull(hall.position()).latitude(),
                                        hall.position().longitude(),
                                        Objects.requireNonNull(hall.opening()).text()),
                        Role.SYSTEM_ADMINISTRATOR)
                .andExpect(status().isNoContent());
    }

    private Instant opening(Instant at) {
        Hall hall = organisation.hallsFor("360502103").getFirst();
        return Opening.read(
                        Objects.requireNonNull(hall.opening()),
                        LocalDateTime.ofInstant(at, Time.ZONE),
                        calendars.dayCount(hall.region()))
                .at()
                .atZone(Time.ZONE)
                .toInstant();
    }

    private ResultActions locate(Hall hall, String body, Role role) throws Exception {
        return web.perform(
                put("/api/admin/organisation/halls/" + hall.id() + "/location")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(As.role(role)));
    }
}
