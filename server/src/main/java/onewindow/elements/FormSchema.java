package onewindow.elements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form as JSON Schema 2020-12: what the server checks a filed form by, what the pages check it by
 * while it is filled in, and what other systems read.
 *
 * <p>The instance has numbers for NUMBER, true and false for BOOLEAN, and texts for all else; see
 * {@link FormValues}. What the standard has no word for begins with {@code x-}.
 */
final class FormSchema {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** GB 11643, with its check digit. */
    static final String IDENTITY_NUMBER = "cn-identity-number";

    /** GB 32100, with its check character. */
    static final String CREDIT_CODE = "cn-credit-code";

    /** What nothing is checked by. */
    static final List<String> REMARKS =
            List.of(
                    "x-title-en",
                    "x-kind",
                    "x-personal",
                    "x-source",
                    "x-source-system",
                    "x-licence-field");

    private static final int LONGEST = 10_000;

    /** The years that a date of a form may have. */
    private static final String YEARS = "^(19[0-9]{2}|20[0-9]{2}|2100)-";

    private static final String PHONE = "^(1[0-9]{10}|0[0-9]{2,3}-[0-9]{7,8}(-[0-9]{1,6})?)$";

    private FormSchema() {}

    static Map<String, Object> of(
            String address, String title, List<AskedField> fields, Dictionary dictionary) {
        var properties = new LinkedHashMap<String, Object>();
        var definitions = new LinkedHashMap<String, Object>();
        for (AskedField field : fields) {
            var element = element(field, dictionary);
            if (element != null) {
                definitions.putIfAbsent(element.code(), definition(element));
            }
            properties.put(field.key(), property(field, element));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DIALECT);
        schema.put("$id", address);
        schema.put("title", title);
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                fields.stream().filter(AskedField::required).map(AskedField::key).toList());
        schema.put("additionalProperties", false);
        if (!definitions.isEmpty()) {
            schema.put("$defs", definitions);
        }
        return schema;
    }

    /** A data element by itself. */
    static Map<String, Object> of(String address, DataElement element) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DIALECT);
        schema.put("$id", address);
        schema.putAll(definition(element));
        return schema;
    }

    /** The datum that the field is, where both are of one kind; otherwise it speaks for itself. */
    static @Nullable DataElement element(AskedField field, Dictionary dictionary) {
        return field.element() == null
                ? null
                : dictionary
                        .known(field.element())
                        .filter(element -> element.kind().equals(field.kind()))
                        .filter(element ->
                                Set.copyOf(element.choices()).containsAll(field.choices()))
                        .orElse(null);
    }

    private static Map<String, Object> property(AskedField field, @Nullable DataElement element) {
        var property = new LinkedHashMap<String, Object>();
        property.put("title", field.label());
        property.put("x-title-en", field.labelEn());
        if (field.hint() != null) {
            property.put("description", field.hint());
        }
        property.put("x-kind", field.kind());
        if (element != null) {
            property.put("$ref", "#/$defs/" + element.code());
        }
        if (element == null
                || field.maximum() != null
                || !element.choices().equals(field.choices())) {
            bind(property, field.kind(), null, field.maximum(), field.choices());
        }
        if (field.personal()) {
            property.put("x-personal", "PERSONAL");
        }
        if (field.source() != null) {
            property.put("x-source", field.source());
        }
        return property;
    }

    private static Map<String, Object> definition(DataElement element) {
        var definition = new LinkedHashMap<String, Object>();
        definition.put("title", element.name());
        definition.put("x-title-en", element.nameEn());
        bind(definition, element.kind(), element.format(), element.maximum(), element.choices());
        put(definition, "x-personal", element.personal());
        put(definition, "x-source-system", element.sourceSystem());
        put(definition, "x-licence-field", element.licenceField());
        return definition;
    }

    private static void bind(
            Map<String, Object> schema,
            String kind,
            @Nullable String format,
            @Nullable Integer maximum,
            List<String> choices) {
        switch (FieldKind.valueOf(kind)) {
            case TEXT, LONG_TEXT, ADDRESS -> {
                schema.put("type", "string");
                schema.put("maxLength", maximum == null ? LONGEST : Math.min(maximum, LONGEST));
                if (format != null) {
                    schema.put("pattern", "^" + format + "$");
                }
                schema.put("not", Map.of("pattern", "\\u0000"));
            }
            case NUMBER -> {
                schema.put("type", "number");
                schema.put("minimum", 0);
                put(schema, "maximum", maximum);
            }
            case DATE -> {
                schema.put("type", "string");
                schema.put("format", "date");
                schema.put("pattern", YEARS);
            }
            case CHOICE -> {
                schema.put("type", "string");
                schema.put("enum", choices);
            }
            case BOOLEAN -> schema.put("type", "boolean");
            case IDENTITY_NUMBER -> {
                schema.put("type", "string");
                schema.put("format", IDENTITY_NUMBER);
                schema.put("pattern", "^[0-9]{17}[0-9X]$");
            }
            case CREDIT_CODE -> {
                schema.put("type", "string");
                schema.put("format", CREDIT_CODE);
                schema.put("pattern", "^[0-9A-HJ-NPQRTUWXY]{18}$");
            }
            case PHONE -> {
                schema.put("type", "string");
                schema.put("pattern", PHONE);
            }
        }
    }

    private static void put(Map<String, Object> schema, String keyword, @Nullable Object value) {
        if (value != null) {
            schema.put(keyword, value);
        }
    }
}
