package onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.forms.ItemForms;
import onewindow.documents.QrCodes;
import onewindow.elements.DataElement;
import onewindow.elements.Elements;
import onewindow.elements.Forms;
import onewindow.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Forms and the data elements that they are made of, in the words of JSON Schema. */
@RestController
@RequestMapping("/api/public")
@Tag(name = "forms", description = "Forms and data elements as JSON Schema; no sign-in")
class PublicFormController {
    private static final String SCHEMA = "application/schema+json";
    private static final String VERSION = "version";
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic().mustRevalidate();

    private final Catalogue catalogue;
    private final ItemForms itemForms;
    private final Forms forms;
    private final Elements elements;
    private final QrCodes codes;

    PublicFormController(
            Catalogue catalogue,
            ItemForms itemForms,
            Forms forms,
            Elements elements,
            QrCodes codes) {
        this.catalogue = catalogue;
        this.itemForms = itemForms;
        this.forms = forms;
        this.elements = elements;
        this.codes = codes;
    }

    @GetMapping(
            value = "/items/{code}/form-schema",
            produces = {SCHEMA, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "表单的 JSON Schema · The form of an item as JSON Schema 2020-12",
            description =
                    "Checks what is filed, here and on the server alike. Answers to the questions"
                            + " of the guide stand in the address as in that of its page (?agent=no):"
                            + " then exactly the fields of that situation are there. Without answers"
                            + " all fields are, and what depends on a situation is not required.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "no such item or version")
    @ApiResponse(responseCode = "422", description = "no such question or answer")
    ResponseEntity<Map<String, Object>> form(
            @PathVariable String code,
            @Parameter(description = "the version in force, where none is named")
                    @RequestParam(required = false)
                    @Nullable UUID version,
            @Parameter(description = "answers by key of the question")
                    @RequestParam(required = false)
                    Map<String, String> answers) {
        var given = new HashMap<>(answers);
        given.remove(VERSION);
        ItemVersion item = item(code, version);
        boolean whole = given.isEmpty();
        Guide guide =
                whole ? item.guide() : item.guide().in(item.guide().questionnaire().read(given));
        String query = codes.itemAddress("", given).replaceFirst("^[^?]*", "");
        String path = "/api/public/items/" + code + "/form-schema" + query;
        return ResponseEntity.ok().cacheControl(SHORTLY).body(itemForms.schema(path, guide, whole));
    }

    /** In the order of their codes. */
    @GetMapping("/elements")
    @Operation(summary = "数据元字典 · The dictionary of data elements")
    ResponseEntity<List<DataElement>> elements() {
        return ResponseEntity.ok().cacheControl(SHORTLY).body(elements.dictionary().all());
    }

    @GetMapping(
            value = "/elements/{element}",
            produces = {SCHEMA, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "A data element as JSON Schema 2020-12")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "no such element")
    ResponseEntity<Map<String, Object>> element(
            @Parameter(example = "DE02001") @PathVariable String element) {
        var known = elements.dictionary().known(element).orElseThrow(() -> new NotFound("element"));
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .body(forms.schema("/api/public/elements/" + element, known));
    }

    private ItemVersion item(String code, @Nullable UUID version) {
        if (version == null) {
            return catalogue.readable(code);
        }
        ItemVersion pinned = catalogue.version(version);
        if (!pinned.code().equals(code)) {
            throw new NotFound("item-version");
        }
        return pinned;
    }
}
