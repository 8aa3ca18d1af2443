package onewindow.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.clauses.ClauseCounts;
import onewindow.conformity.Conformity;
import onewindow.figures.FigureRow.Clauses;
import onewindow.figures.FigureRow.Conforming;
import onewindow.figures.FigureRules.Counted;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The figures of the list of items on any day. What a version adds to them is worked out once and
 * kept; every number can be followed to its items.
 */
@Service
public class Figures {
    public static final String ALL = "ALL";
    private static final int PAGE = 200;
    private static final int LONGEST_LIST = 5_000;

    private final ItemFigureStore store;
    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final Organisation organisation;
    private final ClauseCounts clauses;
    private final Conformity conformity;
    private final Clock clock;

    Figures(
            ItemFigureStore store,
            Catalogue catalogue,
            CatalogueSearch search,
            Organisation organisation,
            ClauseCounts clauses,
            Conformity conformity,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.search = search;
        this.organisation = organisation;
        this.clauses = clauses;
        this.conformity = conformity;
        this.clock = clock;
    }

    /**
     * @param date of the figures; today where none
     * @param compareWith the earlier day; a year before where none
     * @param department credit code
     * @param level 行使层级
     */
    public record Asked(
            @Nullable LocalDate date,
            @Nullable LocalDate compareWith,
            @Nullable String department,
            @Nullable Integer level) {}

    /**
     * @param departments in the order of the organisation, those without an item left out
     * @param levels from the city to the village
     */
    public record Table(
            LocalDate date,
            LocalDate compareWith,
            FigureRow all,
            List<FigureRow> departments,
            List<FigureRow> levels) {}

    /** An item behind a number. */
    public record Item(String code, String name, String nameEn, String department) {}

    public enum Behind {
        NUMERATOR,
        /** In the base, not in the numerator. */
        REST
    }

    public Table table(Asked asked) {
        LocalDate date = date(asked);
        LocalDate earlier = earlier(asked);
        List<Counted> now = chosen(on(date), asked);
        var before = on(earlier);
        Map<String, Counted> byCode =
                before.stream().collect(Collectors.toMap(Counted::code, Function.identity()));
        List<Counted> then = chosen(before, asked);
        var findings = findings(date);
        var rates =
                date.equals(LocalDate.now(clock)) ? conformity.rates() : List.<Conformity.Rate>of();
        Map<String, UUID> ids =
                organisation.departments().stream()
                        .collect(Collectors.toMap(Department::creditCode, Department::id));
        var departments =
                organisation.departments().stream()
                        .map(Department::creditCode)
                        .filter(code ->
                                now.stream().anyMatch(item -> item.department().equals(code)))
                        .map(code ->
                                with(
                                        FigureRules.row(
                                                code, of(now, code), of(then, code), byCode),
                                        findings.get(code),
                                        conforming(
                                                rates,
                                                rate -> rate.department().equals(ids.get(code)))))
                        .toList();
        var levels =
                now.stream()
                        .map(item -> item.figures().level())
                        .distinct()
                        .sorted()
                        .map(level ->
                                with(
                                        FigureRules.row(
                                                String.valueOf(level),
                                                at(now, level),
                                                at(then, level),
                                                byCode),
                                        null,
                                        conforming(rates, rate -> rate.level() == level)))
                        .toList();
        var all = FigureRules.row(ALL, now, then, byCode);
        return new Table(
                date,
                earlier,
                with(
                        all,
                        asked.level() == null ? sum(departments) : null,
                        conforming(
                                rates,
                                rate ->
                                        (asked.level() == null || rate.level() == asked.level())
                                                && (asked.department() == null
                                                        || rate.department()
                                                                .equals(
                                                                        ids.get(
                                                                                asked
                                                                                        .department()))))),
                departments,
                levels);
    }

    /** The items that a figure counts, or those that it does not; at most 5,000. */
    public List<Item> items(Asked asked, Figure figure, Behind behind) {
        return chosen(on(date(asked)), asked).stream()
                .filter(item -> figure.counts(item.figures()) == (behind == Behind.NUMERATOR))
                .limit(LONGEST_LIST)
                .map(item ->
                        new Item(
                                item.code(),
                                item.figures().name(),
                                item.figures().nameEn(),
                                item.department()))
                .toList();
    }

    /** What was published meanwhile is worked out before somebody asks. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void keepCounting() {
        on(LocalDate.now(clock));
    }

    private LocalDate date(Asked asked) {
        LocalDate date = asked.date();
        return date == null ? LocalDate.now(clock) : date;
    }

    private LocalDate earlier(Asked asked) {
        LocalDate earlier = asked.compareWith();
        return earlier == null ? date(asked).minusYears(1) : earlier;
    }

    private List<Counted> on(LocalDate date) {
        var standing = search.standing(date);
        var figures = figures(standing.stream().map(CatalogueSearch.Standing::version).toList());
        Map<UUID, String> codes =
                organisation.departments().stream()
                        .collect(Collectors.toMap(Department::id, Department::creditCode));
        var counted = new ArrayList<Counted>();
        for (var item : standing) {
            ItemFigures one = figures.get(item.version());
            if (one != null) {
                counted.add(
                        new Counted(
                                item.code(),
                                codes.getOrDefault(item.department(), ""),
                                item.former(),
                                one));
            }
        }
        return counted;
    }

    private Map<UUID, ItemFigures> figures(List<UUID> versions) {
        Map<UUID, ItemFigures> found = new HashMap<>(store.find(versions));
        var missing = versions.stream().filter(version -> !found.containsKey(version)).toList();
        for (int from = 0; from < missing.size(); from += PAGE) {
            var page = new ArrayList<ItemFigures>();
            catalogue
                    .guides(missing.subList(from, Math.min(missing.size(), from + PAGE)))
                    .forEach((version, guide) -> page.add(ItemFigures.of(version, guide)));
            store.add(page);
            page.forEach(one -> found.put(one.version(), one));
        }
        return found;
    }

    private static List<Counted> chosen(List<Counted> items, Asked asked) {
        return items.stream()
                .filter(item ->
                        asked.department() == null || asked.department().equals(item.department()))
                .filter(item -> asked.level() == null || asked.level() == item.figures().level())
                .toList();
    }

    private static List<Counted> of(List<Counted> items, String department) {
        return items.stream().filter(item -> item.department().equals(department)).toList();
    }

    private static List<Counted> at(List<Counted> items, int level) {
        return items.stream().filter(item -> item.figures().level() == level).toList();
    }

    private Map<String, Clauses> findings(LocalDate date) {
        Map<UUID, String> codes =
                organisation.departments().stream()
                        .collect(Collectors.toMap(Department::id, Department::creditCode));
        return clauses.at(date, 0).stream()
                .filter(count -> codes.containsKey(count.department()))
                .collect(
                        Collectors.toMap(
                                count -> codes.getOrDefault(count.department(), ""),
                                count ->
                                        new Clauses(
                                                count.items(),
                                                count.itemsWith(),
                                                count.open() + count.excepted() + count.cleared(),
                                                count.cleared())));
    }

    private static @Nullable Clauses sum(List<FigureRow> rows) {
        Clauses sum = null;
        for (FigureRow row : rows) {
            Clauses one = row.clauses();
            if (one != null) {
                sum =
                        sum == null
                                ? one
                                : new Clauses(
                                        sum.items() + one.items(),
                                        sum.itemsWith() + one.itemsWith(),
                                        sum.findings() + one.findings(),
                                        sum.cleared() + one.cleared());
            }
        }
        return sum;
    }

    private static @Nullable Conforming conforming(
            List<Conformity.Rate> rates, Predicate<Conformity.Rate> chosen) {
        var those = rates.stream().filter(chosen).toList();
        return those.isEmpty()
                ? null
                : new Conforming(
                        those.stream().mapToInt(Conformity.Rate::base).sum(),
                        those.stream().mapToInt(Conformity.Rate::conforming).sum());
    }

    private static FigureRow with(
            FigureRow row, @Nullable Clauses clauses, @Nullable Conforming conformity) {
        return new FigureRow(
                row.key(),
                row.items(),
                row.itemsBefore(),
                row.shares(),
                row.cuts(),
                clauses,
                conformity);
    }
}
