package onewindow.catalogue.web;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
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
                .andExpect(jsonPath("$[*].code", hasItem("DE02001")));
        web.perform(get("/api/admin/elements").with(As.role(Role.SYSTEM_ADMINISTRATOR)))
                .andExpect(status().isForbidden());
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
