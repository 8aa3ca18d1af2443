package onewindow.conformity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.calendar.Calendars;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.basic.BasicCatalogue;
import onewindow.catalogue.basic.BasicEntry;
import onewindow.catalogue.life.FormerNames;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import onewindow.platform.Settings;
import onewindow.platform.Time;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the library with the standard and writes what is new: all of it or nothing. */
@Component
class Comparison {
    private final BasicCatalogue basics;
    private final CatalogueSearch search;
    private final ReferenceListStore lists;
    private final TaskStore tasks;
    private final ConformityRunStore runs;
    private final FormerNames formerNames;
    private final Organisation organisation;
    private final Calendars calendars;
    private final Settings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Comparison(
            BasicCatalogue basics,
            CatalogueSearch search,
            ReferenceListStore lists,
            TaskStore tasks,
            ConformityRunStore runs,
            FormerNames formerNames,
            Organisation organisation,
            Calendars calendars,
            Settings settings,
            TransactionTemplate transactions,
            Clock clock) {
        this.basics = basics;
        this.search = search;
        this.lists = lists;
        this.tasks = tasks;
        this.runs = runs;
        this.formerNames = formerNames;
        this.organisation = organisation;
        this.calendars = calendars;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    void record(UUID run, List<LibraryItem> items, Act act) {
        transactions.executeWithoutResult(_ -> {
            var now = clock.instant();
            LocalDate today = Time.date(now);
            var entries =
                    basics.inForce(today).stream()
                            .collect(Collectors.toMap(BasicEntry::code, Function.identity()));
            var sames = FourSames.of(items, entries::get);
            List<Difference> differences = new ArrayList<>(sames.differences());
            var list = lists.latest();
            list.ifPresent(reference -> {
                var reconciled = reconcile(items, reference.items());
                differences.addAll(reconciled);
                rememberNames(reconciled, reference, act);
            });
            var matching = Matching.of(tasks.lockAll(), differences, today);
            tasks.write(matching, dueDays(today), act.actor(), now);
            runs.add(run, sames.rates());
            runs.finish(run, list.map(ReferenceList::version).orElse(null), matching, now);
        });
    }

    private List<Difference> reconcile(List<LibraryItem> items, List<ReferenceItem> list) {
        Map<String, UUID> owners =
                organisation.departments().stream()
                        .collect(Collectors.toMap(Department::creditCode, Department::id));
        return new Reconciliation(items, code -> search.known(code).orElse(null))
                .of(
                        list.stream()
                                .filter(row -> owners.containsKey(row.code().substring(0, 18)))
                                .toList(),
                        code -> owners.get(code.substring(0, 18)));
    }

    /** Windows go on finding the item by the list's name and code (rulebook R1.7). */
    private void rememberNames(List<Difference> found, ReferenceList list, Act act) {
        for (Difference difference : found) {
            switch (difference.kind()) {
                case NAME_CHANGED ->
                        formerNames.record(
                                difference.item(),
                                difference.item(),
                                difference.expected(),
                                list.name(),
                                act);
                case CODE_CHANGED ->
                        formerNames.record(
                                difference.item(),
                                difference.expected(),
                                difference.name(),
                                list.name(),
                                act);
                case NAME,
                        TYPE,
                        LEGAL_BASIS,
                        BASIC_CODE,
                        MISSING_IN_LIBRARY,
                        DELETED,
                        MATERIAL_CHANGED,
                        TIME_CHANGED,
                        FORM_CHANGED,
                        BASIS_CHANGED,
                        STEPS_CHANGED,
                        BUSINESS_STEPS_CHANGED,
                        NOT_SYNCED_TO_WINDOW -> {}
            }
        }
    }

    /** The day by which a department mends what is found today. */
    private Function<UUID, LocalDate> dueDays(LocalDate today) {
        return department -> {
            String region = organisation.department(department).region();
            return calendars.addWorkdays(
                    region, today, settings.days("conformity.taskDays", region, today));
        };
    }
}
