package onewindow.clauses.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import onewindow.clauses.ClauseFinding;
import onewindow.clauses.FuzzyClauses;
import onewindow.clauses.Section;
import onewindow.clauses.Suggestions;
import onewindow.platform.Invalid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a text is vague: for everybody who writes guides, here or elsewhere. */
@RestController
@RequestMapping(PublicGuideCheckController.PATH)
class PublicGuideCheckController {
    static final String PATH = "/api/public/guide-checks";
    private static final int LONGEST = 20_000;
    private static final int MOST_FINDINGS = 200;

    record GuideCheck(
            @NotNull @Schema(example = "MATERIAL_NAME") Section section,
            @NotNull @Schema(description = "at most 20,000 characters", example = "身份证等有关材料")
                    String text) {}

    /**
     * @param from where the words begin in the text, in UTF-16 units
     * @param to after their last character
     */
    record Found(
            @Schema(description = "F01 to F12: words; S2 to S9: structure", example = "F06")
                    String rule,
            ClauseFinding.Level level,
            @Schema(example = "3") int from,
            @Schema(example = "8") int to,
            @Schema(example = "等有关材料") String excerpt,
            @Schema(example = "删去“等”，把材料逐一列全，每份材料一行。") String advice) {
        static Found of(ClauseFinding finding, Locale locale) {
            return new Found(
                    finding.rule(),
                    finding.level(),
                    finding.from(),
                    finding.to(),
                    finding.excerpt(),
                    Suggestions.of(finding, locale));
        }
    }

    record GuideCheckResult(List<Found> findings) {}

    @PostMapping
    @Operation(
            summary = "检查兜底条款、模糊条款 · Find vague clauses in a text",
            description =
                    """
                    逐条指出位置、规则和修改建议，按位置排列，最多 200 条；不保存文本。《》内的名称和设定依据原文不检查。\
                    BLOCK 的不能发布，WARN 的应当改写。Findings by place with rule, span and advice, at most 200; \
                    nothing of the text is kept. Titles in 《》 and quotations of law are not looked into.\
                    """)
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "413", description = "the request is larger than 128 KiB")
    @ApiResponse(responseCode = "422", description = "unknown section; text too long")
    @ApiResponse(responseCode = "429", description = "too many from one address")
    GuideCheckResult check(@Valid @RequestBody GuideCheck check, Locale locale) {
        if (check.text().codePointCount(0, check.text().length()) > LONGEST) {
            throw new Invalid("text", "too-long");
        }
        return new GuideCheckResult(
                FuzzyClauses.find(check.section(), check.text()).stream()
                        .limit(MOST_FINDINGS)
                        .map(finding -> Found.of(finding, locale))
                        .toList());
    }
}
