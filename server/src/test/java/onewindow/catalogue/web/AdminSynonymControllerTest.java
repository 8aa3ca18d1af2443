package onewindow.catalogue.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.identity.Role;
import onewindow.identity.web.As;
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

@ModuleTest
class AdminSynonymControllerTest {
    private static final String SYNONYMS = "/api/admin/synonyms";

    @Autowired MockMvc web;
    @Autowired Catalogue catalogue;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private String word = "";

    @BeforeEach
    void takeAWord() {
        word = "词" + UUID.randomUUID().toString().substring(0, 13).replace("-", "");
    }

    @Test
    void synonymsAreForWhoeverKeepsTheItems() throws Exception {
        String added = added(word, "取水许可");
        for (Role role : List.of(Role.SYSTEM_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR)) {
            web.perform(get(SYNONYMS).with(As.role(role))).andExpect(status().isForbidden());
            web.perform(get(SYNONYMS + "/trial").param("q", word).with(As.role(role)))
                    .andExpect(status().isForbidden());
            web.perform(get(SYNONYMS + "/abc/versions").with(As.role(role)))
                    .andExpect(status().isForbidden());
            send(role, post(SYNONYMS), added).andExpect(status().isForbidden());
            send(role, put(SYNONYMS + "/abc"), "{\"official\": \"取水\"}")
                    .andExpect(status().isForbidden());
            send(role, post(SYNONYMS + "/abc/end"), "{}").andExpect(status().isForbidden());
        }
        web.perform(get(SYNONYMS)).andExpect(status().isUnauthorized());
        send(post(SYNONYMS), added).andExpect(status().isCreated());
    }

    @Test
    void theAdministratorAddsFindsChangesAndEndsASynonym() throws Exception {
        send(post(SYNONYMS), added(word, "取水许可"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.key").value(word))
                .andExpect(jsonPath("$.version").value(1));
        find(word, false)
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.synonyms[0].official").value("取水许可"))
                .andExpect(jsonPath("$.synonyms[0].recordedAt").exists());
        find("取水许", false).andExpect(jsonPath("$.synonyms[*].said", hasItem(word)));
        send(put(SYNONYMS + "/" + word).header("If-Match", "\"1\""), "{\"official\": \"取水\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
        send(put(SYNONYMS + "/" + word).header("If-Match", "\"1\""), "{\"official\": \"水\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("synonym-changed"));
        send(post(SYNONYMS + "/" + word + "/end").header("If-Match", "\"1\""), "")
                .andExpect(status().isConflict());
        send(post(SYNONYMS + "/" + word + "/end").header("If-Match", "\"2\""), "")
                .andExpect(status().isNoContent());
        find(word, false).andExpect(jsonPath("$.total").value(0));
        find(word, true).andExpect(jsonPath("$.total").value(1));
        web.perform(get(SYNONYMS + "/{key}/versions", word).with(As.role(Role.ITEM_ADMINISTRATOR)))
                .andExpect(jsonPath("$", hasSize(3)))
                .andExpect(jsonPath("$[*].version", contains(3, 2, 1)))
                .andExpect(jsonPath("$[0].ended").value(true));
    }

    @Test
    void everyFaultIsToldInWords() throws Exception {
        send(post(SYNONYMS), added("证", " "))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.faults[*].code", contains("synonym-short", "required")));
        send(post(SYNONYMS), added(word, word.toUpperCase()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.faults[0].words").value("与口语说法相同，不必设同义词"));
        send(post(SYNONYMS).header("Accept-Language", "en"), added("证", "取水"))
                .andExpect(
                        jsonPath("$.faults[0].words")
                                .value(
                                        "At least two characters: a single one would change many"
                                                + " searches that mean something else"));
    }

    @Test
    void triesWhatPeopleFindBeforeAndAfter() throws Exception {
        String department = Departments.establish(structure, transactions, clock);
        String code = Guides.code(department);
        String name = "磁悬浮" + UUID.randomUUID().toString().substring(0, 8);
        catalogue.publish(
                code,
                Guides.of(department, guide -> guide.putArray("aliases").add(name)),
                LocalDate.of(2026, 1, 1),
                Act.byPlatform(code, clock.instant()));
        trial(word)
                .andExpect(jsonPath("$.official").value(word))
                .andExpect(jsonPath("$.items[*].code", not(hasItem(code))));
        var before =
                web.perform(get("/api/public/items").param("q", word))
                        .andExpect(jsonPath("$.items", hasSize(0)))
                        .andReturn()
                        .getResponse()
                        .getHeader("ETag");
        send(post(SYNONYMS), added(word, name)).andExpect(status().isCreated());
        trial(word)
                .andExpect(jsonPath("$.official").value(name))
                .andExpect(jsonPath("$.used[0].said").value(word))
                .andExpect(jsonPath("$.reading.kind").value("INSTEAD"))
                .andExpect(jsonPath("$.items[0].code").value(code));
        web.perform(
                        get("/api/public/items")
                                .param("q", "请问" + word)
                                .header("If-None-Match", before))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.reading.kind").value("INSTEAD"))
                .andExpect(jsonPath("$.reading.words").value(name))
                .andExpect(jsonPath("$.items[0].code").value(code));
        web.perform(get("/api/public/item-facets").param("q", word))
                .andExpect(jsonPath("$.reading.words").value(name));
        web.perform(get("/api/public/items").param("q", name))
                .andExpect(jsonPath("$.reading.kind").value("AS_TYPED"))
                .andExpect(jsonPath("$.reading.words").doesNotExist());
    }

    private ResultActions trial(String q) throws Exception {
        return web.perform(
                        get(SYNONYMS + "/trial")
                                .param("q", q)
                                .with(As.role(Role.ITEM_ADMINISTRATOR)))
                .andExpect(status().isOk());
    }

    private ResultActions find(String q, boolean ended) throws Exception {
        return web.perform(
                        get(SYNONYMS)
                                .param("q", q)
                                .param("ended", String.valueOf(ended))
                                .with(As.role(Role.ITEM_ADMINISTRATOR)))
                .andExpect(status().isOk());
    }

    private static String added(String said, String official) {
        return "{\"said\": \"%s\", \"official\": \"%s\"}".formatted(said, official);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return send(Role.ITEM_ADMINISTRATOR, request, body);
    }

    private ResultActions send(Role role, MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return web.perform(
                request.with(As.role(role))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }
}
