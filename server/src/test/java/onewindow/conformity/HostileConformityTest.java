package onewindow.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.FreshDatabase;
import onewindow.HostileTexts;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.identity.web.As;
import onewindow.organisation.Organisation;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who has no business here, ids that are none, and texts that are no reasons. */
@ModuleTest
@ContextConfiguration(initializers = FreshDatabase.class)
class HostileConformityTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String BASE = "/api/admin/conformity";
    private static final Set<Role> OTHERS =
            Set.of(
                    Role.SYSTEM_ADMINISTRATOR,
                    Role.SECURITY_ADMINISTRATOR,
                    Role.AUDIT_ADMINISTRATOR,
                    Role.CHIEF_REPRESENTATIVE,
                    Role.WINDOW,
                    Role.SUPERVISOR,
                    Role.CITIZEN);

    @Autowired MockMvc web;
    @Autowired Conformity conformity;
    @Autowired TaskSearch search;
    @Autowired Catalogue catalogue;
    @Autowired Organisation organisation;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private final UUID administrator = UUID.randomUUID();
    private UUID department = new UUID(0, 0);
    private Task task;

    @BeforeEach
    void findADifference() {
        String creditCode = Departments.establish(structure, transactions, clock);
        department = organisation.departmentByCreditCode(creditCode).orElseThrow().id();
        catalogue.publish(
                Guides.code(creditCode) + "01",
                Guides.of(creditCode, guide -> guide.put("name", "霓虹灯许可")),
                LocalDate.of(2026, 1, 1),
                Act.byPlatform(UUID.randomUUID().toString(), clock.instant()));
        conformity.start(Act.byPlatform(UUID.randomUUID().toString(), clock.instant()));
        task =
                await().atMost(Duration.ofSeconds(30))
                        .until(this::mine, found -> !found.isEmpty())
                        .getFirst();
    }

    private List<Task> mine() {
        return search.find(
                        new TaskSearch.Filter(null, department, null, null, false, null, null),
                        LocalDate.now(clock))
                .tasks();
    }

    @Test
    void onlyTheItemAdministratorMayLookOrAct() throws Exception {
        Map<String, Object> comment = Map.of("note", "备注");
        Map<String, Object> reason = Map.of("reason", "理由", "until", day(30));
        Map<String, Object> assignment = Map.of("post", UUID.randomUUID(), "due", day(5));
        for (Role role : OTHERS) {
            for (String path : List.of("", "/tasks", "/tasks/" + task.id(), "/lists")) {
                assertThat(send(get(BASE + path), role)).as(role + path).isEqualTo(403);
            }
            assertThat(send(post(BASE + "/runs"), role)).as(role.name()).isEqualTo(403);
            assertThat(act("comment", comment, role)).as(role.name()).isEqualTo(403);
            assertThat(act("justify", reason, role)).as(role.name()).isEqualTo(403);
            assertThat(act("assign", assignment, role)).as(role.name()).isEqualTo(403);
        }
        assertThat(
                        web.perform(get(BASE + "/tasks").secure(true))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(401);
        assertThat(search.events(task.id())).as("nothing was done").hasSize(1);
    }

    @Test
    void idsAndFiltersThatAreNone() throws Exception {
        assertThat(send(get(BASE + "/tasks/" + UUID.randomUUID()))).isEqualTo(404);
        assertThat(send(get(BASE + "/tasks/1%27%20or%201=1"))).isBetween(400, 422);
        for (String query :
                List.of(
                        "kind=NONSENSE",
                        "state=open",
                        "department=x",
                        "level=three",
                        "before=x",
                        "mine=perhaps",
                        "overdue=perhaps")) {
            assertThat(send(get(BASE + "/tasks?" + query))).as(query).isBetween(400, 422);
        }
        assertThat(send(get(BASE + "/tasks?department=" + UUID.randomUUID()))).isEqualTo(200);
        assertThat(send(get(BASE + "/tasks?level=-1&mine=true&overdue=true"))).isEqualTo(200);
        assertThat(
                        send(
                                post(BASE + "/tasks/" + UUID.randomUUID() + "/comment"),
                                Map.of("note", "x"),
                                null))
                .isEqualTo(404);
        assertThat(act("assign", Map.of("post", UUID.randomUUID(), "due", day(5)), null))
                .isEqualTo(404);
        assertThat(act("assign", Map.of("post", "x", "due", day(5)), null)).isBetween(400, 422);
        assertThat(act("assign", Map.of("due", day(5)), null)).isEqualTo(422);
        assertThat(act("delete", Map.of(), null)).isIn(404, 405);
        assertThat(search.events(task.id())).hasSize(1);
    }

    @Test
    void reasonsThatAreTooLongOrNone() throws Exception {
        for (String text : List.of("长".repeat(501), "𡐓".repeat(251), "", " \u3000\t")) {
            assertThat(act("comment", Map.of("note", text), null)).isEqualTo(422);
            assertThat(act("justify", Map.of("reason", text, "until", day(30)), null))
                    .isEqualTo(422);
        }
        assertThat(act("justify", Map.of("reason", "理由", "until", day(-1)), null)).isEqualTo(422);
        assertThat(act("justify", Map.of("reason", "理由", "until", "2027-02-30"), null))
                .isBetween(400, 422);
        assertThat(search.events(task.id())).hasSize(1);
        assertThat(act("comment", Map.of("note", "长".repeat(500)), null)).isEqualTo(204);
    }

    /** Each is either refused with its field, or shown again to the letter. */
    @Test
    void hostileTextsAreRefusedOrKeptAsTheyAre() throws Exception {
        for (var each : HostileTexts.ALL.entrySet()) {
            int events = search.events(task.id()).size();
            int status = act("comment", Map.of("note", each.getValue()), null);
            assertThat(status).as(each.getKey()).isIn(204, 422);
            var after = search.events(task.id());
            if (status == 204) {
                assertThat(after.getFirst().note()).as(each.getKey()).isEqualTo(each.getValue());
            } else {
                assertThat(after).as(each.getKey()).hasSize(events);
            }
        }
        JsonNode history =
                JSON.readTree(
                        answer(get(BASE + "/tasks/" + task.id()), Role.ITEM_ADMINISTRATOR)
                                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(history.get("events").size()).isEqualTo(search.events(task.id()).size());
        assertThat(history.at("/events/0/by").isString()).isTrue();
    }

    @Test
    void whoeverSawAnEarlierStateIsToldSo() throws Exception {
        var comment = post(BASE + "/tasks/" + task.id() + "/comment");
        assertThat(send(comment.header("If-Match", "\"7\""), Map.of("note", "x"), null))
                .isEqualTo(409);
        var unreadable = post(BASE + "/tasks/" + task.id() + "/comment");
        assertThat(send(unreadable.header("If-Match", "seven"), Map.of("note", "x"), null))
                .isEqualTo(422);
        assertThat(search.events(task.id())).hasSize(1);
    }

    private String day(int fromToday) {
        return LocalDate.now(clock).plusDays(fromToday).toString();
    }

    private int act(String act, Object body, @org.jspecify.annotations.Nullable Role role)
            throws Exception {
        return send(post(BASE + "/tasks/" + task.id() + "/" + act), body, role);
    }

    private int send(
            MockHttpServletRequestBuilder request,
            Object body,
            @org.jspecify.annotations.Nullable Role role)
            throws Exception {
        return answer(
                        request.contentType(MediaType.APPLICATION_JSON)
                                .content(JSON.writeValueAsString(body)),
                        role == null ? Role.ITEM_ADMINISTRATOR : role)
                .getStatus();
    }

    private int send(MockHttpServletRequestBuilder request) throws Exception {
        return send(request, Role.ITEM_ADMINISTRATOR);
    }

    private int send(MockHttpServletRequestBuilder request, Role role) throws Exception {
        return answer(request, role).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Role role)
            throws Exception {
        var person = new SignedIn(administrator, "测试", Set.of(role), null, null);
        return web.perform(request.with(As.signedIn(person)).secure(true))
                .andReturn()
                .getResponse();
    }
}
