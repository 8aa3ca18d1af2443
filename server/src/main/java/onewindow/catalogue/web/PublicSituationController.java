package onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.documents.QrCodes;
import onewindow.situations.Situation;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which materials, fields and limit apply to me (rulebook §1.1 L4). */
@RestController
@RequestMapping("/api/public/items/{code}")
@Tag(name = "items", description = "Service items and their guides; no sign-in")
class PublicSituationController {
    private final Catalogue catalogue;
    private final QrCodes codes;

    PublicSituationController(Catalogue catalogue, QrCodes codes) {
        this.catalogue = catalogue;
        this.codes = codes;
    }

    /**
     * @param answers by key of the question
     */
    record SituationRequest(@NotNull Map<String, String> answers) {}

    /**
     * @param answers those that count: of questions that are asked
     * @param next questions that may be asked now; none where all is answered
     * @param materials as long as something is open, those asked for in any case
     * @param address of the page that shows this list
     */
    record SituationView(
            UUID versionId,
            Map<String, String> answers,
            List<Situation> next,
            boolean complete,
            List<Guide.Material> materials,
            List<Guide.FormField> form,
            Guide.Limit promisedLimit,
            @Schema(
                            example =
                                    "https://city.example/items/11360500DE00010096300070901200002?agent=no")
                    String address) {}

    @PostMapping("/situation")
    @Operation(
            summary = "What applies in a situation",
            description =
                    "Takes the answers given so far; tells what to ask next, and, once all is"
                            + " answered, exactly which materials and fields apply. Nothing is kept.")
    SituationView situation(
            @PathVariable String code, @Valid @RequestBody SituationRequest request) {
        var version = catalogue.readable(code);
        var answers = version.guide().questionnaire().read(request.answers());
        Guide guide = version.guide().in(answers);
        return new SituationView(
                version.id(),
                answers.given(),
                answers.next(),
                answers.areComplete(),
                guide.materials(),
                guide.form(),
                guide.promisedLimit(),
                codes.itemAddress(code, answers.given()));
    }
}
