package onewindow.clauses.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.clauses.ClauseCounts;
import onewindow.clauses.ClauseRun;
import onewindow.clauses.ClauseRuns;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Organisation;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import onewindow.platform.SpreadsheetText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Looking through the whole catalogue, and how it stands by department over time. */
@RestController
@RequestMapping("/api/admin/clauses")
class AdminClauseCountController {
    private final ClauseCounts counts;
    private final ClauseRuns runs;
    private final Organisation organisation;
    private final MessageSource messages;
    private final Clock clock;

    AdminClauseCountController(
            ClauseCounts counts,
            ClauseRuns runs,
            Organisation organisation,
            MessageSource messages,
            Clock clock) {
        this.counts = counts;
        this.runs = runs;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param items looked into, the base of {@code itemsWith}
     * @param itemsWith with at least one open finding
     * @param findings open, excepted and cleared ones: the base of {@code cleared}
     */
    record CountView(
            LocalDate day,
            UUID departmentId,
            String department,
            String departmentEn,
            int items,
            int itemsWith,
            int findings,
            int open,
            int excepted,
            int cleared) {}

    record Started(UUID id) {}

    /**
     * @param run none where the catalogue was never looked through
     */
    record LatestRun(@Nullable ClauseRun run) {}

    /** Goes on by itself; {@code runs/latest} says how far it is. */
    @PostMapping("/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started run(SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Started(runs.start(act));
    }

    @GetMapping("/runs/latest")
    LatestRun latest(SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new LatestRun(runs.latest().orElse(null));
    }

    /** Now, and at the end of each of the months before, the latest first. */
    @GetMapping("/counts")
    List<CountView> counts(SignedIn person, @RequestParam(defaultValue = "5") int months) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return views(months);
    }

    /** The same as a table for a spreadsheet. */
    @GetMapping(value = "/counts.csv", produces = "text/csv")
    ResponseEntity<byte[]> export(
            SignedIn person, @RequestParam(defaultValue = "5") int months, Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        boolean english = locale.getLanguage().equals("en");
        var heads = List.of(messages.getMessage("export.clauseCounts", null, locale).split(","));
        var rows = views(months).stream().map(view -> row(view, english));
        String table = SpreadsheetText.table(Stream.concat(Stream.of(heads), rows));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"vague-clauses-" + LocalDate.now(clock) + ".csv\"")
                .body(table.getBytes(StandardCharsets.UTF_8));
    }

    private List<CountView> views(int months) {
        return counts.at(LocalDate.now(clock), months).stream()
                .map(count -> {
                    var department = organisation.department(count.department());
                    return new CountView(
                            count.day(),
                            department.id(),
                            department.name(),
                            department.englishName(),
                            count.items(),
                            count.itemsWith(),
                            count.open() + count.excepted() + count.cleared(),
                            count.open(),
                            count.excepted(),
                            count.cleared());
                })
                .toList();
    }

    private static List<String> row(CountView view, boolean english) {
        return List.of(
                view.day().toString(),
                SpreadsheetText.guarded(english ? view.departmentEn() : view.department()),
                String.valueOf(view.items()),
                String.valueOf(view.itemsWith()),
                String.valueOf(view.findings()),
                String.valueOf(view.open()),
                String.valueOf(view.excepted()),
                String.valueOf(view.cleared()));
    }
}
