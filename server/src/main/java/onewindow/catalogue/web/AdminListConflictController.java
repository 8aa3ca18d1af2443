package onewindow.catalogue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import onewindow.catalogue.Finding;
import onewindow.catalogue.lists.ListConflicts;
import onewindow.catalogue.lists.ListConflicts.Conflict;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Published guides that the lists have left behind. */
@RestController
@RequestMapping("/api/admin/list-conflicts")
class AdminListConflictController {
    private final ListConflicts conflicts;
    private final MessageSource messages;
    private final Clock clock;

    AdminListConflictController(ListConflicts conflicts, MessageSource messages, Clock clock) {
        this.conflicts = conflicts;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param words what the list says, and how to mend the guide
     */
    record ConflictLine(
            String itemCode, String itemName, String itemNameEn, String field, String words) {}

    @GetMapping
    List<ConflictLine> conflicts(SignedIn person, Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return conflicts.on(LocalDate.now(clock)).stream()
                .map(conflict -> line(conflict, locale))
                .toList();
    }

    private ConflictLine line(Conflict conflict, Locale locale) {
        Finding finding = conflict.finding();
        String words =
                String.valueOf(
                        messages.getMessage(
                                "fault." + finding.rule(), null, finding.rule(), locale));
        return new ConflictLine(
                conflict.item().code(),
                conflict.item().name(),
                conflict.item().nameEn(),
                finding.field(),
                finding.detail() == null ? words : words + "（" + finding.detail() + "）");
    }
}
