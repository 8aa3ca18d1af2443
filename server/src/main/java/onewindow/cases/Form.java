package onewindow.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import onewindow.catalogue.Guide.FormField;
import onewindow.identity.CreditCode;
import onewindow.identity.IdentityNumber;
import onewindow.platform.Invalid.Fault;

/**
 * Checks the values of an application form by the item's definition. All faults are named at once.
 */
final class Form {
    private static final Pattern PHONE = Pattern.compile("^(1\\d{10}|0\\d{2,3}-\\d{7,8}(-\\d+)?)$");
    private static final int LONGEST = 10_000;

    private Form() {}

    static List<Fault> faults(List<FormField> fields, Map<String, String> values) {
        var faults = new ArrayList<Fault>();
        for (FormField field : fields) {
            String value = values.getOrDefault(field.key(), "").strip();
            String path = "form." + field.key();
            if (value.isEmpty()) {
                if (field.required()) {
                    faults.add(new Fault(path, "required"));
                }
            } else {
                String fault = fault(field, value);
                if (!fault.isEmpty()) {
                    faults.add(new Fault(path, fault));
                }
            }
        }
        values.keySet().stream()
                .filter(key -> fields.stream().noneMatch(field -> field.key().equals(key)))
                .forEach(key -> faults.add(new Fault("form." + key, "unknown-field")));
        return faults;
    }

    private static String fault(FormField field, String value) {
        if (value.indexOf('\0') >= 0) {
            return "invalid";
        }
        return switch (field.kind()) {
            case "NUMBER" -> number(field, value);
            case "DATE" -> date(value);
            case "CHOICE" -> field.choices().contains(value) ? "" : "not-a-choice";
            case "BOOLEAN" -> value.equals("true") || value.equals("false") ? "" : "invalid";
            case "IDENTITY_NUMBER" -> IdentityNumber.isValid(value) ? "" : "check-digit";
            case "CREDIT_CODE" -> CreditCode.isValid(value) ? "" : "check-digit";
            case "PHONE" -> PHONE.matcher(value).matches() ? "" : "phone";
            default -> tooLong(field, value);
        };
    }

    private static String tooLong(FormField field, String value) {
        Integer maximum = field.maximum();
        int most = maximum == null ? LONGEST : Math.min(maximum, LONGEST);
        return value.codePointCount(0, value.length()) <= most ? "" : "too-long";
    }

    private static String number(FormField field, String value) {
        try {
            if (value.length() > 30) {
                return "too-long";
            }
            var number = new BigDecimal(value);
            Integer maximum = field.maximum();
            boolean fits =
                    number.signum() >= 0
                            && (maximum == null
                                    || number.compareTo(BigDecimal.valueOf(maximum)) <= 0);
            return fits ? "" : "out-of-range";
        } catch (NumberFormatException notANumber) {
            return "not-a-number";
        }
    }

    private static String date(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year >= 1900 && year <= 2100 ? "" : "out-of-range";
        } catch (DateTimeParseException notADate) {
            return "not-a-date";
        }
    }
}
