package onewindow.elements;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import onewindow.identity.CreditCode;
import onewindow.identity.IdentityNumber;
import onewindow.platform.Invalid.Fault;
import tools.jackson.databind.json.JsonMapper;

/** Checks what was typed into a form by the form's schema. All faults are named at once. */
final class FormCheck {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDialect(
                    Dialect.builder(Dialects.getDraft202012())
                            .format(
                                    new CheckedFormat(
                                            FormSchema.IDENTITY_NUMBER, IdentityNumber::isValid))
                            .format(new CheckedFormat(FormSchema.CREDIT_CODE, CreditCode::isValid))
                            .keywords(
                                    FormSchema.REMARKS.stream()
                                            .map(NonValidationKeyword::new)
                                            .toList())
                            .build(),
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    /** Where a value breaks several rules, the first of these is named. */
    private static final List<String> KEYWORDS =
            List.of("type", "not", "format", "enum", "maxLength", "pattern", "minimum", "maximum");

    private final List<AskedField> fields;
    private final Schema schema;

    FormCheck(List<AskedField> fields, Dictionary dictionary) {
        this.fields = fields;
        this.schema =
                REGISTRY.getSchema(
                        JsonMapper.shared()
                                .valueToTree(
                                        FormSchema.of(
                                                "urn:onewindow:form", "", fields, dictionary)));
    }

    /** An own format of a value, as the standard lets one define. */
    private record CheckedFormat(String name, Predicate<String> holds) implements Format {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return holds.test(value);
        }
    }

    /** In the order of the form, each field once; then what the form does not ask for. */
    List<Fault> faults(Map<String, String> values) {
        var errors = schema.validate(FormValues.instance(fields, values));
        var faults = new ArrayList<Fault>();
        for (AskedField field : fields) {
            if (names(errors, "required").contains(field.key())) {
                faults.add(new Fault("form." + field.key(), "required"));
            } else {
                errors.stream()
                        .filter(error -> isOf(error, field.key()))
                        .map(Error::getKeyword)
                        .filter(KEYWORDS::contains)
                        .min(Comparator.comparingInt(KEYWORDS::indexOf))
                        .map(keyword -> fault(FieldKind.valueOf(field.kind()), keyword))
                        .ifPresent(code -> faults.add(new Fault("form." + field.key(), code)));
            }
        }
        names(errors, "additionalProperties")
                .forEach(key -> faults.add(new Fault("form." + key, "unknown-field")));
        return faults;
    }

    private static List<String> names(List<Error> errors, String keyword) {
        return errors.stream()
                .filter(error -> error.getKeyword().equals(keyword))
                .map(Error::getProperty)
                .toList();
    }

    private static boolean isOf(Error error, String key) {
        var place = error.getInstanceLocation();
        return place.getNameCount() == 1 && place.getName(0).equals(key);
    }

    /** The words of each are in {@code messages/problems}; the pages know the same codes. */
    private static String fault(FieldKind kind, String keyword) {
        return switch (kind) {
            case IDENTITY_NUMBER, CREDIT_CODE -> "check-digit";
            case PHONE -> "phone";
            case CHOICE -> "not-a-choice";
            case BOOLEAN -> "invalid";
            case NUMBER -> keyword.equals("type") ? "not-a-number" : "out-of-range";
            case DATE -> keyword.equals("pattern") ? "out-of-range" : "not-a-date";
            case TEXT, LONG_TEXT, ADDRESS ->
                    switch (keyword) {
                        case "maxLength" -> "too-long";
                        case "pattern" -> "wrong-format";
                        default -> "invalid";
                    };
        };
    }
}
