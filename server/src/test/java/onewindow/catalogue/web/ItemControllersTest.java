package onewindow.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
class ItemControllersTest {
    @Autowired MockMvc web;
    @Autowired onewindow.catalogue.Catalogue catalogue;
    @Autowired onewindow.catalogue.ItemLife life;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private String department;
    private String code;

    @BeforeEach
    void publishAnItem() throws Exception {
        department = Departments.establish(structure, transactions, clock);
        code = Guides.code(department);
        publish("2026-01-01", Guides.of(department));
    }

    @Test
    void anyoneFindsAnItem() throws Exception {
        web.perform(get("/api/public/items").param("q", "hwgg").param("department", department))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("max-age=30")))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].code").value(code))
                .andExpect(jsonPath("$.items[0].typeName").value("行政许可"))
                .andExpect(jsonPath("$.items[0].promisedDays").value(7))
                .andExpect(jsonPath("$.items[0].promisedUnit").value("WORKDAY"))
                .andExpect(jsonPath("$.items[0].feeFree").value(true))
                .andExpect(jsonPath("$.items[0].hereDecided").value(true))
                .andExpect(jsonPath("$.items[0].departmentEn").value("Test Bureau"));
        web.perform(get("/api/public/items").param("department", department).param("page", "7"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items", hasSize(0)));
        web.perform(
                        get("/api/public/items")
                                .param("department", department)
                                .param("noTrip", "true")
                                .param("online", "true")
                                .param("audience", "ENTERPRISE")
                                .param("topic", "organisation:010"))
                .andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void theGuideHasFifteenSectionsInOrder() throws Exception {
        var answer =
                web.perform(get("/api/public/items/{code}", code))
                        .andExpect(status().isOk())
                        .andExpect(
                                jsonPath(
                                        "$.sections[*].key",
                                        contains(
                                                "basicInfo",
                                                "authorityDivision",
                                                "exerciseContent",
                                                "processSteps",
                                                "legalBasis",
                                                "flowChart",
                                                "acceptConditions",
                                                "materials",
                                                "fees",
                                                "applicantRights",
                                                "applicantDuties",
                                                "consultChannels",
                                                "complaintChannels",
                                                "resultSample",
                                                "faqs")))
                        .andExpect(jsonPath("$.sections[0].facts[0].value").value("大型户外广告设置许可"))
                        .andExpect(jsonPath("$.sections[3].steps", hasSize(5)))
                        .andExpect(jsonPath("$.materials[0].code").value("M01"))
                        .andExpect(jsonPath("$.form[0].key").value("place"))
                        .andExpect(jsonPath("$.legalLimit.days").value(20))
                        .andExpect(jsonPath("$.version").value(1))
                        .andExpect(jsonPath("$.deemedAcceptance").value(true))
                        .andExpect(jsonPath("$.typeRules.law").value("中华人民共和国行政许可法"))
                        .andExpect(jsonPath("$.provenance").doesNotExist())
                        .andReturn()
                        .getResponse();
        web.perform(
                        get("/api/public/items/{code}", code)
                                .header("If-None-Match", answer.getHeader("ETag")))
                .andExpect(status().isNotModified());
    }

    @Test
    void theGuideAndItsFormsAreHadOnPaper() throws Exception {
        for (String paper :
                new String[] {"guide.pdf", "forms/M01/blank.pdf", "forms/M01/sample.pdf"}) {
            var answer =
                    web.perform(get("/api/public/items/{code}/" + paper, code))
                            .andExpect(status().isOk())
                            .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                            .andExpect(
                                    header().string(
                                                    "Content-Disposition",
                                                    containsString("inline; filename")))
                            .andReturn()
                            .getResponse();
            assertThat(new String(answer.getContentAsByteArray(), 0, 5)).isEqualTo("%PDF-");
            web.perform(
                            get("/api/public/items/{code}/" + paper, code)
                                    .header("If-None-Match", answer.getHeader("ETag")))
                    .andExpect(status().isNotModified());
        }
        web.perform(get("/api/public/items/{code}/forms/M09/blank.pdf", code))
                .andExpect(status().isNotFound());
        web.perform(get("/api/public/items/{code}/guide.pdf", "nothing"))
                .andExpect(status().isNotFound());
    }

    @Test
    void onlyTheItemAdministratorKeepsTheLists() throws Exception {
        String name = "证明" + UUID.randomUUID();
        String entry =
                """
                {"kind":"CANCELLED_PROOF","name":"%s","region":"360500000000",
                 "document":"余府发〔2026〕1号","from":"2026-01-01"}
                """
                        .formatted(name);
        web.perform(lists(post("/api/admin/listed-services"), Role.SECURITY_ADMINISTRATOR, entry))
                .andExpect(status().isForbidden());
        var answer =
                web.perform(
                                lists(
                                        post("/api/admin/listed-services"),
                                        Role.ITEM_ADMINISTRATOR,
                                        entry))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse();
        String id = JsonPath.read(answer.getContentAsString(), "$.id");
        web.perform(
                        lists(
                                post("/api/admin/listed-services/{id}/end", id),
                                Role.ITEM_ADMINISTRATOR,
                                "{\"lastDay\":\"2026-12-31\",\"document\":\"余府发〔2026〕9号\"}"))
                .andExpect(status().isNoContent());
        web.perform(
                        get("/api/admin/listed-services")
                                .param("kind", "CANCELLED_PROOF")
                                .with(As.role(Role.ITEM_ADMINISTRATOR)))
                .andExpect(
                        jsonPath("$[?(@.name == '" + name + "')].endedBy", hasItem("余府发〔2026〕9号")));
    }

    @Test
    void saysInBothLanguagesThatAnItemIsUnknownOrEnded() throws Exception {
        web.perform(get("/api/public/items/{code}", "nothing"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-found"));
        within(() ->
                life.cancel(
                        code,
                        "《关于取消事项的决定》（余府发〔2026〕9号）",
                        LocalDate.of(2026, 11, 1),
                        "并入其他事项",
                        act()));
        web.perform(get("/api/public/items/{code}", code).header("Accept-Language", "en"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("item-cancelled"))
                .andExpect(jsonPath("$.detail", containsString("has ended")));
        web.perform(get("/api/public/items/{code}", code))
                .andExpect(jsonPath("$.detail", containsString("已取消")));
    }

    @Test
    void refusesPagesThatAreNone() throws Exception {
        for (String parameter : new String[] {"page=-1", "size=0", "size=101", "audience=X"}) {
            web.perform(get("/api/public/items?" + parameter))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.faults", hasSize(1)));
        }
        web.perform(get("/api/public/items?page=2147483647&size=100"))
                .andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void listsDepartmentsAndTopicsWithCounts() throws Exception {
        web.perform(get("/api/public/departments"))
                .andExpect(jsonPath("$[?(@.code == '" + department + "')].items", hasItem(1)));
        web.perform(get("/api/public/topics"))
                .andExpect(jsonPath("$", hasSize(67)))
                .andExpect(
                        jsonPath(
                                "$[?(@.key == 'organisation:010')].items",
                                hasItem(greaterThanOrEqualTo(1))));
    }

    @Test
    void listsTheEventsOfALifeAndOfACompanyWithAsManyItemsAsTheSearchFinds() throws Exception {
        web.perform(get("/api/public/life-events"))
                .andExpect(jsonPath("$[?(@.key == 'permits')].groups[*]", contains("ORGANISATION")))
                .andExpect(
                        jsonPath(
                                "$[?(@.key == 'permits')].items",
                                hasItem(greaterThanOrEqualTo(1))));
        String events =
                web.perform(get("/api/public/life-events"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        List<Integer> told = JsonPath.read(events, "$[?(@.key == 'permits')].items");
        web.perform(get("/api/public/item-facets?event=permits"))
                .andExpect(jsonPath("$.total").value(told.getFirst()));
    }

    @Test
    void theCodeOnPaperLeadsToTheItemInEveryVersion() throws Exception {
        String before = qr();
        assertThat(before).startsWith("<svg");
        publish(LocalDate.now(clock).toString(), Guides.of(department));
        assertThat(qr()).isEqualTo(before);
    }

    @Test
    void whoAppliedUnderAVersionReadsItWhateverBecameOfTheItem() throws Exception {
        String guide = "/api/public/items/" + code;
        String first = body(guide, "$.versionId");
        String label = body(guide, "$.form[0].label");
        String today = LocalDate.now(clock).toString();
        publish(
                today,
                Guides.of(
                        department,
                        changed ->
                                ((tools.jackson.databind.node.ObjectNode)
                                                changed.get("form").get(0))
                                        .put("label", "新的栏目")));
        assertThat(body(guide, "$.form[0].label")).isEqualTo("新的栏目");
        String second = body(guide, "$.versionId");

        var pinned =
                web.perform(get(guide + "/versions/" + first))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Cache-Control", containsString("immutable")))
                        .andExpect(jsonPath("$.version").value(1))
                        .andExpect(jsonPath("$.form[0].label").value(label))
                        .andExpect(jsonPath("$.materials[0].code").value("M01"))
                        .andExpect(jsonPath("$.sections", hasSize(15)))
                        .andReturn()
                        .getResponse();
        web.perform(
                        get(guide + "/versions/" + first)
                                .header("If-None-Match", pinned.getHeader("ETag")))
                .andExpect(status().isNotModified());
        web.perform(get(guide + "/versions/" + UUID.randomUUID())).andExpect(status().isNotFound());
        web.perform(get("/api/public/items/another/versions/" + second))
                .andExpect(status().isNotFound());

        within(() ->
                life.cancel(
                        code,
                        "《关于取消事项的决定》（余府发〔2026〕9号）",
                        LocalDate.of(2026, 11, 1),
                        "并入其他事项",
                        act()));
        assertThat(body(guide + "/versions/" + first, "$.form[0].label")).isEqualTo(label);
    }

    private String body(String address, String path) throws Exception {
        return JsonPath.read(
                web.perform(get(address))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8),
                path);
    }

    @Test
    void theInspectionPublishesNothingAndSaysHowToMend() throws Exception {
        String overlapping = Guides.json(department, "2026-01-01");
        admin(post("/api/admin/items/{code}/inspection", code), overlapping)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.rule == 'version-overlaps')].blocks", hasItem(true)))
                .andExpect(
                        jsonPath(
                                "$[?(@.rule == 'version-overlaps')].words",
                                hasItem(containsString("生效日期"))));
        admin(
                        post("/api/admin/items/{code}/inspection", code),
                        overlapping.replace("\"aliases\"", "\"nicknames\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.faults[0].field").value("guide.nicknames"))
                .andExpect(jsonPath("$.faults[0].code").value("guide-json"));
        web.perform(get("/api/admin/items/{code}/versions", code).with(administrator()))
                .andExpect(jsonPath("$.versions", hasSize(1)));
    }

    @Test
    void theAdministratorSeesWhatIsUnverified() throws Exception {
        web.perform(
                        get("/api/admin/items")
                                .param("q", "户外广告")
                                .param("department", department)
                                .with(administrator()))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath(
                                "$.items[?(@.item.code == '" + code + "')].unverified[0].section",
                                hasItem("legalBasis")));
        String history =
                web.perform(get("/api/admin/items/{code}/versions", code).with(administrator()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        String version = JsonPath.read(history, "$.versions[0].id");
        web.perform(
                        get("/api/admin/items/{code}/versions/{version}", code, version)
                                .with(administrator()))
                .andExpect(jsonPath("$.provenance[0].verified").value(false));
    }

    @Test
    void onlyTheItemAdministratorMayChangeAnItem() throws Exception {
        web.perform(
                        post("/api/admin/items/{code}/inspection", code)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(Guides.json(department, "2026-01-01"))
                                .with(As.role(Role.SYSTEM_ADMINISTRATOR)))
                .andExpect(status().isForbidden());
        web.perform(get("/api/admin/items").with(As.role(Role.WINDOW)))
                .andExpect(status().isForbidden());
        web.perform(get("/api/admin/items")).andExpect(status().isUnauthorized());
        within(() -> life.suspend(code, "系统升级", act()));
        web.perform(get("/api/public/items/{code}", code))
                .andExpect(jsonPath("$.state").value("SUSPENDED"));
        within(() -> life.resume(code, "升级完成", act()));
        web.perform(get("/api/admin/items/{code}/versions", code).with(administrator()))
                .andExpect(jsonPath("$.changes[0].reason").value("升级完成"))
                .andExpect(jsonPath("$.changes", hasSize(2)));
    }

    private String qr() throws Exception {
        return web.perform(get("/api/public/items/{code}/qr", code))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("image/svg+xml"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder lists(
            MockHttpServletRequestBuilder request, Role role, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body).with(As.role(role));
    }

    private void publish(String from, onewindow.catalogue.Guide guide) {
        catalogue.publish(code, guide, LocalDate.parse(from), act());
    }

    private void within(Runnable work) {
        transactions.executeWithoutResult(any -> work.run());
    }

    private onewindow.platform.Act act() {
        return onewindow.platform.Act.byPlatform(
                java.util.UUID.randomUUID().toString(), clock.instant());
    }

    private ResultActions admin(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return web.perform(
                request.contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(administrator()));
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor
            administrator() {
        return As.role(Role.ITEM_ADMINISTRATOR);
    }
}
