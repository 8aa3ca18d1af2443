package onewindow.catalogue.gate;

import static org.assertj.core.api.Assertions.assertThat;

import onewindow.catalogue.Finding;
import onewindow.catalogue.Guides;
import onewindow.elements.ShippedDictionary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FormElementsTest {
    @Test
    void theGateNamesAnElementThatDoesNotExistOrIsOfAnotherKind() {
        var guide =
                Guides.changed(changed -> {
                    phone(changed, "first").put("element", "DE99999");
                    phone(changed, "second").put("kind", "DATE");
                });
        int last = guide.form().size() - 1;
        assertThat(FormInspector.inspect(guide, ShippedDictionary.ELEMENTS))
                .contains(
                        Finding.fault("form[" + (last - 1) + "].element", "element-unknown"),
                        Finding.fault("form[" + last + "].element", "element-kind"));
    }

    private static ObjectNode phone(ObjectNode guide, String key) {
        ObjectNode field = guide.withArray("form").addObject();
        field.put("key", key)
                .put("label", "联系电话" + key)
                .put("labelEn", "Telephone")
                .put("kind", "PHONE")
                .put("required", true)
                .put("personal", true)
                .put("element", "DE03003")
                .putArray("choices");
        return field;
    }
}
