package onewindow.drafting;

import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemCode;
import onewindow.organisation.Organisation;
import onewindow.platform.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The guides with which the drafts of new items begin. */
@Component
class NewItems {
    private final Catalogue catalogue;
    private final Organisation organisation;

    NewItems(Catalogue catalogue, Organisation organisation) {
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /**
     * @param model code of a published item after which the new one is written; none for an empty
     *     guide
     */
    Guide begin(String code, @Nullable String name, @Nullable String model) {
        var parsed = ItemCode.parse(code).orElseThrow(() -> new Invalid("code", "code-format"));
        var department =
                organisation
                        .departmentByCreditCode(parsed.creditCode())
                        .orElseThrow(() -> new Invalid("code", "code-department"));
        if (name == null || name.isBlank()) {
            throw new Invalid("name", "required");
        }
        if (model == null) {
            return BlankGuide.of(parsed, name, department.region());
        }
        var latest = catalogue.latest(model).orElseThrow(() -> new Invalid("model", "unknown"));
        return BlankGuide.like(
                catalogue.version(latest.id()).guide(), parsed, name, department.region());
    }
}
