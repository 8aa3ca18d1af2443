package onewindow.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.catalogue.Catalogue;
import onewindow.figures.FigureRow.Measure;
import onewindow.figures.SumStore.Chosen;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import onewindow.platform.NotFound;
import onewindow.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The figures of the list of items on any day, and what is behind each of them. Answered from what
 * {@link Counting} counted.
 */
@Service
public class Figures {
    private static final int LONGEST_LIST = 5_000;
    private static final int PAGE = 50;

    private final Counting counting;
    private final FigureTables tables;
    private final SumStore sums;
    private final BehindStore behind;
    private final CutStore cuts;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Regions regions;
    private final Clock clock;

    Figures(
            Counting counting,
            FigureTables tables,
            SumStore sums,
            BehindStore behind,
            CutStore cuts,
            Catalogue catalogue,
            Organisation organisation,
            Regions regions,
            Clock clock) {
        this.counting = counting;
        this.tables = tables;
        this.sums = sums;
        this.behind = behind;
        this.cuts = cuts;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * @param departments in the order of the organisation, those without an item left out
     * @param levels from the city to the village
     * @param regions what is asked for itself, then the regions directly within it with all that
     *     lies in them
     * @param types in the order of {@link onewindow.catalogue.ItemType}
     * @param aims of the year for all that was asked for
     */
    public record Table(
            LocalDate date,
            LocalDate compareWith,
            FigureRow all,
            List<FigureRow> departments,
            List<FigureRow> levels,
            List<FigureRow> regions,
            List<FigureRow> types,
            List<Aim> aims) {}

    /**
     * An item behind a number.
     *
     * @param department credit code
     */
    public record Item(String code, String name, String nameEn, String department) {}

    /**
     * An item of which something went or came.
     *
     * @param before days in tenths of a working day; by the law for {@link Measure#DAYS_OF_LAW}
     */
    public record CutItem(
            String code, String name, String nameEn, String department, int before, int now) {}

    /**
     * @param next asks for the page after this one; none on the last
     */
    public record CutPage(List<CutItem> items, @Nullable String next) {}

    /** An item with vague clauses, by what became of them. */
    public record VagueItem(
            String code,
            String name,
            String nameEn,
            String department,
            int open,
            int excepted,
            int cleared) {}

    public enum Behind {
        NUMERATOR,
        /** In the base, not in the numerator. */
        REST
    }

    public Table table(Asked asked) {
        LocalDate day = date(asked);
        LocalDate earlier = earlier(asked);
        return counting.read(() -> {
            counting.count(day);
            counting.count(earlier);
            counting.count(day, earlier);
            counting.countClauses(day);
            return tables.of(asked, day, earlier, chosen(asked));
        });
    }

    /** The items that a figure counts, or those that it does not; at most 5,000. */
    public List<Item> items(Asked asked, Figure figure, Behind part) {
        var found =
                counting.read(() ->
                        behind.items(
                                date(asked),
                                counting.atOneWindow(date(asked)),
                                chosen(asked),
                                figure,
                                part == Behind.NUMERATOR,
                                LONGEST_LIST));
        return found.stream()
                .map(one ->
                        new Item(
                                one.code(), one.name(), one.nameEn(), creditCode(one.department())))
                .toList();
    }

    /**
     * The items that make up a cut, the largest first, fifty a page.
     *
     * @param after {@code next} of the page before; none for the first one
     */
    public CutPage cuts(Asked asked, Measure measure, @Nullable String after) {
        var place = CutPlaces.read(after);
        var found =
                counting.read(() -> {
                    if (measure != Measure.DAYS_OF_LAW) {
                        counting.countCuts(date(asked), earlier(asked));
                    }
                    return cuts.page(
                            date(asked), earlier(asked), chosen(asked), measure, place, PAGE + 1);
                });
        return new CutPage(
                found.stream()
                        .limit(PAGE)
                        .map(one ->
                                new CutItem(
                                        one.code(),
                                        one.name(),
                                        one.nameEn(),
                                        creditCode(one.department()),
                                        one.before(),
                                        one.now()))
                        .toList(),
                found.size() > PAGE ? CutPlaces.write(found.get(PAGE - 1).place()) : null);
    }

    /**
     * What went and came of one item between the two days, by the difference of its versions.
     *
     * @throws NotFound where the item is not compared
     */
    public CutDifference difference(Asked asked, String code) {
        var versions =
                counting.read(() -> behind.versions(date(asked), earlier(asked), code))
                        .orElseThrow(() -> new NotFound("item-version"));
        var guides = catalogue.guides(List.of(versions.version(), versions.earlier()));
        return CutDifference.between(
                Optional.ofNullable(guides.get(versions.earlier())).orElseThrow(),
                Optional.ofNullable(guides.get(versions.version())).orElseThrow(),
                versions.sameItem());
    }

    /** The items with vague clauses at the end of the day; at most 5,000. */
    public List<VagueItem> clauses(Asked asked) {
        var found =
                counting.read(() -> {
                    counting.countClauses(date(asked));
                    return behind.clauses(date(asked), chosen(asked), LONGEST_LIST);
                });
        return found.stream()
                .map(one ->
                        new VagueItem(
                                one.code(),
                                one.name(),
                                one.nameEn(),
                                creditCode(one.department()),
                                one.open(),
                                one.excepted(),
                                one.cleared()))
                .toList();
    }

    /** Within a reading: which regions there are is told by the counted days. */
    private Chosen chosen(Asked asked) {
        String code = asked.department();
        UUID department =
                code == null
                        ? null
                        : organisation
                                .departmentByCreditCode(code)
                                .map(Department::id)
                                .orElseThrow(() -> new NotFound("department"));
        return new Chosen(department, asked.level(), within(asked), asked.type(), asked.audience());
    }

    private @Nullable List<String> within(Asked asked) {
        String region = asked.region();
        if (region == null) {
            return null;
        }
        String code = regions.find(region).code();
        var within = new ArrayList<>(List.of(code));
        if (!asked.own()) {
            counting.count(date(asked));
            counting.count(earlier(asked));
            sums.regions(date(asked), earlier(asked)).stream()
                    .filter(one -> !one.equals(code) && regions.isWithin(one, code))
                    .forEach(within::add);
        }
        return within;
    }

    private String creditCode(UUID department) {
        return organisation.departments().stream()
                .filter(one -> one.id().equals(department))
                .map(Department::creditCode)
                .findFirst()
                .orElse("");
    }

    private LocalDate date(Asked asked) {
        LocalDate date = asked.date();
        return date == null ? LocalDate.now(clock) : date;
    }

    private LocalDate earlier(Asked asked) {
        LocalDate earlier = asked.compareWith();
        return earlier == null ? date(asked).minusYears(1) : earlier;
    }
}
