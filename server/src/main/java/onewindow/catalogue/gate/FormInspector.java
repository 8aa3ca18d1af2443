package onewindow.catalogue.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.elements.Dictionary;
import onewindow.elements.FieldKind;

/** Rules of the form and of the result that is made from it (rulebook §1.8, G08). */
final class FormInspector {
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final int LICENCE_TYPE_LENGTH = 21;
    private static final Set<String> SOURCES =
            Set.of(
                    "APPLICANT.name",
                    "APPLICANT.documentNumber",
                    "APPLICANT.phone",
                    "APPLICANT.address",
                    "APPLICANT.representative");
    private static final Set<String> RESULT_KINDS = Set.of("LICENCE", "APPROVAL", "OTHER");

    private final List<Finding> findings = new ArrayList<>();

    private final Dictionary dictionary;

    private FormInspector(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    static List<Finding> inspect(Guide guide, Dictionary dictionary) {
        var inspector = new FormInspector(dictionary);
        inspector.form(guide.form());
        if (guide.result() != null) {
            inspector.result(
                    guide.result(), guide.form().stream().map(Guide.FormField::key).toList());
        }
        return inspector.findings;
    }

    private void form(List<Guide.FormField> form) {
        require(
                Findings.areUnique(form.stream().map(Guide.FormField::key).toList()),
                "form",
                "form-key-twice");
        for (int i = 0; i < form.size(); i++) {
            var field = form.get(i);
            String path = "form[" + i + "]";
            require(KEY.matcher(field.key()).matches(), path + ".key", "form-key");
            require(FieldKind.isKnown(field.kind()), path + ".kind", "invalid");
            require(
                    field.kind().equals("CHOICE") == (field.choices().size() > 1),
                    path + ".choices",
                    "form-choices");
            require(
                    field.source() == null || SOURCES.contains(field.source()),
                    path + ".source",
                    "invalid");
            require(field.maximum() == null || field.maximum() > 0, path + ".maximum", "invalid");
            if (field.element() != null) {
                element(field, path, field.element());
            }
        }
    }

    private void element(Guide.FormField field, String path, String code) {
        if (dictionary.known(code).isEmpty()) {
            require(false, path + ".element", "element-unknown");
            return;
        }
        var element = dictionary.find(code);
        require(element.isPresent(), path + ".element", "element-ended");
        if (element.isPresent()) {
            boolean sameKind = element.get().kind().equals(field.kind());
            require(sameKind, path + ".element", "element-kind");
            require(
                    !sameKind || element.get().choices().containsAll(field.choices()),
                    path + ".choices",
                    "element-choices");
        }
    }

    private void result(Guide.Result result, List<String> keys) {
        require(RESULT_KINDS.contains(result.kind()), "result.kind", "G08");
        if (result.name().matches(".*(批复|批文)")) {
            require(result.kind().equals("APPROVAL"), "result.kind", "G08");
        }
        if (result.name().matches(".*[证照书]")) {
            require(result.kind().equals("LICENCE"), "result.kind", "G08");
        }
        if (result.kind().equals("LICENCE")) {
            require(
                    result.typeCode() != null && result.typeCode().length() == LICENCE_TYPE_LENGTH,
                    "result.typeCode",
                    "licence-type-code");
        }
        require(
                result.validMonths() == null || result.validMonths() > 0,
                "result.validMonths",
                "invalid");
        for (int i = 0; i < result.attributes().size(); i++) {
            require(
                    keys.contains(result.attributes().get(i).formKey()),
                    "result.attributes[" + i + "].formKey",
                    "result-attribute");
        }
    }

    private void require(boolean holds, String field, String rule) {
        if (!holds) {
            findings.add(Finding.fault(field, rule));
        }
    }
}
