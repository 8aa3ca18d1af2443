package onewindow.conformity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemHead;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.basic.LegalBasis;
import onewindow.flows.Flow;
import onewindow.flows.StepOrder;

/**
 * What is compared of an item in force.
 *
 * @param steps 办事流程: as the guide tells them, in order
 * @param businessSteps 业务经办流程: those of the model, in order; as the guide tells them where there is
 *     no model
 * @param limit promised limit in words, such as 5个工作日
 * @param formFields labels of the form
 * @param formerCodes of the items of which it took the place
 * @param offered whether windows can take it in today
 */
record LibraryItem(
        String code,
        String name,
        ItemType type,
        String baseCode,
        int level,
        UUID department,
        List<LegalBasis> bases,
        List<String> materials,
        List<String> steps,
        List<String> businessSteps,
        String limit,
        List<String> formFields,
        Set<String> formerCodes,
        boolean offered) {
    static LibraryItem of(ItemHead head, Guide guide) {
        return new LibraryItem(
                head.code(),
                guide.name(),
                guide.type(),
                guide.catalogCode(),
                guide.level(),
                head.department().id(),
                LegalBasis.of(guide),
                guide.materials().stream().map(Guide.Material::name).toList(),
                guide.sections().steps().stream().map(Guide.Step::name).toList(),
                businessSteps(guide),
                Texts.limit(guide.promisedLimit()),
                guide.form().stream().map(Guide.FormField::label).toList(),
                head.former().stream()
                        .map(ItemHead.Former::code)
                        .collect(Collectors.toUnmodifiableSet()),
                head.state() == ItemVersion.State.IN_USE);
    }

    private static List<String> businessSteps(Guide guide) {
        return guide.flow() == null
                ? guide.sections().steps().stream().map(Guide.Step::name).toList()
                : StepOrder.of(guide.flow()).stream().map(Flow.Node::name).toList();
    }

    boolean isBusinessItem() {
        return code.length() == 33;
    }
}
