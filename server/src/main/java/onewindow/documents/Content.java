package onewindow.documents;

import java.time.Instant;
import java.util.List;
import onewindow.organisation.Department;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a document says. Written once in the act as canonical bytes; whatever is drawn later is
 * drawn from them.
 */
record Content(
        int templateVersion,
        DocumentKind kind,
        String title,
        String number,
        String organ,
        String organCode,
        String token,
        Instant at,
        List<Field> fields,
        List<List<String>> table,
        List<String> paragraphs) {
    static final int TEMPLATE_VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Field(String label, String value) {}

    static Content of(DocumentOrder order, Department department, String number, Instant at) {
        String title = order.title();
        return new Content(
                TEMPLATE_VERSION,
                order.kind(),
                title == null ? order.kind().title() : title,
                number,
                department.name(),
                department.creditCode(),
                order.token(),
                at,
                order.fields().entrySet().stream()
                        .map(field -> new Field(field.getKey(), field.getValue()))
                        .toList(),
                order.table(),
                order.paragraphs());
    }

    /** What has no number is for information only. */
    boolean hasNumber() {
        return !number.isEmpty();
    }

    byte[] canonical() {
        return JSON.writeValueAsBytes(this);
    }

    static Content read(byte[] canonical) {
        return JSON.readValue(canonical, Content.class);
    }
}
