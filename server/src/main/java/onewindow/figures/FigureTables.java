package onewindow.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.lists.Target;
import onewindow.catalogue.lists.Targets;
import onewindow.conformity.Conformity;
import onewindow.figures.FigureRow.Conforming;
import onewindow.figures.SumStore.Chosen;
import onewindow.figures.Sums.By;
import onewindow.figures.Sums.Key;
import onewindow.figures.Sums.OfClauses;
import onewindow.figures.Sums.OfDay;
import onewindow.figures.Sums.OfPairs;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import onewindow.regions.Region;
import onewindow.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The table of the figures, from the sums of the counted days. */
@Component
class FigureTables {
    private final SumStore sums;
    private final Organisation organisation;
    private final Conformity conformity;
    private final Regions regions;
    private final Targets targets;
    private final Clock clock;
    private final String city;

    FigureTables(
            SumStore sums,
            Organisation organisation,
            Conformity conformity,
            Regions regions,
            Targets targets,
            Clock clock,
            @Value("${onewindow.region}") String city) {
        this.sums = sums;
        this.organisation = organisation;
        this.conformity = conformity;
        this.regions = regions;
        this.targets = targets;
        this.clock = clock;
        this.city = city;
    }

    /** All sums that a table shows. */
    private record Counted(
            Map<Key, OfDay> now,
            Map<Key, OfDay> before,
            Map<Key, OfPairs> pairs,
            Map<Key, OfClauses> clauses) {
        FigureRow row(String name, List<Key> keys, @Nullable Conforming conforming) {
            return FigureRules.row(
                    name,
                    sum(keys, now, OfDay.NONE, OfDay::plus),
                    sum(keys, before, OfDay.NONE, OfDay::plus),
                    sum(keys, pairs, OfPairs.NONE, OfPairs::plus),
                    sum(keys, clauses, OfClauses.NONE, OfClauses::plus),
                    conforming);
        }

        private static <T> T sum(List<Key> keys, Map<Key, T> sums, T none, BinaryOperator<T> plus) {
            return keys.stream().map(key -> sums.getOrDefault(key, none)).reduce(none, plus);
        }

        /** With items now. */
        Set<String> values(By by) {
            var values = new HashSet<String>();
            now.keySet().stream()
                    .filter(key -> key.by() == by)
                    .map(Key::value)
                    .forEach(values::add);
            return values;
        }
    }

    Figures.Table of(Asked asked, LocalDate day, LocalDate earlier, Chosen chosen) {
        var counted =
                new Counted(
                        sums.ofDay(day, chosen),
                        sums.ofDay(earlier, chosen),
                        sums.ofPairs(day, earlier, chosen),
                        sums.ofClauses(day, chosen));
        var rates = rates(asked, day, chosen);
        var all =
                counted.row(Key.ALL.by().name(), List.of(Key.ALL), conforming(rates, rate -> true));
        return new Figures.Table(
                day,
                earlier,
                all,
                departments(counted, rates),
                levels(counted, rates),
                regions(counted, asked),
                types(counted),
                aims(asked, day.getYear(), all));
    }

    private List<FigureRow> departments(Counted counted, List<Conformity.Rate> rates) {
        var known = counted.values(By.DEPARTMENT);
        return organisation.departments().stream()
                .filter(department -> known.contains(department.id().toString()))
                .map(department ->
                        counted.row(
                                department.creditCode(),
                                List.of(new Key(By.DEPARTMENT, department.id().toString())),
                                conforming(rates, of(department))))
                .toList();
    }

    private static Predicate<Conformity.Rate> of(Department department) {
        return rate -> rate.department().equals(department.id());
    }

    private static List<FigureRow> levels(Counted counted, List<Conformity.Rate> rates) {
        return counted.values(By.LEVEL).stream()
                .sorted()
                .map(level ->
                        counted.row(
                                level,
                                List.of(new Key(By.LEVEL, level)),
                                conforming(
                                        rates, rate -> String.valueOf(rate.level()).equals(level))))
                .toList();
    }

    private static List<FigureRow> types(Counted counted) {
        var known = counted.values(By.TYPE);
        return Arrays.stream(ItemType.values())
                .map(ItemType::name)
                .filter(known::contains)
                .map(type -> counted.row(type, List.of(new Key(By.TYPE, type)), null))
                .toList();
    }

    /** The regions within another one that is below what is asked for count for that one. */
    private List<FigureRow> regions(Counted counted, Asked asked) {
        String outer = regions.find(asked.region() == null ? city : asked.region()).code();
        var parts = new TreeMap<String, List<Key>>();
        for (String code : counted.values(By.REGION)) {
            parts.computeIfAbsent(part(outer, code), any -> new ArrayList<>())
                    .add(new Key(By.REGION, code));
        }
        return parts.entrySet().stream()
                .map(part -> counted.row(part.getKey(), part.getValue(), null))
                .toList();
    }

    private String part(String outer, String code) {
        if (!regions.isKnown(code) || code.equals(outer)) {
            return code;
        }
        var path = regions.path(code).stream().map(Region::code).toList();
        int place = path.indexOf(outer);
        return place >= 0 && place + 1 < path.size() ? path.get(place + 1) : code;
    }

    /**
     * As the latest comparison has them, so of today only; it tells departments and levels apart,
     * and nothing else.
     */
    private List<Conformity.Rate> rates(Asked asked, LocalDate day, Chosen chosen) {
        boolean apart = asked.region() == null && asked.type() == null && asked.audience() == null;
        return day.equals(LocalDate.now(clock)) && apart
                ? conformity.rates().stream()
                        .filter(rate -> isChosen(chosen.department(), rate.department()))
                        .filter(rate -> asked.level() == null || asked.level() == rate.level())
                        .toList()
                : List.of();
    }

    private static boolean isChosen(@Nullable UUID asked, UUID department) {
        return asked == null || asked.equals(department);
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

    private List<Aim> aims(Asked asked, int year, FigureRow all) {
        String region = asked.region() == null ? city : asked.region();
        var nearest = regions.path(region).stream().map(Region::code).toList();
        var aims = new TreeMap<Target.Figure, Target>();
        targets.ofYear(year).stream()
                .filter(target -> nearest.contains(target.region()))
                .forEach(target ->
                        aims.merge(
                                target.figure(),
                                target,
                                (one, other) ->
                                        nearest.indexOf(one.region())
                                                        > nearest.indexOf(other.region())
                                                ? one
                                                : other));
        return aims.values().stream().map(target -> Aim.of(target, all)).toList();
    }
}
