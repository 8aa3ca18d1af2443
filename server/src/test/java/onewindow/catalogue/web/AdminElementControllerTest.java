package onewindow.catalogue.web;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.identity.Role;
import onewindow.identity.web.As;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

@ModuleTest
class AdminElementControllerTest {
    @Autowired MockMvc web;
    @Autowired Catalogue catalogue;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    @Test
    void asksOnceForWhatTwoFieldsOfAFormShare() throws Exception {
        String department = Departments.establish(structure, transactions, clock);
        String code = Guides.code(department);
        int fields = Guides.changed(guide -> {}).form().size();
        catalogue.publish(
                code,
                Guides.of(
                        department,
                        guide -> {
                            phone(guide, "first");
                            phone(guide, "second");
                        }),
                LocalDate.of(2026, 1, 1),
                Act.byPlatform(code, clock.instant()));
        web.perform(
                        post("/api/admin/elements/merge-preview")
                                .with(As.role(Role.ITEM_ADMINISTRATOR))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"codes\": [\"" + code + "\"]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.before").value(fields + 2))
                .andExpect(jsonPath("$.asked", hasSize(fields + 1)))
                .andExpect(jsonPath("$.asked[*].element", hasItem("DE03003")))
                .andExpect(jsonPath("$.conflicts", hasSize(0)));
    }

    @Test
    void theDictionaryIsForWhoeverMakesForms() throws Exception {
        web.perform(get("/api/admin/elements").with(As.role(Role.ITEM_ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()", greaterThan(60)))
                .andExpect(jsonPath("$[*].element.code", hasItem("DE02001")));
        web.perform(get("/api/admin/elements").with(As.role(Role.SYSTEM_ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void showsWhichFormsAskForAnElementAndWhatTheyCallIt() throws Exception {
        String department = Departments.establish(structure, transactions, clock);
        String code = Guides.code(department);
        catalogue.publish(
                code,
                Guides.of(department, guide -> phone(guide, "first")),
                LocalDate.of(2026, 1, 1),
                Act.byPlatform(code, clock.instant()));
        String use = "$.uses[?(@.item == '" + code + "')]";
        web.perform(get("/api/admin/elements/DE03003").with(As.role(Role.ITEM_ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath(use + ".label", hasItem("联系电话first")))
                .andExpect(jsonPath("$.line.labels", hasItem("联系电话first")))
                .andExpect(jsonPath("$.history", hasSize(1)));
        web.perform(get("/api/admin/elements/DE9").with(As.role(Role.ITEM_ADMINISTRATOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theAdministratorAddsChangesAndEndsAnElement() throws Exception {
        String element =
                """
                {"name": "%s", "nameEn": "Well", "kind": "CHOICE", "choices": %s, "from": "%s",
                 "reason": "余府办〔2026〕12号"}\
                """;
        String name = "水井类型" + UUID.randomUUID();
        String today = LocalDate.now(clock).toString();
        String added = element.formatted(name, "[\"深井\", \"浅井\"]", today);
        send(post("/api/admin/elements"), "{\"code\": \"DE90001\", \"element\": " + added + "}")
                .andExpect(status().isCreated());
        send(put("/api/admin/elements/DE90001").header("If-Match", "\"1\""), added)
                .andExpect(status().isNoContent());
        send(put("/api/admin/elements/DE90001").header("If-Match", "\"1\""), added)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("element-changed"));
        send(put("/api/admin/elements/DE90001"), element.formatted(name, "[\"深井\", \"机井\"]", today))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.faults[0].field").value("choices"))
                .andExpect(jsonPath("$.faults[0].code").value("element-narrower"));
        send(
                        post("/api/admin/elements/DE90001/end"),
                        "{\"from\": \"" + today + "\", \"reason\": \"不再采集\"}")
                .andExpect(status().isNoContent());
        web.perform(get("/api/admin/elements/DE90001").with(As.role(Role.ITEM_ADMINISTRATOR)))
                .andExpect(jsonPath("$.line.ended").value(true))
                .andExpect(jsonPath("$.history", hasSize(3)));
        // Forms that were published with it go on meaning the same.
        web.perform(get("/api/public/elements/DE90001"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.enum", hasSize(2)));
        web.perform(get("/api/public/elements"))
                .andExpect(jsonPath("$[*].code", not(hasItem("DE90001"))));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return web.perform(
                request.with(As.role(Role.ITEM_ADMINISTRATOR))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private static ObjectNode phone(ObjectNode guide, String key) {
        ObjectNode field = guide.withArray("form").addObject();
        field.put("key", key)
                .put("label", "联系电话" + key)
                .put("labelEn", "Telephone")
                .put("kind", "PHONE")
                .put("required", true)
                .put("personal", true)
                .put("element", "DE03003")
                .putArray("choices");
        return field;
    }
}
