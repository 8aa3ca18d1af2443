package onewindow.catalogue.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.function.Consumer;
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
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ModuleTest
class PublicSituationControllerTest {
    @Autowired MockMvc web;
    @Autowired onewindow.catalogue.Catalogue catalogue;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private String department;
    private String code;

    @BeforeEach
    void publishAnItemWithAQuestion() throws Exception {
        department = Departments.establish(structure, transactions, clock);
        code = Guides.code(department);
        catalogue.publish(
                code,
                Guides.of(department, Guides::askAboutTheAgent),
                java.time.LocalDate.of(2026, 1, 1),
                onewindow.platform.Act.byPlatform(
                        java.util.UUID.randomUUID().toString(), clock.instant()));
    }

    @Test
    void asksAndThenTellsExactlyWhatIsNeeded() throws Exception {
        web.perform(get("/api/public/items/{code}", code))
                .andExpect(jsonPath("$.situations[*].key", contains("agent")));
        ask("{}")
                .andExpect(jsonPath("$.complete").value(false))
                .andExpect(jsonPath("$.next[0].key").value("agent"))
                .andExpect(jsonPath("$.materials[*].code", not(hasItem("M90"))));
        ask("{\"agent\": \"yes\"}")
                .andExpect(jsonPath("$.complete").value(true))
                .andExpect(jsonPath("$.next", hasSize(0)))
                .andExpect(jsonPath("$.materials[*].code", hasItem("M90")))
                .andExpect(jsonPath("$.form[*].key", hasItem("agentName")))
                .andExpect(jsonPath("$.promisedLimit.days").value(7))
                .andExpect(jsonPath("$.address", endsWith("/items/" + code + "?agent=yes")));
        ask("{\"agent\": \"no\"}")
                .andExpect(jsonPath("$.materials[*].code", not(hasItem("M90"))))
                .andExpect(jsonPath("$.form[*].key", not(hasItem("agentName"))))
                .andExpect(jsonPath("$.promisedLimit.days").value(1));
    }

    @Test
    void refusesAnswersThatDoNotExist() throws Exception {
        ask("{\"agent\": \"perhaps\", \"age\": \"7\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        jsonPath("$.faults[?(@.field == 'answers.agent')].code")
                                .value("not-a-choice"))
                .andExpect(
                        jsonPath("$.faults[?(@.field == 'answers.age')].code")
                                .value("unknown-question"));
    }

    @Test
    void whoWritesTheQuestionsSeesThemAnsweredBeforeTheyArePublished() throws Exception {
        preview(Guides::askAboutTheAgent, "{}", Role.ITEM_ADMINISTRATOR)
                .andExpect(jsonPath("$.complete").value(false))
                .andExpect(jsonPath("$.next[0].key").value("agent"));
        preview(Guides::askAboutTheAgent, "{\"agent\": \"no\"}", Role.ITEM_ADMINISTRATOR)
                .andExpect(jsonPath("$.complete").value(true))
                .andExpect(jsonPath("$.materials[*].code", not(hasItem("M90"))))
                .andExpect(jsonPath("$.form[*].key", not(hasItem("agentName"))))
                .andExpect(jsonPath("$.promisedLimit.days").value(1));
        preview(
                        guide -> {
                            Guides.askAboutTheAgent(guide);
                            ((ObjectNode) guide.withArray("materials").get(0))
                                    .put("when", "situation.agent ==");
                        },
                        "{\"agent\": \"no\"}",
                        Role.ITEM_ADMINISTRATOR)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.faults[0].code").value("condition-syntax"));
        preview(Guides::askAboutTheAgent, "{}", Role.SYSTEM_ADMINISTRATOR)
                .andExpect(status().isForbidden());
    }

    @Test
    void theInspectionNamesWhatIsWrongWithAConditionInBothLanguages() throws Exception {
        Consumer<ObjectNode> misspelt =
                guide -> {
                    Guides.askAboutTheAgent(guide);
                    ((ObjectNode) guide.withArray("materials").get(0))
                            .put("when", "situation.agnet == 'yes'");
                };
        inspect(misspelt)
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$[?(@.field == 'materials[0].when')].rule")
                                .value("condition-name"))
                .andExpect(
                        jsonPath("$[?(@.field == 'materials[0].when')].words")
                                .value(hasItem(containsString("没有定义"))));
    }

    private ResultActions ask(String answers) throws Exception {
        return web.perform(
                post("/api/public/items/{code}/situation", code)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"answers\": " + answers + "}"));
    }

    private ResultActions preview(Consumer<ObjectNode> change, String answers, Role role)
            throws Exception {
        var guide =
                JsonMapper.shared()
                        .readTree(Guides.json(department, "2026-01-01", change))
                        .get("guide");
        return web.perform(
                post("/api/admin/guides/situation")
                        .with(As.role(role))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"guide\": " + guide + ", \"answers\": " + answers + "}"));
    }

    private ResultActions inspect(Consumer<ObjectNode> change) throws Exception {
        return web.perform(
                post("/api/admin/items/{code}/inspection", code)
                        .header("Accept-Language", "zh-CN")
                        .with(As.role(Role.ITEM_ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Guides.json(department, "2026-01-01", change)));
    }
}
