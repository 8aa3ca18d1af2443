package onewindow.elements;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was typed, as the instance that the schema of the form describes. */
final class FormValues {
    /** More digits would not be the same number to every reader of JSON. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private FormValues() {}

    /** An empty field is one that was not filled in. What is not of its kind stays a text. */
    static ObjectNode instance(List<AskedField> fields, Map<String, String> values) {
        var instance = JsonNodeFactory.instance.objectNode();
        for (AskedField field : fields) {
            String value = values.getOrDefault(field.key(), "").strip();
            if (!value.isEmpty()) {
                put(instance, field, value);
            }
        }
        values.forEach((key, value) -> {
            if (fields.stream().noneMatch(field -> field.key().equals(key))) {
                instance.put(key, value);
            }
        });
        return instance;
    }

    private static void put(ObjectNode instance, AskedField field, String value) {
        switch (FieldKind.valueOf(field.kind())) {
            case NUMBER -> {
                if (NUMBER.matcher(value).matches()) {
                    instance.put(field.key(), new BigDecimal(value));
                } else {
                    instance.put(field.key(), value);
                }
            }
            case BOOLEAN -> {
                if (value.equals("true") || value.equals("false")) {
                    instance.put(field.key(), value.equals("true"));
                } else {
                    instance.put(field.key(), value);
                }
            }
            case TEXT, LONG_TEXT, ADDRESS, DATE, CHOICE, IDENTITY_NUMBER, CREDIT_CODE, PHONE ->
                    instance.put(field.key(), value);
        }
    }
}
