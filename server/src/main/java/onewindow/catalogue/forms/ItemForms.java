package onewindow.catalogue.forms;

import java.util.List;
import java.util.Map;
import onewindow.catalogue.Guide;
import onewindow.elements.AskedField;
import onewindow.elements.Forms;
import onewindow.elements.MergedForm;
import onewindow.platform.Invalid;
import org.springframework.stereotype.Service;

/** The forms of guides, by the one rule that all forms of data elements follow. */
@Service
public class ItemForms {
    private final Forms forms;

    ItemForms(Forms forms) {
        this.forms = forms;
    }

    /**
     * Faults of a filed form, named {@code form.<key>}.
     *
     * @param guide narrowed to the situation
     */
    public List<Invalid.Fault> faults(Guide guide, Map<String, String> values) {
        return forms.faults(asked(guide.form()), values);
    }

    /**
     * JSON Schema 2020-12 of the form.
     *
     * @param guide narrowed to the situation; where it is whole, what depends on a situation is not
     *     required
     * @param path where it is given out
     */
    public Map<String, Object> schema(String path, Guide guide, boolean whole) {
        var fields =
                asked(guide.form()).stream()
                        .map(field ->
                                whole && isConditional(guide, field) ? optional(field) : field)
                        .toList();
        return forms.schema(path, guide.name(), fields);
    }

    /** What the forms of several guides would be as one (rulebook §5.1 B1). */
    public MergedForm merged(List<Guide> guides) {
        return forms.merged(
                guides.stream()
                        .flatMap(guide ->
                                guide.form().stream()
                                        .map(field ->
                                                new MergedForm.Field(
                                                        guide.name(),
                                                        field.label(),
                                                        field.kind(),
                                                        field.choices(),
                                                        field.maximum(),
                                                        field.element())))
                        .toList());
    }

    public static List<AskedField> asked(List<Guide.FormField> form) {
        return form.stream()
                .map(field ->
                        new AskedField(
                                field.key(),
                                field.label(),
                                field.labelEn(),
                                field.kind(),
                                field.required(),
                                field.choices(),
                                field.maximum(),
                                field.personal(),
                                field.source(),
                                field.hint(),
                                field.element()))
                .toList();
    }

    private static boolean isConditional(Guide guide, AskedField field) {
        return guide.form().stream()
                .anyMatch(one -> one.key().equals(field.key()) && one.when() != null);
    }

    private static AskedField optional(AskedField field) {
        return new AskedField(
                field.key(),
                field.label(),
                field.labelEn(),
                field.kind(),
                false,
                field.choices(),
                field.maximum(),
                field.personal(),
                field.source(),
                field.hint(),
                field.element());
    }
}
