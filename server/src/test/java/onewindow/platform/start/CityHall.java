package onewindow.platform.start;

import static onewindow.platform.start.Browser.by;
import static onewindow.platform.start.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whole cases over HTTP by signed-in people: an enterprise hands in a file and applies (出版物零售业务许可),
 * a clerk accepts, the reviewer gives an opinion, the chief representative decides.
 */
record CityHall(Browser applicant, Browser clerk, Browser reviewer, Browser chief) {
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);
    private static final JsonNode ITEM;

    static {
        try {
            ITEM = json(Browser.CITY.resolve("guides/chubanwu-lingshou-yewu-xuke.json"));
        } catch (java.io.IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    /** The acts of a case in their order, and the events by which its trail shows them. */
    enum Step {
        UPLOAD(""),
        SUBMIT("CaseFiled"),
        ACCEPT("CaseAccepted"),
        OPINION("OpinionGiven"),
        DECISION("CaseDecided");

        private final String event;

        Step(String event) {
            this.event = event;
        }
    }

    /** One case on its way: what was acknowledged so far. */
    static final class Errand {
        private final String key = UUID.randomUUID().toString();
        private volatile int done;
        private volatile @Nullable String file;
        private volatile @Nullable UUID id;

        int acknowledged() {
            return done;
        }

        boolean isDecided() {
            return done == Step.values().length;
        }

        Step next() {
            return Step.values()[done];
        }
    }

    static CityHall open(int port) throws Exception {
        var clerk = Browser.signedIn(port, "clerk1");
        sitDown(clerk);
        return new CityHall(
                Browser.signedIn(port, "company"),
                clerk,
                Browser.signedIn(port, "xinwen.review"),
                Browser.signedIn(port, "xinwen.chief"));
    }

    CityHall at(int port) {
        return new CityHall(applicant.at(port), clerk.at(port), reviewer.at(port), chief.at(port));
    }

    private static void sitDown(Browser clerk) throws Exception {
        for (JsonNode station : clerk.read("/api/window/stations")) {
            if (!station.get("standsInFor").isNull()) {
                continue;
            }
            for (JsonNode window : station.get("windows")) {
                if (window.get("kind").asString().equals("COMPREHENSIVE")) {
                    var seat =
                            Map.of(
                                    "post", station.get("post").asString(),
                                    "window", window.get("id").asString());
                    var answer = clerk.post("/api/window/station", UUID.randomUUID() + "", seat);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
                    return;
                }
            }
        }
        throw new IllegalStateException("No window is free for the clerk");
    }

    /** Does the next act of a case; sent again, it has the same key. */
    HttpResponse<String> next(Errand errand) throws Exception {
        Step step = errand.next();
        String key = errand.key + "-" + step;
        UUID id = errand.id;
        var answer =
                switch (step) {
                    case UPLOAD ->
                            applicant.upload("/api/citizen/files", key, "材料.pdf", page(errand.key));
                    case SUBMIT ->
                            applicant.post("/api/citizen/cases", key, application(errand.file));
                    case ACCEPT ->
                            // The first work item of a case has the case's own number.
                            clerk.post(
                                    "/api/window/cases/" + id + "/acceptance",
                                    key,
                                    Map.of("workItem", Objects.requireNonNull(id)));
                    case OPINION -> opinion(reviewer, id, "/opinion", key);
                    case DECISION -> opinion(chief, id, "/decision", key);
                };
        if (answer.statusCode() / 100 == 2) {
            if (step == Step.UPLOAD) {
                errand.file = json(answer).get("id").asString();
            } else if (step == Step.SUBMIT) {
                errand.id = UUID.fromString(json(answer).get("id").asString());
            }
            errand.done++;
        }
        return answer;
    }

    /** Goes on where the case stands, until it is decided. */
    void finish(Errand errand) throws Exception {
        while (!errand.isDecided()) {
            Step step = errand.next();
            var answer = next(errand);
            assertThat(answer.statusCode()).as("%s: %s", step, answer.body()).isBetween(200, 299);
        }
    }

    /** As a page does after a failure: the same acts with the same keys, until they are done. */
    void recover(Errand errand) throws Exception {
        var end = Instant.now().plus(LONGEST_RECOVERY);
        while (!errand.isDecided() && Instant.now().isBefore(end)) {
            Step step = errand.next();
            var answer = next(errand);
            assertThat(answer.statusCode())
                    .as("%s: %s", step, answer.body())
                    .isIn(200, 201, 204, 503, 507);
            if (answer.statusCode() / 100 != 2) {
                Thread.sleep(100);
            }
        }
        assertThat(errand.isDecided()).isTrue();
    }

    /** Every acknowledged act is in the trail, the record is whole, and so is a granted licence. */
    void prove(Errand errand) throws Exception {
        UUID id = errand.id;
        if (id == null) {
            return;
        }
        JsonNode view = view(errand);
        var events = new ArrayList<String>();
        view.get("trail").forEach(entry -> events.add(entry.get("kind").asString()));
        for (int step = Step.SUBMIT.ordinal(); step < errand.done; step++) {
            assertThat(events).contains(Step.values()[step].event);
        }
        assertThat(view.get("recordWhole").asBoolean()).as("record of %s", id).isTrue();
        boolean granted = events.contains(Step.DECISION.event);
        String licence = view.path("licence").asString("");
        assertThat(!licence.isEmpty()).as("licence of %s", id).isEqualTo(granted);
        String file = Objects.requireNonNull(errand.file);
        var handedIn = applicant.get("/api/citizen/cases/" + id + "/files/" + file);
        assertThat(handedIn.statusCode()).isEqualTo(200);
        assertThat(handedIn.body()).isEqualTo(new String(page(errand.key), StandardCharsets.UTF_8));
    }

    /** The public page says that the licence is genuine. */
    void proveLicence(Errand errand) throws Exception {
        String licence = view(errand).get("licence").asString();
        var shown = chief.read("/api/public/licences/" + licence);
        assertThat(shown.get("genuine").asBoolean()).as("%s", shown).isTrue();
    }

    private JsonNode view(Errand errand) throws Exception {
        return chief.read("/api/approver/cases/" + errand.id);
    }

    private static HttpResponse<String> opinion(
            Browser official, @Nullable UUID id, String act, String key) throws Exception {
        String path = "/api/approver/cases/" + id;
        var shown = official.get(path);
        if (shown.statusCode() != 200) {
            return shown;
        }
        // Sent again, the item may be done already: the key then gives the first answer.
        UUID item = new UUID(0, 0);
        for (JsonNode work : json(shown).get("workItems")) {
            if (work.path("doneAt").isMissingNode() || work.get("doneAt").isNull()) {
                item = UUID.fromString(work.get("id").asString());
            }
        }
        return official.post(
                path + act,
                key,
                Map.of(
                        "workItem",
                        item,
                        "outcome",
                        "GRANT",
                        "opinion",
                        "申请材料齐全，经营场所与申请相符，符合规定的条件。",
                        "basis",
                        List.of("《出版管理条例》第三十五条")));
    }

    private static byte[] page(String words) {
        return "%%PDF-1.4%n%% %s%n%%%%EOF%n".formatted(words).getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<String, Object> application(@Nullable String file) throws Exception {
        var materials = new ArrayList<Map<String, Object>>();
        for (JsonNode material : ITEM.get("guide").get("materials")) {
            if (material.get("necessity").asString().equals("REQUIRED")
                    && material.get("exemption").asString().equals("NONE")) {
                materials.add(
                        Map.of(
                                "code", material.get("code").asString(),
                                "files", List.of(Objects.requireNonNull(file))));
            }
        }
        return Map.of(
                "itemCode", ITEM.get("code").asString(), "form", form(), "materials", materials);
    }

    /** The form as its definition asks for it. */
    private static Map<String, String> form() throws Exception {
        JsonNode people = json(Browser.CITY.resolve("people.json"));
        JsonNode company = by(people, "login", "company").get("party");
        JsonNode person = by(people, "login", "citizen").get("party");
        Map<String, String> form = new HashMap<>();
        for (JsonNode field : ITEM.get("guide").get("form")) {
            if (field.get("required").asBoolean()) {
                String source = field.get("source").asString("");
                form.put(
                        field.get("key").asString(),
                        source.startsWith("APPLICANT.")
                                ? company.get(source.substring("APPLICANT.".length())).asString()
                                : value(field, person));
            }
        }
        return form;
    }

    private static String value(JsonNode field, JsonNode person) {
        return switch (field.get("kind").asString()) {
            case "IDENTITY_NUMBER" -> person.get("documentNumber").asString();
            case "CHOICE" -> field.get("choices").get(0).asString();
            case "BOOLEAN" -> "false";
            case "NUMBER" -> "120";
            case "DATE" -> "2026-12-01";
            case "PHONE" -> "0790-6441234";
            default -> "图书、报刊";
        };
    }
}
