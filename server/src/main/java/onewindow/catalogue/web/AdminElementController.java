package onewindow.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import onewindow.catalogue.Catalogue;
import onewindow.elements.DataElement;
import onewindow.elements.Dictionary;
import onewindow.elements.MergedForm;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dictionary of data elements, and forms made of them. */
@RestController
@RequestMapping("/api/admin/elements")
class AdminElementController {
    private final Catalogue catalogue;

    AdminElementController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param codes of the items
     */
    record MergeRequest(@NotNull @Size(min = 1, max = 50) List<@NotNull String> codes) {}

    @GetMapping
    Collection<DataElement> all(SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return Dictionary.all();
    }

    /** What the forms of several items would be as one (rulebook §5.1 B1). */
    @PostMapping("/merge-preview")
    MergedForm preview(@Valid @RequestBody MergeRequest request, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return MergedForm.of(
                request.codes().stream()
                        .distinct()
                        .map(code -> catalogue.readable(code).guide())
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
}
