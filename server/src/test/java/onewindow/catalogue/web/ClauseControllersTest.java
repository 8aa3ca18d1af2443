package onewindow.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import onewindow.organisation.Organisation;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger as its administrator meets it, over a guide that was published. */
@ModuleTest
class ClauseControllersTest {
    @Autowired MockMvc web;
    @Autowired onewindow.catalogue.Catalogue catalogue;
    @Autowired Structure structure;
    @Autowired Organisation organisation;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private UUID department;
    private String code;

    @BeforeEach
    void publishAVagueGuide() throws Exception {
        String creditCode = Departments.establish(structure, transactions, clock);
        department = organisation.departmentByCreditCode(creditCode).orElseThrow().id();
        code = Guides.code(creditCode);
        catalogue.publish(
                code,
                Guides.of(
                        creditCode,
                        guide ->
                                ((tools.jackson.databind.node.ArrayNode)
                                                guide.get("sections").get("conditions"))
                                        .insert(0, "有完善的管理制度")),
                java.time.LocalDate.of(2026, 1, 1),
                onewindow.platform.Act.byPlatform(
                        java.util.UUID.randomUUID().toString(), clock.instant()));
    }

    @Test
    void listsAssignsAndClears() throws Exception {
        String id = JsonPath.read(open(1), "$.findings[0].id");
        var posts =
                read(get("/api/admin/clauses/posts").param("department", department.toString()));
        assertThat((Integer) JsonPath.read(posts, "$.length()")).isZero();
        UUID reviewer =
                structure.create(
                        new Structure.NewPost("审查岗", Role.REVIEWER, department, null),
                        Act.byPlatform(UUID.randomUUID().toString(), clock.instant()));
        LocalDate due = LocalDate.now(clock).plusDays(14);
        send(
                        post("/api/admin/clauses/findings/assign"),
                        "{\"findings\":[\"%s\"],\"post\":\"%s\",\"due\":\"%s\"}"
                                .formatted(id, reviewer, due))
                .andExpect(status().isNoContent());
        send(
                        post("/api/admin/clauses/findings/" + id + "/clear")
                                .header("If-Match", "2"),
                        "{\"reason\":\"制度名称见受理标准\"}")
                .andExpect(status().isNoContent());
        open(0);
        perform(get("/api/admin/clauses/findings/" + id))
                .andExpect(jsonPath("$.finding.state").value("CLEARED"))
                .andExpect(jsonPath("$.finding.how").value("JUSTIFIED"))
                .andExpect(jsonPath("$.events", hasSize(3)))
                .andExpect(jsonPath("$.events[0].note").value("制度名称见受理标准"));
    }

    @Test
    void marksFalseAndSaysWhenItIsTooLate() throws Exception {
        String id = JsonPath.read(open(1), "$.findings[0].id");
        send(post("/api/admin/clauses/findings/" + id + "/clear"), "{\"reason\":\" \"}")
                .andExpect(status().isUnprocessableContent());
        send(
                        post("/api/admin/clauses/findings/" + id + "/false-positive")
                                .header("If-Match", "9"),
                        "{\"reason\":\"固定用语\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("finding-changed"));
    }

    @Test
    void exceptsForAllToRead() throws Exception {
        String id = JsonPath.read(open(1), "$.findings[0].id");
        String approval =
                "{\"meanings\":[\"日常检查制度\"],\"document\":\"余政数例外〔2026〕9号\",\"approvedOn\":\"%s\",\"expiresOn\":\"%s\"}"
                        .formatted(LocalDate.now(clock), LocalDate.now(clock).plusMonths(3));
        send(post("/api/admin/clauses/findings/" + id + "/except"), approval)
                .andExpect(status().isCreated());
        web.perform(get("/api/public/clause-exceptions").param("item", code))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].meanings[0]").value("日常检查制度"));
        send(
                        post("/api/admin/clauses/exceptions"),
                        "{\"item\":\"%s\",\"rule\":\"F02\",\"section\":\"CONDITION\",\"words\":\"其他条件\",\"approval\":%s}"
                                .formatted(code, approval))
                .andExpect(status().isCreated());
    }

    @Test
    void countsByDepartmentAsPageAndAsSpreadsheet() throws Exception {
        String counts = read(get("/api/admin/clauses/counts").param("months", "2"));
        String mine = "$[?(@.departmentId == '" + department + "')]";
        assertThat(JsonPath.<java.util.List<Integer>>read(counts, mine + ".itemsWith"))
                .containsExactly(1);
        String csv = read(get("/api/admin/clauses/counts.csv"));
        String name = organisation.department(department).name();
        assertThat(csv).startsWith("\uFEFF日期,部门,").contains("," + name + ",1,1,1,1,0,0\r\n");
    }

    @Test
    void runsAndSaysHowFarItIs() throws Exception {
        send(post("/api/admin/clauses/runs"), "{}").andExpect(status().isAccepted());
        perform(get("/api/admin/clauses/runs/latest"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.run.total").isNumber());
    }

    @Test
    void isOfTheItemAdministratorOnly() throws Exception {
        web.perform(get("/api/admin/clauses/findings").with(As.role(Role.SYSTEM_ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    private String open(int expected) throws Exception {
        return perform(
                        get("/api/admin/clauses/findings")
                                .param("department", department.toString())
                                .param("state", expected == 0 ? "ASSIGNED" : "OPEN"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings", hasSize(expected)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String read(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return perform(
                request.contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .content(body));
    }

    private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(As.role(Role.ITEM_ADMINISTRATOR)));
    }
}
