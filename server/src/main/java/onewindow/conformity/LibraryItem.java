package onewindow.conformity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemHead;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.ItemVersion;

/**
 * What is compared of an item in force.
 *
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
        List<String> laws,
        List<String> materials,
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
                guide.sections().legalBasis().stream().map(Guide.Basis::law).distinct().toList(),
                guide.materials().stream().map(Guide.Material::name).toList(),
                Texts.limit(guide.promisedLimit()),
                guide.form().stream().map(Guide.FormField::label).toList(),
                head.former().stream()
                        .map(ItemHead.Former::code)
                        .collect(Collectors.toUnmodifiableSet()),
                head.state() == ItemVersion.State.IN_USE);
    }

    boolean isBusinessItem() {
        return code.length() == 33;
    }
}
