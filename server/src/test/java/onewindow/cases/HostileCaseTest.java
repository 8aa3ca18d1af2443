package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.HostileTexts;
import onewindow.ModuleTest;
import onewindow.cases.CaseCity.Place;
import onewindow.cases.CaseCity.Staff;
import onewindow.documents.Files;
import onewindow.identity.Party;
import onewindow.identity.People;
import onewindow.identity.SignedIn;
import onewindow.identity.web.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole case, from the visit to the delivery, in which every free text is hostile. A field may
 * refuse the text with its name and a code; what it takes is shown again to the letter, and drawn
 * in every document.
 */
@ModuleTest
@Import(CaseCity.class)
class HostileCaseTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String PLAIN = "材料齐全";
    private static final List<String> BASIS = List.of("《出版管理条例》第三十五条");

    @Autowired MockMvc web;
    @Autowired CaseCity city;
    @Autowired CaseStore store;
    @Autowired Files files;

    private final List<String> refused = new ArrayList<>();
    private Place place;
    private Party company;
    private String text;

    @BeforeEach
    void build() {
        refused.clear();
        place = city.build(guide -> {});
        company = People.enterprise();
    }

    static Stream<String> kinds() {
        return HostileTexts.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCaseFullOfItGoesItsWay(String kind) throws Exception {
        text = HostileTexts.ALL.get(kind);
        UUID id = receive(errand());
        String window = "/api/window/cases/" + id;
        String approver = "/api/approver/cases/" + id;

        say(
                window + "/correction-request",
                place.clerk(),
                said ->
                        Map.of(
                                "workItem",
                                open(id),
                                "defects",
                                List.of(Map.of("target", "M03", "problem", said, "remedy", said))));
        say(
                window + "/correction",
                place.clerk(),
                _ -> Map.of("errand", errand(), "materials", List.of(paper("M03"))));
        say(window + "/acceptance", place.clerk(), _ -> Map.of("workItem", open(id)));
        say(approver + "/opinion", place.reviewer(), said -> opinion(id, said));
        say(approver + "/decision", place.chief(), said -> opinion(id, said));
        stamp(id, approver);
        say(
                window + "/delivery",
                place.collection(),
                said ->
                        Map.of(
                                "workItem",
                                open(id),
                                "way",
                                "COUNTER",
                                "recipient",
                                said,
                                "lastFour",
                                company.documentNumber().substring(14)));

        String seen = ok(get(window), place.collection());
        JsonNode view = JSON.readTree(seen);
        assertThat(view.get("phase").asString()).isEqualTo("DELIVERED");
        assertThat(view.get("recordWhole").asBoolean()).isTrue();
        assertThat(view.get("opinions").get(0).get("text").asString())
                .isEqualTo(wasRefused("/opinion") ? PLAIN : text.strip());
        for (JsonNode document : view.get("documents")) {
            String pdf =
                    ok(
                            get(window + "/documents/" + document.get("id").asString()),
                            place.collection());
            assertThat(pdf).startsWith("%PDF-");
        }
        ok(get("/api/public/cases/" + view.get("token").asString()), null);
        ok(get("/api/public/licences/" + view.get("licence").asString()), null);
        switch (kind) {
            case "script", "SQL", "template", "beyond the BMP", "right to left" ->
                    assertThat(refused).isEmpty();
            case "NUL", "control characters", "lone high surrogate", "lone low surrogate" ->
                    assertThat(refused).hasSize(7).allMatch(one -> one.contains("characters"));
            default -> {}
        }
    }

    private UUID errand() throws Exception {
        UUID mandate =
                files.store(
                                new ByteArrayInputStream(CaseCity.PICTURE),
                                text.substring(0, Math.min(9, text.length())) + ".png",
                                place.clerk().act())
                        .id();
        JsonNode ticket =
                say(
                        "/api/window/visits",
                        place.clerk(),
                        said -> {
                            Party attendee = People.person();
                            return Map.of(
                                    "attendee",
                                    Map.of(
                                            "name",
                                            said,
                                            "documentKind",
                                            attendee.documentKind(),
                                            "documentNumber",
                                            attendee.documentNumber()),
                                    "principals",
                                    List.of(
                                            Map.of(
                                                    "party",
                                                    company,
                                                    "mandateFiles",
                                                    Set.of(mandate))));
                        });
        String visit = "/api/window/visits/" + ticket.get("visit").asString();
        say(visit + "/call", place.clerk(), _ -> Map.of());
        say(visit + "/start", place.clerk(), _ -> Map.of());
        JsonNode principals = JSON.readTree(ok(get(visit), place.clerk())).get("principals");
        JsonNode errand =
                say(
                        visit + "/errands",
                        place.clerk(),
                        _ ->
                                Map.of(
                                        "principal",
                                        principals.get(principals.size() - 1).get("id").asString(),
                                        "itemCode",
                                        place.item().code()));
        return UUID.fromString(errand.get("id").asString());
    }

    private UUID receive(UUID errand) throws Exception {
        JsonNode receipt =
                say(
                        "/api/window/cases",
                        place.clerk(),
                        said -> {
                            var form = new HashMap<>(CaseCity.form(company));
                            form.put("premises", said);
                            return Map.of(
                                    "itemCode",
                                    place.item().code(),
                                    "errand",
                                    errand,
                                    "party",
                                    company,
                                    "form",
                                    form,
                                    "materials",
                                    List.of(paper("M01"), paper("M03")));
                        });
        return UUID.fromString(receipt.get("id").asString());
    }

    private Map<String, Object> opinion(UUID id, String said) {
        return Map.of("workItem", open(id), "outcome", "GRANT", "opinion", said, "basis", BASIS);
    }

    private static Map<String, Object> paper(String code) {
        return Map.of("code", code, "files", List.of(), "paper", true);
    }

    /** By hand where the seal is a wet one. */
    private void stamp(UUID id, String approver) throws Exception {
        if (store.find(id).file().phase() != Phase.DECIDED) {
            return;
        }
        JsonNode documents = JSON.readTree(ok(get(approver), place.reviewer())).get("documents");
        for (JsonNode document : documents) {
            if (document.get("sealState").asString().equals("AWAITING_STAMP")) {
                say(
                        approver + "/documents/" + document.get("id").asString() + "/stamp",
                        place.reviewer(),
                        _ -> Map.of());
            }
        }
        say(approver + "/result", place.reviewer(), _ -> Map.of("workItem", open(id)));
    }

    /** Where the hostile text is refused, a plain one is taken. */
    private JsonNode say(String path, Staff staff, Body body) throws Exception {
        MockHttpServletResponse answer = send(path, staff, body.of(text));
        if (answer.getStatus() == 422) {
            String problem = answer.getContentAsString(StandardCharsets.UTF_8);
            assertThat(JSON.readTree(problem).get("faults")).isNotEmpty();
            refused.add(path + " " + problem);
            answer = send(path, staff, body.of(PLAIN));
        }
        String said = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as("%s: %s", path, said).isBetween(200, 299);
        return said.isEmpty() ? JSON.createObjectNode() : JSON.readTree(said);
    }

    private interface Body {
        Object of(String said) throws Exception;
    }

    private MockHttpServletResponse send(String path, Staff staff, Object body) throws Exception {
        return web.perform(
                        post(path)
                                .with(as(staff))
                                .secure(true)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(JSON.writeValueAsString(body)))
                .andReturn()
                .getResponse();
    }

    private String ok(MockHttpServletRequestBuilder question, Staff staff) throws Exception {
        MockHttpServletResponse answer =
                web.perform((staff == null ? question : question.with(as(staff))).secure(true))
                        .andReturn()
                        .getResponse();
        String said = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(said).isEqualTo(200);
        return said;
    }

    private boolean wasRefused(String end) {
        return refused.stream().anyMatch(one -> one.contains(end + " "));
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(
            Staff staff) {
        return As.signedIn(
                new SignedIn(
                        staff.account(),
                        "测试",
                        Set.of(staff.post().role()),
                        staff.post().id(),
                        staff.window()));
    }

    private UUID open(UUID id) {
        return store.find(id).file().openItems().getFirst().id();
    }
}
