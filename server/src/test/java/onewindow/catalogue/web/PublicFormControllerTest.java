package onewindow.catalogue.web;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Role;
import onewindow.identity.web.As;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

@ModuleTest
class PublicFormControllerTest {
    @Autowired MockMvc web;
    @Autowired Catalogue catalogue;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private ItemVersion item;
    private String address;

    @BeforeEach
    void publish() {
        String department = Departments.establish(structure, transactions, clock);
        String code = Guides.code(department);
        item =
                catalogue.publish(
                        code,
                        Guides.of(
                                department,
                                guide -> {
                                    Guides.askAboutTheAgent(guide);
                                    agentPhone(guide);
                                }),
                        LocalDate.of(2026, 1, 1),
                        Act.byPlatform(code, clock.instant()));
        address = "/api/public/items/" + code + "/form-schema";
    }

    @Test
    void theFormOfASituationAsksForExactlyItsFields() throws Exception {
        web.perform(get(address).param("agent", "yes"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/schema+json"))
                .andExpect(
                        jsonPath("$.$schema").value("https://json-schema.org/draft/2020-12/schema"))
                .andExpect(jsonPath("$.$id", endsWith("/form-schema?agent=yes")))
                .andExpect(jsonPath("$.properties.agentPhone.$ref").value("#/$defs/DE03003"))
                .andExpect(jsonPath("$.$defs.DE03003.pattern").exists())
                .andExpect(jsonPath("$.required", hasItem("agentPhone")));
        web.perform(get(address).param("agent", "no"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.properties.agentPhone").doesNotExist())
                .andExpect(jsonPath("$.required", not(hasItem("agentPhone"))));
    }

    @Test
    void withoutAnswersAllFieldsAreThereAndWhatDependsOnASituationMayBeMissing() throws Exception {
        web.perform(get(address).param("version", item.id().toString()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.properties.agentPhone").exists())
                .andExpect(jsonPath("$.required", not(hasItem("agentPhone"))));
    }

    @Test
    void refusesWhatDoesNotExist() throws Exception {
        web.perform(get(address).param("agent", "perhaps")).andExpect(status().is(422));
        web.perform(get(address).param("stranger", "yes")).andExpect(status().is(422));
        web.perform(get(address).param("version", UUID.randomUUID().toString()))
                .andExpect(status().isNotFound());
        web.perform(get("/api/public/elements/DE99999")).andExpect(status().isNotFound());
    }

    @Test
    void aDesignedFormIsCheckedByTheSchemaThatItWouldHave() throws Exception {
        String form =
                """
                {"form": [{"key": "post", "label": "邮编", "labelEn": "Postcode", "kind": "%s",
                           "required": true, "personal": false, "element": "DE03004"}]}\
                """;
        web.perform(design(form.formatted("TEXT")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.properties.post.$ref").value("#/$defs/DE03004"));
        web.perform(design(form.formatted("PICTURE")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.faults[0].field").value("form[0].kind"));
    }

    private static org.springframework.test.web.servlet.RequestBuilder design(String body) {
        return post("/api/admin/forms/schema")
                .with(As.role(Role.ITEM_ADMINISTRATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static void agentPhone(ObjectNode guide) {
        guide.withArray("form")
                .addObject()
                .put("key", "agentPhone")
                .put("label", "代理人电话")
                .put("labelEn", "Telephone of the agent")
                .put("kind", "PHONE")
                .put("required", true)
                .put("personal", true)
                .put("element", "DE03003")
                .put("when", "situation.agent == \"yes\"")
                .putArray("choices");
    }
}
