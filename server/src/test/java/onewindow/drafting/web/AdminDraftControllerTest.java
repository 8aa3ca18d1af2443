package onewindow.drafting.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.identity.Role;
import onewindow.identity.web.As;
import onewindow.organisation.Structure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AdminDraftControllerTest {
    @Autowired MockMvc web;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private final UUID author = UUID.randomUUID();
    private final UUID reviewer = UUID.randomUUID();
    private String department;
    private String code;
    private String draft;

    @BeforeEach
    void begin() throws Exception {
        department = Departments.establish(structure, transactions, clock);
        code = Guides.code(department);
        String begun =
                send(
                                post("/api/admin/drafts"),
                                "{\"code\":\"" + code + "\",\"name\":\"户外广告\"}",
                                author,
                                null)
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        draft = JsonPath.read(begun, "$.id");
    }

    @Test
    void saysWhatIsMissingWithEachSaving() throws Exception {
        web.perform(get("/api/admin/drafts/" + draft).with(as(author)))
                .andExpect(jsonPath("$.draft.version").value(1))
                .andExpect(jsonPath("$.mayReview").value(false))
                .andExpect(
                        jsonPath(
                                "$.findings[?(@.field == 'summary')].severity",
                                hasItem("BLOCKING")))
                .andExpect(jsonPath("$.steps", hasSize(1)));
        save(1).andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.findings[?(@.severity == 'BLOCKING')]", hasSize(0)));
        save(1).andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("draft-changed"))
                .andExpect(jsonPath("$.detail", containsString("仍在页面上")))
                .andExpect(jsonPath("$.version").value(2));
        web.perform(get("/api/admin/drafts").param("code", code).with(as(author)))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].draft.state").value("DRAFT"));
    }

    @Test
    void anotherPersonReviewsAndThenItIsPublished() throws Exception {
        save(1);
        String today = "{\"effectiveFrom\":\"" + LocalDate.now(clock) + "\"}";
        at("submit", today, author, 2).andExpect(jsonPath("$.version").value(3));
        at("approve", "{}", author, 3)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("draft-second-person"));
        at("return", "{\"remarks\":\" \"}", reviewer, 3)
                .andExpect(status().isUnprocessableContent());
        at("approve", "{\"remarks\":\"同意\"}", reviewer, 3).andExpect(status().isOk());
        web.perform(get("/api/admin/drafts/" + draft + "/effect").with(as(author)))
                .andExpect(jsonPath("$.present").value(0))
                .andExpect(jsonPath("$.channels.after", hasItem("WEB")));
        at("publish", today, author, 4).andExpect(status().isCreated());
        web.perform(get("/api/public/items/" + code)).andExpect(status().isOk());
        web.perform(get("/api/admin/drafts/" + draft).with(as(author)))
                .andExpect(jsonPath("$.draft.state").value("PUBLISHED"))
                .andExpect(jsonPath("$.steps[3].step.remarks").value("同意"));
    }

    @Test
    void showsTheNextVersionBesideThePresentOne() throws Exception {
        save(1);
        String today = "{\"effectiveFrom\":\"" + LocalDate.now(clock) + "\"}";
        at("submit", today, author, 2);
        at("approve", "{}", reviewer, 3);
        String published = body(at("publish", today, author, 4));
        String first = JsonPath.read(published, "$.version");
        String next =
                JsonPath.read(
                        body(
                                send(
                                        post("/api/admin/drafts"),
                                        "{\"code\":\"" + code + "\"}",
                                        author,
                                        null)),
                        "$.id");
        web.perform(get("/api/admin/drafts/" + next + "/difference").with(as(author)))
                .andExpect(jsonPath("$", hasSize(0)));
        web.perform(
                        get("/api/admin/item-differences")
                                .param("before", first)
                                .param("after", first)
                                .with(as(author)))
                .andExpect(jsonPath("$", hasSize(0)));
        send(post("/api/admin/drafts/" + next + "/discard"), "{\"remarks\":\"不改了\"}", author, 1)
                .andExpect(status().isOk());
    }

    @Test
    void onlyItemAdministratorsSeeDrafts() throws Exception {
        web.perform(get("/api/admin/drafts").with(As.role(Role.SYSTEM_ADMINISTRATOR)))
                .andExpect(status().isForbidden());
        at("reopen", "", author, 1).andExpect(status().isConflict());
    }

    private ResultActions save(int version) throws Exception {
        return send(
                put("/api/admin/drafts/" + draft),
                Guides.json(department, "2026-01-01")
                        .replaceFirst("\"effectiveFrom\":\"2026-01-01\",", ""),
                author,
                version);
    }

    private ResultActions at(String deed, String body, UUID person, int version) throws Exception {
        return send(post("/api/admin/drafts/" + draft + "/" + deed), body, person, version);
    }

    private ResultActions send(
            MockHttpServletRequestBuilder request,
            String body,
            UUID person,
            @org.jspecify.annotations.Nullable Integer version)
            throws Exception {
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return web.perform(
                request.contentType(MediaType.APPLICATION_JSON).content(body).with(as(person)));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(
            UUID person) {
        return As.account(person, Role.ITEM_ADMINISTRATOR);
    }
}
