package onewindow.clauses.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import onewindow.clauses.ClauseException;
import onewindow.clauses.Findings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Catch-alls that the centre allows for a time are no secret (rulebook §13.4). */
@RestController
class PublicClauseExceptionController {
    private static final int MOST = 200;

    private final Findings findings;
    private final Clock clock;

    PublicClauseExceptionController(Findings findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    @GetMapping("/api/public/clause-exceptions")
    @Operation(
            summary = "兜底条款例外 · Catch-alls that are allowed for a time",
            description =
                    "批准例外的条款及其现在所指的具体内容，最新的在前，最多 200 条。What the words mean today, the newest first, at most 200.")
    List<ClauseException> exceptions(@RequestParam(defaultValue = "") String item) {
        return findings.exceptions(item, LocalDate.now(clock), MOST);
    }
}
