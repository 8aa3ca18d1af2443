package onewindow.reception.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import onewindow.reception.MaterialLists;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My list on paper, for everybody. */
@RestController
@Tag(name = "items", description = "Service items and their guides; no sign-in")
class PublicMaterialListController {
    private final MaterialLists lists;

    PublicMaterialListController(MaterialLists lists) {
        this.lists = lists;
    }

    @GetMapping(
            path = "/api/public/items/{code}/material-list",
            produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "Everything that is needed, on paper",
            description =
                    "The content of the one-time notice with a QR code, narrowed to a situation by"
                            + " the answers to its questions.")
    ResponseEntity<byte[]> list(
            @PathVariable String code,
            @Parameter(
                            description = "answers by key of the question",
                            example = "{\"reason\": \"rent\"}")
                    @RequestParam
                    Map<String, String> answers) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("material-list-" + code + ".pdf")
                                .build()
                                .toString())
                .body(lists.pdf(code, answers));
    }
}
