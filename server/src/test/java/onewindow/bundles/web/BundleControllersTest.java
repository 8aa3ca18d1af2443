package onewindow.bundles.web;

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
import java.util.concurrent.ThreadLocalRandom;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.identity.Role;
import onewindow.identity.web.As;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class BundleControllersTest {
    @Autowired MockMvc web;
    @Autowired Catalogue catalogue;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private final UUID author = UUID.randomUUID();
    private final UUID publisher = UUID.randomUUID();
    private String code;
    private String lead;
    private String first;
    private String second;

    @BeforeEach
    void publishTwoItems() {
        code = "W" + ThreadLocalRandom.current().nextInt(1, 1_000_000_000);
        lead = Departments.establish(structure, transactions, clock);
        first = publish(lead, "户外广告许可");
        second = publish(Departments.establish(structure, transactions, clock), "店招许可");
    }

    @Test
    void aBundleIsWrittenPublishedAndReadByEverybody() throws Exception {
        String id = begin(content("开店一件事", second));
        web.perform(get("/api/public/bundles/" + code)).andExpect(status().isNotFound());
        web.perform(get("/api/admin/bundles/" + id).with(as(author)))
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andExpect(jsonPath("$.mayPublish").value(false))
                .andExpect(jsonPath("$.findings", hasSize(0)))
                .andExpect(jsonPath("$.form.before").value(4));
        at(id, "submit", author, 1).andExpect(status().isOk());
        at(id, "publish", author, 2)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("bundle-second-person"))
                .andExpect(jsonPath("$.detail", containsString("另一位")));
        at(id, "publish", publisher, 2).andExpect(status().isOk());
        web.perform(get("/api/public/bundles/" + code))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.told.members", hasSize(2)))
                .andExpect(jsonPath("$.told.members[0].name").value("户外广告许可"))
                .andExpect(jsonPath("$.told.members[1].step").value(2))
                .andExpect(jsonPath("$.told.after.promise.workdays").value(14));
        web.perform(get("/api/public/bundles").param("item", second))
                .andExpect(jsonPath("$[*].code", hasItem(code)));
        web.perform(get("/api/public/bundles").param("item", "' or true"))
                .andExpect(jsonPath("$", hasSize(0)));
        web.perform(
                        get("/api/admin/bundles/containing")
                                .param("code", first, "nothing")
                                .with(as(author)))
                .andExpect(jsonPath("$[0].name").value("开店一件事"));
        web.perform(get("/api/admin/bundles").with(as(author)))
                .andExpect(
                        jsonPath(
                                "$[?(@.bundle.code == '" + code + "')].state",
                                hasItem("IN_FORCE")));
        end(id).andExpect(status().isNoContent());
        web.perform(get("/api/public/bundles/" + code)).andExpect(status().isNotFound());
    }

    @Test
    void findingsSayInWordsWhatIsToBeMended() throws Exception {
        String id = begin(content("", Guides.code("11360500DE00017709")));
        web.perform(get("/api/admin/bundles/" + id).with(as(author)))
                .andExpect(jsonPath("$.findings[?(@.field == 'name')].words", hasItem("必填")))
                .andExpect(
                        jsonPath(
                                "$.findings[?(@.rule == 'bundle-item-unpublished')].words",
                                hasItem(containsString("先发布"))));
        at(id, "submit", author, 1).andExpect(status().isUnprocessableContent());
        at(id, "return", publisher, 1).andExpect(status().isUnprocessableContent());
    }

    @Test
    void theLaterOfTwoEditorsKeepsWhatTheyTyped() throws Exception {
        String id = begin(content("开店", second));
        String address = "/api/admin/bundles/" + id;
        send(put(address), content("开小店", second), author, 1).andExpect(status().isOk());
        send(put(address), content("开大店", second), publisher, 1)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("bundle-changed"))
                .andExpect(jsonPath("$.version").value(2));
    }

    @Test
    void onlyItemAdministratorsKeepBundles() throws Exception {
        for (Role role : new Role[] {Role.SYSTEM_ADMINISTRATOR, Role.WINDOW, Role.CITIZEN}) {
            web.perform(get("/api/admin/bundles").with(As.role(role)))
                    .andExpect(status().isForbidden());
            web.perform(
                            post("/api/admin/bundles")
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(request(content("开店", second)))
                                    .with(As.role(role)))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/api/admin/bundles/" + UUID.randomUUID()).with(as(author)))
                .andExpect(status().isNotFound());
        send(post("/api/admin/bundles"), "{\"code\":\"X1\",\"content\":{}}", author, null)
                .andExpect(status().isUnprocessableContent());
    }

    private String begin(String content) throws Exception {
        return JsonPath.read(
                send(post("/api/admin/bundles"), request(content), author, null)
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
    }

    private String request(String content) {
        return "{\"code\":\"%s\",\"content\":%s}".formatted(code, content);
    }

    private String content(String name, String item) {
        return """
        {"name": "%s", "nameEn": "Opening a shop", "summary": "从办照到开门。", "summaryEn": "All of it.",
         "leadDepartment": "%s", "region": "360500000000", "audience": "ORGANISATION", "event": "founding",
         "resultWay": "ONE_WINDOW", "effectiveFrom": "2026-02-01",
         "document": {"name": "清单", "number": "余府办〔2026〕9号", "issuer": "市府办", "date": "2026-01-05"},
         "members": [
           {"item": "%s", "optional": false, "condition": "", "conditionEn": "", "after": ["%s"]},
           {"item": "%s", "optional": false, "condition": "", "conditionEn": "", "after": []}]}
        """
                .formatted(name, lead, item, first, first);
    }

    private ResultActions end(String id) throws Exception {
        return send(
                post("/api/admin/bundles/" + id + "/end"),
                """
                {"from": "%s", "reason": "并入另一件事",
                 "document": {"name": "通知", "number": "1号", "issuer": "市府办", "date": "2026-01-05"}}
                """
                        .formatted(LocalDate.now(clock)),
                author,
                null);
    }

    private ResultActions at(String id, String deed, UUID person, int version) throws Exception {
        return send(post("/api/admin/bundles/" + id + "/" + deed), "{}", person, version);
    }

    private ResultActions send(
            MockHttpServletRequestBuilder request,
            String body,
            UUID person,
            @Nullable Integer version)
            throws Exception {
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return web.perform(
                request.contentType(MediaType.APPLICATION_JSON).content(body).with(as(person)));
    }

    private String publish(String department, String name) {
        String item = Guides.code(department) + "01";
        catalogue.publish(
                item,
                Guides.of(department, guide -> guide.put("name", name)),
                LocalDate.of(2026, 1, 1),
                Act.byPlatform(UUID.randomUUID().toString(), clock.instant()));
        return item;
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(
            UUID person) {
        return As.account(person, Role.ITEM_ADMINISTRATOR);
    }
}
