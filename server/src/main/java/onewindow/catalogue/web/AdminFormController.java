package onewindow.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.catalogue.forms.ItemForms;
import onewindow.elements.FieldKind;
import onewindow.elements.Forms;
import onewindow.elements.MergedForm;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a form would be: several as one, and one that is still being designed. */
@RestController
@RequestMapping("/api/admin")
class AdminFormController {
    private static final int MOST_FIELDS = 200;

    private final Catalogue catalogue;
    private final ItemForms itemForms;
    private final Forms forms;

    AdminFormController(Catalogue catalogue, ItemForms itemForms, Forms forms) {
        this.catalogue = catalogue;
        this.itemForms = itemForms;
        this.forms = forms;
    }

    /**
     * @param codes of the items
     */
    record MergeRequest(@NotNull @Size(min = 1, max = 50) List<@NotNull String> codes) {}

    record DesignedField(
            @NotNull @Size(max = 100) String key,
            @NotNull @Size(max = 200) String label,
            @Nullable @Size(max = 200) String labelEn,
            @NotNull String kind,
            boolean required,
            @Nullable @Size(max = 200) List<@NotNull @Size(max = 200) String> choices,
            @Nullable Integer maximum,
            boolean personal,
            @Nullable String source,
            @Nullable String hint,
            @Nullable @Size(max = 20) String element,
            @Nullable String when) {
        Guide.FormField field() {
            return new Guide.FormField(
                    key,
                    label,
                    labelEn == null ? "" : labelEn,
                    kind,
                    required,
                    choices == null ? List.of() : choices,
                    maximum,
                    personal,
                    source,
                    hint,
                    element,
                    when);
        }
    }

    record DesignRequest(
            @NotNull @Size(max = MOST_FIELDS) List<@NotNull @Valid DesignedField> form) {}

    /** What the forms of several items would be as one (rulebook §5.1 B1). */
    @PostMapping("/elements/merge-preview")
    MergedForm merge(@Valid @RequestBody MergeRequest request, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return itemForms.merged(
                request.codes().stream()
                        .distinct()
                        .map(code -> catalogue.readable(code).guide())
                        .toList());
    }

    /** The schema by which a form would be checked, were it published; nothing is kept. */
    @PostMapping("/forms/schema")
    Map<String, Object> schema(@Valid @RequestBody DesignRequest request, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        for (int i = 0; i < request.form().size(); i++) {
            if (!FieldKind.isKnown(request.form().get(i).kind())) {
                throw new Invalid("form[" + i + "].kind", "invalid");
            }
        }
        return forms.schema(
                "/api/admin/forms/schema",
                "",
                ItemForms.asked(request.form().stream().map(DesignedField::field).toList()));
    }
}
