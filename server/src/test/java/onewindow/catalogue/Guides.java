package onewindow.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import onewindow.organisation.Department;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Guides for tests: a small one, changed at will, and those of the demonstration city. */
public final class Guides {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CATALOG_CODE = "000117999000";

    private Guides() {}

    /** The small guide, of the department with this credit code. */
    public static Guide of(String creditCode, Consumer<ObjectNode> change) {
        ObjectNode guide = small();
        guide.put("departmentCode", creditCode);
        change.accept(guide);
        return GuideText.read(JSON.writeValueAsBytes(guide), Guide.class);
    }

    public static Guide of(String creditCode) {
        return of(creditCode, guide -> {});
    }

    /** What an administrator sends to publish the small guide. */
    public static String json(String creditCode, String effectiveFrom) {
        ObjectNode body = JSON.createObjectNode();
        body.put("effectiveFrom", effectiveFrom);
        body.set("guide", small().put("departmentCode", creditCode));
        return JSON.writeValueAsString(body);
    }

    /** The same, changed. */
    public static String json(
            String creditCode, String effectiveFrom, Consumer<ObjectNode> change) {
        ObjectNode body = JSON.createObjectNode();
        body.put("effectiveFrom", effectiveFrom);
        ObjectNode guide = small().put("departmentCode", creditCode);
        change.accept(guide);
        body.set("guide", guide);
        return JSON.writeValueAsString(body);
    }

    /** One material and one field more where an agent comes; done in a day where nobody does. */
    public static void askAboutTheAgent(ObjectNode guide) {
        guide.set(
                "situations",
                JSON.readTree(
                        """
                        [{"key": "agent", "question": "由代理人办理吗？", "questionEn": "By an agent?",
                          "answers": [{"key": "yes", "text": "是", "textEn": "Yes"},
                                      {"key": "no", "text": "否", "textEn": "No"}]}]
                        """));
        ObjectNode material = ((ObjectNode) guide.withArray("materials").get(0)).deepCopy();
        guide.withArray("materials")
                .add(
                        material.put("code", "M90")
                                .put("name", "授权委托书")
                                .put("necessity", "CONDITIONAL")
                                .put("condition", "由代理人办理")
                                .put("when", "situation.agent == \"yes\""));
        ObjectNode field = ((ObjectNode) guide.withArray("form").get(0)).deepCopy();
        field.putNull("source");
        guide.withArray("form")
                .add(field.put("key", "agentName").put("when", "situation.agent == \"yes\""));
        ObjectNode limit = guide.putArray("situationLimits").addObject();
        limit.put("when", "situation.agent == \"no\"");
        limit.set("promisedLimit", guide.get("promisedLimit").deepCopy());
        ((ObjectNode) limit.get("promisedLimit")).put("days", 1);
    }

    /** The small guide, changed. */
    public static Guide changed(Consumer<ObjectNode> change) {
        return of("11360500DE00017709", change);
    }

    public static String code(String creditCode) {
        return creditCode + "3" + CATALOG_CODE;
    }

    /** A file of the demonstration city. */
    public record PublishedGuide(String code, LocalDate effectiveFrom, Guide guide) {
        private static PublishedGuide read(Resource file) {
            try {
                return GuideText.read(file.getContentAsByteArray(), PublishedGuide.class);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    public static List<PublishedGuide> demonstration() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:demonstration/guides/*.json"))
                    .map(PublishedGuide::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Department department(String creditCode) {
        return departments()
                .filter(department -> department.creditCode().equals(creditCode))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Department> departments() {
        try (var file = new ClassPathResource("demonstration/departments.json").getInputStream()) {
            return JSON.readTree(file)
                    .valueStream()
                    .map(row ->
                            new Department(
                                    UUID.nameUUIDFromBytes(
                                            row.get("creditCode").asString().getBytes()),
                                    row.get("creditCode").asString(),
                                    row.get("name").asString(),
                                    row.get("englishName").asString(),
                                    row.get("region").asString(),
                                    row.get("documentWord").asString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ObjectNode small() {
        try (var file = new ClassPathResource("catalogue/guide.json").getInputStream()) {
            return (ObjectNode) JSON.readTree(file).get("guide");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
