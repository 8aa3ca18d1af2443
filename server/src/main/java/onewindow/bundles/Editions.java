package onewindow.bundles;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which version of which bundle counts on a day. */
final class Editions {
    private final Map<String, List<Bundle>> published;
    private final Map<String, BundleEnding> endings;

    /**
     * @param all versions, also what is being written
     */
    Editions(Collection<Bundle> all, Collection<BundleEnding> endings) {
        this.published =
                all.stream()
                        .filter(one -> one.state() == Bundle.State.PUBLISHED)
                        .sorted(Comparator.comparingInt(Bundle::number))
                        .collect(groupingBy(Bundle::code, TreeMap::new, Collectors.toList()));
        this.endings =
                endings.stream()
                        .collect(
                                Collectors.toMap(
                                        BundleEnding::code,
                                        Function.identity(),
                                        (first, _) -> first,
                                        LinkedHashMap::new));
    }

    /** By code. */
    List<Bundle> inForce(LocalDate date) {
        return published.keySet().stream().flatMap(code -> inForce(code, date).stream()).toList();
    }

    Optional<Bundle> inForce(String code, LocalDate date) {
        BundleEnding ending = endings.get(code);
        if (ending != null && !date.isBefore(ending.from())) {
            return Optional.empty();
        }
        return published.getOrDefault(code, List.of()).stream()
                .filter(one -> !from(one).isAfter(date))
                .reduce((_, later) -> later);
    }

    /** The version that was published last, be it in force or not yet. */
    Optional<Bundle> latest(String code) {
        return published.getOrDefault(code, List.of()).stream().reduce((_, later) -> later);
    }

    Optional<BundleEnding> ending(String code) {
        return Optional.ofNullable(endings.get(code));
    }

    BundleState state(Bundle bundle, LocalDate date) {
        if (bundle.state() != Bundle.State.PUBLISHED) {
            return BundleState.valueOf(bundle.state().name());
        }
        BundleEnding ending = endings.get(bundle.code());
        if (ending != null && !date.isBefore(ending.from())) {
            return BundleState.ENDED;
        }
        if (from(bundle).isAfter(date)) {
            return BundleState.COMING;
        }
        return inForce(bundle.code(), date).filter(one -> one.id().equals(bundle.id())).isPresent()
                ? BundleState.IN_FORCE
                : BundleState.REPLACED;
    }

    private static LocalDate from(Bundle published) {
        LocalDate from = published.content().effectiveFrom();
        return from == null ? LocalDate.MAX : from;
    }

    static @Nullable LocalDate from(Optional<Bundle> bundle) {
        return bundle.map(Editions::from).orElse(null);
    }
}
