package onewindow.adjustments.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.adjustments.Adjustment;
import onewindow.adjustments.Adjustment.LegalDocument;
import onewindow.adjustments.Adjustment.OpenCases;
import onewindow.adjustments.Adjustments;
import onewindow.adjustments.ChangeKind;
import onewindow.adjustments.RecordedAdjustment;
import onewindow.identity.Accounts;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of the list of items, for the item administrators. */
@RestController
@RequestMapping("/api/admin/adjustments")
class AdminAdjustmentController {
    private final Adjustments adjustments;
    private final Accounts accounts;

    AdminAdjustmentController(Adjustments adjustments, Accounts accounts) {
        this.adjustments = adjustments;
        this.accounts = accounts;
    }

    record DocumentRequest(
            @NotBlank @Size(max = 100) String number,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 100) String issuer,
            @NotNull LocalDate date) {}

    record AdjustmentRequest(
            @NotNull ChangeKind kind,
            @NotNull @Valid DocumentRequest document,
            @NotNull LocalDate effectiveFrom,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 33) String> from,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 33) String> to,
            @NotNull OpenCases openCases,
            @NotBlank @Size(max = 500) String reason) {
        Adjustment adjustment() {
            return new Adjustment(
                    kind,
                    new LegalDocument(
                            document.number(), document.name(), document.issuer(), document.date()),
                    effectiveFrom,
                    from,
                    to,
                    openCases,
                    reason);
        }
    }

    record Adjusted(UUID id) {}

    record AdjustmentLine(RecordedAdjustment adjustment, String recordedByName) {}

    /** The latest first, at most 100; with {@code code} those that are about that item. */
    @GetMapping
    List<AdjustmentLine> adjustments(
            @RequestParam(required = false) @Nullable String code, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var latest = adjustments.latest(code);
        var names = accounts.shownNames(latest.stream().map(RecordedAdjustment::recordedBy));
        return latest.stream()
                .map(each -> new AdjustmentLine(each, names.apply(each.recordedBy())))
                .toList();
    }

    /**
     * @param cases of the items that are open
     */
    record OpenCaseCount(int cases) {}

    /** How many open cases a change of these items would meet. */
    @GetMapping("/open-cases")
    OpenCaseCount openCases(
            @RequestParam @Size(max = 100) List<@Size(max = 33) String> code, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new OpenCaseCount(adjustments.openCases(code));
    }

    /** Carried out at once where its day has come, otherwise on that day. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Adjusted adjust(@Valid @RequestBody AdjustmentRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Adjusted(adjustments.adjust(request.adjustment(), act));
    }
}
