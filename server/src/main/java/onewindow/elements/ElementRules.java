package onewindow.elements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import onewindow.platform.Invalid;
import onewindow.platform.Invalid.Fault;
import org.jspecify.annotations.Nullable;

/** What a data element must be like, and how it may change. */
final class ElementRules {
    private static final Pattern CODE = Pattern.compile("DE[0-9]{5}");
    private static final Pattern LICENCE_FIELD = Pattern.compile("[^.]+\\.[^.]+");
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_CHOICES = 200;

    /**
     * Characters and classes, each perhaps with a bounded count: a subset that every engine reads
     * alike, and none can be made to run for long by.
     */
    private static final Pattern FORMAT =
            Pattern.compile(
                    "((\\[([A-Za-z0-9\\u4e00-\\u9fff-]|\\\\d)+\\]|\\\\d|[A-Za-z0-9\\u4e00-\\u9fff-])"
                            + "(\\{[0-9]{1,2}(,[0-9]{1,2})?\\}|\\?)?){1,20}");

    private static final Pattern VARIABLE = Pattern.compile("\\{[0-9]+,[0-9]+\\}|\\?");
    private static final int MOST_VARIABLES = 3;

    private final List<Fault> faults = new ArrayList<>();

    private ElementRules() {}

    /**
     * @throws Invalid naming every fault
     */
    static void check(DataElement element) {
        var rules = new ElementRules();
        rules.require(CODE.matcher(element.code()).matches(), "code", "element-code");
        rules.text("name", element.name(), true);
        rules.text("nameEn", element.nameEn(), true);
        rules.text("sourceSystem", element.sourceSystem(), false);
        rules.text("licenceField", element.licenceField(), false);
        String licenceField = element.licenceField();
        rules.require(
                licenceField == null || LICENCE_FIELD.matcher(licenceField).matches(),
                "licenceField",
                "licence-field");
        boolean known = FieldKind.isKnown(element.kind());
        rules.require(known, "kind", "invalid");
        if (known) {
            rules.kind(element, FieldKind.valueOf(element.kind()));
        }
        String personal = element.personal();
        rules.require(
                personal == null || personal.equals("PERSONAL") || personal.equals("SENSITIVE"),
                "personal",
                "invalid");
        rules.refuse();
    }

    /**
     * Name and kind say what the datum is and stay; code list and maximum only grow, since forms
     * were published with them. Another meaning is another element.
     *
     * @throws Invalid naming every fault
     */
    static void checkChange(DataElement before, DataElement after) {
        var rules = new ElementRules();
        rules.require(before.name().equals(after.name()), "name", "element-meaning");
        rules.require(before.kind().equals(after.kind()), "kind", "element-meaning");
        rules.require(
                new HashSet<>(after.choices()).containsAll(before.choices()),
                "choices",
                "element-narrower");
        Integer most = after.maximum();
        Integer mostBefore = before.maximum();
        rules.require(
                most == null || mostBefore != null && most >= mostBefore,
                "maximum",
                "element-narrower");
        rules.refuse();
    }

    private void kind(DataElement element, FieldKind kind) {
        var choices = element.choices();
        require(
                kind == FieldKind.CHOICE == choices.size() > 1
                        && choices.size() <= MOST_CHOICES
                        && new HashSet<>(choices).size() == choices.size(),
                "choices",
                "form-choices");
        choices.forEach(choice -> text("choices", choice, true));
        String format = element.format();
        // Identity numbers and credit codes have theirs by their kind.
        boolean ownFormat = kind == FieldKind.IDENTITY_NUMBER || kind == FieldKind.CREDIT_CODE;
        if (format != null && !ownFormat) {
            require(
                    kind == FieldKind.TEXT
                            && FORMAT.matcher(format).matches()
                            && VARIABLE.matcher(format).results().count() <= MOST_VARIABLES,
                    "format",
                    "element-format");
        }
        Integer maximum = element.maximum();
        boolean measured = kind.isFreeText() || kind == FieldKind.NUMBER;
        require(maximum == null || measured && maximum > 0, "maximum", "invalid");
    }

    private void text(String field, @Nullable String text, boolean required) {
        if (text == null || text.isBlank()) {
            require(!required && text == null, field, "required");
        } else {
            require(text.codePointCount(0, text.length()) <= LONGEST_TEXT, field, "too-long");
            require(text.chars().noneMatch(Character::isISOControl), field, "invalid");
        }
    }

    private void require(boolean holds, String field, String rule) {
        var fault = new Fault(field, rule);
        if (!holds && faults.stream().noneMatch(known -> Objects.equals(known, fault))) {
            faults.add(fault);
        }
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
