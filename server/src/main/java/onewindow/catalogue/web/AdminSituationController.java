package onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.situations.Situation;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The questions of a guide that is still being written, answered as a citizen would. */
@RestController
@RequestMapping("/api/admin/guides")
class AdminSituationController {
    /**
     * @param answers by key of the question
     */
    record PreviewRequest(
            @NotNull @Schema(implementation = Guide.class) JsonNode guide,
            @NotNull @Size(max = 100) Map<String, String> answers) {}

    /**
     * See {@link PublicSituationController.SituationView}.
     *
     * @param questions all that may be asked, with who applies where that matters
     */
    record SituationPreview(
            List<Situation> questions,
            Map<String, String> answers,
            List<Situation> next,
            boolean complete,
            List<Guide.Material> materials,
            List<Guide.FormField> form,
            Guide.Limit promisedLimit) {}

    /** What the answers would make of the guide, were it published; nothing is kept. */
    @PostMapping("/situation")
    SituationPreview situation(@Valid @RequestBody PreviewRequest request, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        Guide guide = Catalogue.read(request.guide().toString().getBytes(StandardCharsets.UTF_8));
        var answers = guide.questionnaire().read(request.answers());
        Guide narrowed = guide.in(answers);
        return new SituationPreview(
                guide.questionnaire().asked(),
                answers.given(),
                answers.next(),
                answers.areComplete(),
                narrowed.materials(),
                narrowed.form(),
                narrowed.promisedLimit());
    }
}
