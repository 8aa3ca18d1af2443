package onewindow.catalogue.web;

import static java.util.stream.Collectors.groupingBy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import onewindow.catalogue.forms.FormUse;
import onewindow.catalogue.forms.FormUseSearch;
import onewindow.elements.DataElement;
import onewindow.elements.ElementVersion;
import onewindow.elements.Elements;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import onewindow.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dictionary of data elements, kept by the item administrator. */
@RestController
@RequestMapping("/api/admin/elements")
class AdminElementController {
    private final Elements elements;
    private final FormUseSearch uses;
    private final Clock clock;

    AdminElementController(Elements elements, FormUseSearch uses, Clock clock) {
        this.elements = elements;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * @param version for {@code If-Match}
     * @param from first day of this version
     * @param uses number of items whose forms ask for it
     * @param labels what those forms call it
     */
    record ElementLine(
            DataElement element,
            int version,
            LocalDate from,
            boolean ended,
            int uses,
            List<String> labels) {}

    /**
     * @param history the newest first
     */
    record ElementSheet(ElementLine line, List<FormUse> uses, List<ElementVersion> history) {}

    record ElementRequest(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String nameEn,
            @NotBlank @Size(max = 20) String kind,
            @Nullable @Size(max = 200) String format,
            @Nullable Integer maximum,
            @NotNull @Size(max = 200) List<@NotNull @Size(max = 200) String> choices,
            @Nullable @Size(max = 20) String personal,
            @Nullable @Size(max = 200) String sourceSystem,
            @Nullable @Size(max = 200) String licenceField,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 500) String reason) {
        DataElement element(String code) {
            return new DataElement(
                    code,
                    name.strip(),
                    nameEn.strip(),
                    kind,
                    format,
                    maximum,
                    choices,
                    personal,
                    sourceSystem,
                    licenceField);
        }
    }

    record NewElementRequest(
            @NotBlank @Size(max = 20) String code, @NotNull @Valid ElementRequest element) {}

    record EndElementRequest(@NotNull LocalDate from, @NotBlank @Size(max = 500) String reason) {}

    /**
     * As each was recorded last, also what has ended or begins later; in the order of the codes.
     */
    @GetMapping
    List<ElementLine> all(SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        Map<String, List<FormUse>> byElement =
                uses.uses(LocalDate.now(clock)).stream().collect(groupingBy(FormUse::element));
        return elements.versions().stream().collect(ElementVersion.LATEST).values().stream()
                .map(version ->
                        line(version, byElement.getOrDefault(version.element().code(), List.of())))
                .toList();
    }

    @GetMapping("/{code}")
    ElementSheet one(@PathVariable String code, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var history =
                elements.versions().stream()
                        .filter(version -> version.element().code().equals(code))
                        .toList();
        if (history.isEmpty()) {
            throw new NotFound("element");
        }
        var usedBy =
                uses.uses(LocalDate.now(clock)).stream()
                        .filter(use -> use.element().equals(code))
                        .toList();
        return new ElementSheet(line(history.getLast(), usedBy), usedBy, history.reversed());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void add(@Valid @RequestBody NewElementRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var element = request.element();
        elements.add(element.element(request.code()), element.from(), element.reason(), act);
    }

    @PutMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable String code,
            @Valid @RequestBody ElementRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        elements.change(request.element(code), request.from(), request.reason(), act);
    }

    @PostMapping("/{code}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable String code,
            @Valid @RequestBody EndElementRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        elements.end(code, request.from(), request.reason(), act);
    }

    private static ElementLine line(ElementVersion version, List<FormUse> usedBy) {
        return new ElementLine(
                version.element(),
                version.version(),
                version.from(),
                version.ended(),
                (int) usedBy.stream().map(FormUse::item).distinct().count(),
                usedBy.stream().map(FormUse::label).distinct().toList());
    }
}
