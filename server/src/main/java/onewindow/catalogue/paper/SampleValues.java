package onewindow.catalogue.paper;

import onewindow.catalogue.Guide;
import org.jspecify.annotations.Nullable;

/**
 * Values that nobody can take for real: no identity number, credit code or telephone of these forms
 * can exist.
 */
final class SampleValues {
    private static final int LONGEST = 60;

    private SampleValues() {}

    /**
     * @param organisation the form is for organisations: it asks for a credit code
     */
    static String of(Guide.FormField field, boolean organisation) {
        String known = ofApplicant(field.source(), field.kind(), organisation);
        return known != null ? known : byKind(field);
    }

    private static @Nullable String ofApplicant(
            @Nullable String source, String kind, boolean organisation) {
        return switch (source == null ? "" : source) {
            case "APPLICANT.name" -> organisation ? "新余市示例有限公司" : "张示例";
            case "APPLICANT.representative" -> "李示例";
            case "APPLICANT.address" -> "新余市示例区示例路0号";
            case "APPLICANT.documentNumber" -> number(kind);
            default -> null;
        };
    }

    private static String byKind(Guide.FormField field) {
        return switch (field.kind()) {
            case "CHOICE" -> choice(field);
            case "BOOLEAN" -> "☑ 是    □ 否";
            case "DATE" -> "2026年1月1日";
            case "NUMBER" -> "1";
            case "IDENTITY_NUMBER", "CREDIT_CODE" -> number(field.kind());
            case "PHONE" -> "00000000000";
            case "ADDRESS" -> "新余市示例区示例路0号";
            case "LONG_TEXT" -> "（示例）按实际情况写明" + field.label();
            default -> shortened("示例" + field.label());
        };
    }

    private static String choice(Guide.FormField field) {
        var words = new StringBuilder("☑ ").append(field.choices().getFirst());
        field.choices().stream().skip(1).forEach(choice -> words.append("    □ ").append(choice));
        return words.toString();
    }

    /** Eighteen characters of neither kind. */
    private static String number(String kind) {
        return kind.equals("CREDIT_CODE") ? "00000000SHILI00000" : "000000000000000000";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
