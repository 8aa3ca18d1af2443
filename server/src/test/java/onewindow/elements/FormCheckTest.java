package onewindow.elements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onewindow.platform.Invalid.Fault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages check a form by the same schema with another library: {@code form-checks.json} is run
 * by both ({@code web/src/features/cases/checks.test.ts}).
 */
class FormCheckTest {
    private static final Path VECTORS = Path.of("src/test/resources/vectors/form-checks.json");

    private record Vector(String field, String value, String fault) {}

    private record Vectors(List<AskedField> fields, JsonNode schema, List<Vector> vectors) {}

    private final Vectors shared = read();

    /** Rewritten with {@code -Dforms.write=true} where the schema is changed on purpose. */
    @Test
    void theSchemaIsWhatThePagesAreTestedWith() throws IOException {
        var schema = FormSchema.of("urn:form", "表单", shared.fields(), ShippedDictionary.ELEMENTS);
        JsonNode written = JsonMapper.shared().valueToTree(schema);
        if (Boolean.getBoolean("forms.write")) {
            Files.writeString(
                    VECTORS,
                    JsonMapper.builder()
                                    .enable(SerializationFeature.INDENT_OUTPUT)
                                    .build()
                                    .writeValueAsString(
                                            new Vectors(shared.fields(), written, shared.vectors()))
                            + "\n");
        }
        assertThat(read().schema()).isEqualTo(written);
    }

    @Test
    void eachValueHasTheFaultThatThePagesFind() {
        var check = new FormCheck(shared.fields(), ShippedDictionary.ELEMENTS);
        for (Vector vector : shared.vectors()) {
            var faults =
                    check.faults(Map.of(vector.field(), vector.value())).stream()
                            .filter(fault -> fault.field().equals("form." + vector.field()))
                            .map(Fault::code)
                            .toList();
            assertThat(faults)
                    .as("%s: %s", vector.field(), vector.value())
                    .isEqualTo(vector.fault().isEmpty() ? List.of() : List.of(vector.fault()));
        }
        assertThat(shared.vectors().stream().map(Vector::field).distinct())
                .containsAll(shared.fields().stream().map(AskedField::key).toList());
    }

    @Test
    void namesAllFaultsInTheOrderOfTheFormAndThenWhatIsNotAskedFor() {
        var values = new LinkedHashMap<String, String>();
        values.put("stranger", "x");
        values.put("area", "many");
        values.put("phone", "12345");
        assertThat(new FormCheck(shared.fields(), ShippedDictionary.ELEMENTS).faults(values))
                .startsWith(new Fault("form.name", "required"))
                .containsSubsequence(
                        new Fault("form.phone", "phone"),
                        new Fault("form.area", "not-a-number"),
                        new Fault("form.stranger", "unknown-field"));
    }

    @Test
    void refersToElementsOnlyWhereTheFieldMeansTheSame() {
        var other =
                new AskedField(
                        "use",
                        "用途",
                        "Use",
                        "CHOICE",
                        false,
                        List.of("住宅", "商业"),
                        null,
                        false,
                        null,
                        null,
                        "DE05004");
        var check = new FormCheck(List.of(other), ShippedDictionary.ELEMENTS);
        assertThat(check.faults(Map.of("use", "商业"))).isEmpty();
        assertThat(check.faults(Map.of("use", "非住宅")))
                .containsExactly(new Fault("form.use", "not-a-choice"));
        assertThat(shared.schema().get("$defs").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Set.of("DE01001", "DE01002", "DE02001", "DE03004", "DE05004"));
    }

    private static Vectors read() {
        return JsonMapper.shared().readValue(VECTORS, Vectors.class);
    }
}
