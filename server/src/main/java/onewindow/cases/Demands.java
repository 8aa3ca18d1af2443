package onewindow.cases;

import java.util.ArrayList;
import java.util.List;
import onewindow.catalogue.Guide;

/** What one guide asks of the applicant that another one did not. */
final class Demands {
    private Demands() {}

    /**
     * A material or field counts as the same where code and name, or key and kind, are the same:
     * under another name it is another paper.
     *
     * @param unanswered questions about the situation that the other guide asks
     * @return paths, such as {@code materials[M05]}, {@code form[area]}, {@code situations[rent]}
     */
    static List<String> added(Guide before, Guide after, List<String> unanswered) {
        var added = new ArrayList<String>();
        unanswered.forEach(question -> added.add("situations[" + question + "]"));
        after.materials().stream()
                .filter(material -> !material.necessity().equals("CONDITIONAL"))
                .filter(material ->
                        before.materials().stream()
                                .noneMatch(known ->
                                        known.code().equals(material.code())
                                                && known.name().equals(material.name())
                                                && !known.necessity().equals("CONDITIONAL")))
                .forEach(material -> added.add("materials[" + material.code() + "]"));
        after.form().stream()
                .filter(Guide.FormField::required)
                .filter(field ->
                        before.form().stream()
                                .noneMatch(known ->
                                        known.key().equals(field.key())
                                                && known.kind().equals(field.kind())
                                                && known.required()))
                .forEach(field -> added.add("form[" + field.key() + "]"));
        return List.copyOf(added);
    }
}
