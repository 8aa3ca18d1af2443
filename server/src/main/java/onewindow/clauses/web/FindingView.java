package onewindow.clauses.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import onewindow.clauses.ClauseFinding;
import onewindow.clauses.FindingEvent.Clearing;
import onewindow.clauses.FindingState;
import onewindow.clauses.LedgerSearch;
import onewindow.clauses.Section;
import onewindow.clauses.Suggestions;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the administrator sees it.
 *
 * @param from where the words begin in the passage, in UTF-16 units
 * @param advice how to mend it
 * @param revision for {@code If-Match}
 */
record FindingView(
        UUID id,
        String item,
        String name,
        UUID departmentId,
        String department,
        String departmentEn,
        int version,
        String field,
        Section section,
        String rule,
        ClauseFinding.Level level,
        String passage,
        int from,
        int to,
        String advice,
        FindingState state,
        @Nullable Clearing how,
        @Nullable String post,
        @Nullable LocalDate due,
        int revision,
        Instant foundAt,
        Instant changedAt) {

    static FindingView of(LedgerSearch.Listed finding, Organisation organisation, Locale locale) {
        Department department = organisation.department(finding.department());
        return new FindingView(
                finding.id(),
                finding.item(),
                finding.name(),
                department.id(),
                department.name(),
                department.englishName(),
                finding.version(),
                finding.field(),
                finding.section(),
                finding.rule(),
                finding.level(),
                finding.passage(),
                finding.from(),
                finding.to(),
                Suggestions.of(finding.rule(), finding.phrase(), locale),
                finding.state(),
                finding.how(),
                finding.post() == null ? null : organisation.post(finding.post()).name(),
                finding.due(),
                finding.revision(),
                finding.foundAt(),
                finding.changedAt());
    }
}
