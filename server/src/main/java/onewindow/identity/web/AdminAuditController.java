package onewindow.identity.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.identity.Accounts;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.platform.Act;
import onewindow.platform.Audit;
import onewindow.platform.AuditSearch;
import onewindow.platform.Forbidden;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit administrator reads the trail, which is itself on the trail. */
@RestController
@RequestMapping("/api/admin/audit")
class AdminAuditController {
    private static final int LAST_DAYS = 30;

    private final AuditSearch search;
    private final Audit audit;
    private final Accounts accounts;

    AdminAuditController(AuditSearch search, Audit audit, Accounts accounts) {
        this.search = search;
        this.audit = audit;
        this.accounts = accounts;
    }

    /**
     * @param from first day, thirty days ago where absent
     * @param to last day
     * @param before id of the last entry seen, for the next page
     */
    @GetMapping
    AuditAnswer find(
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable UUID actor,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable UUID before,
            SignedIn signedIn,
            Act act) {
        if (!signedIn.has(Role.AUDIT_ADMINISTRATOR)) {
            throw new Forbidden("audit-read");
        }
        LocalDate last = to == null ? Time.date(act.at()) : to;
        LocalDate first = from == null ? last.minusDays(LAST_DAYS) : from;
        List<AuditSearch.Entry> found =
                search.find(
                        Time.startOf(first), Time.startOf(last.plusDays(1)), actor, kind, before);
        audit.record(
                act,
                "audit-read",
                actor == null ? null : actor.toString(),
                true,
                first + " – " + last);
        Map<UUID, String> names = new HashMap<>();
        found.forEach(entry -> names.computeIfAbsent(entry.actor(), accounts::shownName));
        return new AuditAnswer(
                found.stream()
                        .map(entry -> new AuditLine(entry, names.getOrDefault(entry.actor(), "")))
                        .toList(),
                found.size() < AuditSearch.PAGE ? null : found.getLast().id());
    }

    /**
     * @param actorName masked where the account is not of staff
     */
    record AuditLine(AuditSearch.Entry entry, String actorName) {}

    record AuditAnswer(List<AuditLine> entries, @Nullable UUID next) {}
}
