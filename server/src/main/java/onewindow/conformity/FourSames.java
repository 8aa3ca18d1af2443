package onewindow.conformity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import onewindow.catalogue.basic.BasicEntry;
import onewindow.catalogue.basic.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * 三级四同: name, type, legal basis and basic code of an item are those of the basic catalogue, on
 * every level (rulebook R1.6). A level may add laws and articles of its own; it may not lack one.
 */
final class FourSames {
    private FourSames() {}

    record Outcome(List<Difference> differences, List<Conformity.Rate> rates) {}

    /**
     * @param basic the entry in force by basic code
     */
    static Outcome of(List<LibraryItem> items, Function<String, @Nullable BasicEntry> basic) {
        List<Difference> differences =
                items.stream()
                        .flatMap(item -> of(item, basic.apply(item.baseCode())).stream())
                        .toList();
        var differing = differences.stream().map(Difference::item).collect(toUnmodifiableSet());
        return new Outcome(differences, rates(items, differing));
    }

    private static List<Difference> of(LibraryItem item, @Nullable BasicEntry entry) {
        if (entry == null) {
            return List.of(
                    Difference.of(
                            Difference.Kind.BASIC_CODE, item, "catalogCode", "", item.baseCode()));
        }
        List<Difference> found = new ArrayList<>();
        boolean named =
                item.isBusinessItem() ? entry.begins(item.name()) : entry.isNamed(item.name());
        if (!named) {
            found.add(Difference.of(Difference.Kind.NAME, item, "name", entry.name(), item.name()));
        }
        if (entry.type() != item.type()) {
            found.add(
                    Difference.of(
                            Difference.Kind.TYPE,
                            item,
                            "type",
                            entry.type().title(),
                            item.type().title()));
        }
        var lacking = entry.lackingIn(item.bases());
        if (!lacking.isEmpty()) {
            found.add(
                    Difference.of(
                            Difference.Kind.LEGAL_BASIS,
                            item,
                            "sections.legalBasis",
                            LegalBasis.joined(lacking),
                            LegalBasis.joined(instead(item, lacking))));
        }
        return found;
    }

    /** What the item names of the laws of which it does not name what it should. */
    private static List<LegalBasis> instead(LibraryItem item, List<LegalBasis> lacking) {
        return item.bases().stream()
                .filter(basis -> lacking.stream().anyMatch(basis::isOfTheSameLaw))
                .toList();
    }

    private static List<Conformity.Rate> rates(List<LibraryItem> items, Set<String> differing) {
        record Group(UUID department, int level) {}
        Map<Group, List<LibraryItem>> groups =
                new TreeMap<>(Comparator.comparing(Group::department).thenComparing(Group::level));
        items.forEach(item ->
                groups.computeIfAbsent(
                                new Group(item.department(), item.level()), _ -> new ArrayList<>())
                        .add(item));
        return groups.entrySet().stream()
                .map(group ->
                        new Conformity.Rate(
                                group.getKey().department(),
                                group.getKey().level(),
                                (int)
                                        group.getValue().stream()
                                                .filter(item -> !differing.contains(item.code()))
                                                .count(),
                                group.getValue().size()))
                .toList();
    }
}
