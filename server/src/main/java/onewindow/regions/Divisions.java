package onewindow.regions;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import onewindow.regions.Region.Level;
import org.jspecify.annotations.Nullable;

/** All divisions with their history; immutable. */
final class Divisions {
    private static final String NOWHERE = "";

    private final Map<String, List<Dated>> byCode;
    private final Map<String, List<String>> byParent;
    private final Map<String, Integer> sites;

    /**
     * @param to last day, if it has ended
     */
    record Dated(Region region, boolean national, LocalDate from, @Nullable LocalDate to) {
        boolean holds(LocalDate date) {
            return !date.isBefore(from) && (to == null || !date.isAfter(to));
        }
    }

    /**
     * @param dated of each code in order of time
     */
    Divisions(List<Dated> dated, Map<String, Integer> sites) {
        this.byCode =
                dated.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.region().code(),
                                        TreeMap::new,
                                        Collectors.toUnmodifiableList()));
        this.byParent =
                byCode.keySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Divisions::parentOrNowhere,
                                        Collectors.toUnmodifiableList()));
        this.sites = Map.copyOf(sites);
    }

    private static String parentOrNowhere(String code) {
        String parent = RegionCode.parent(code);
        return parent == null ? NOWHERE : parent;
    }

    /** As it was on the day; where it did not hold then, as it was last. */
    Optional<Region> find(String code, LocalDate date) {
        return dated(code, date).map(Dated::region);
    }

    boolean isNational(String code, LocalDate date) {
        return dated(code, date).map(Dated::national).orElse(false);
    }

    boolean isValid(String code, LocalDate date) {
        return history(code).stream().anyMatch(one -> one.holds(date));
    }

    boolean startsOnOrAfter(String code, LocalDate date) {
        return history(code).stream().anyMatch(one -> !one.from().isBefore(date));
    }

    List<Region> children(@Nullable String code, LocalDate date) {
        return byParent.getOrDefault(code == null ? NOWHERE : code, List.of()).stream()
                .flatMap(child -> history(child).stream())
                .filter(one -> one.holds(date))
                .map(Dated::region)
                .toList();
    }

    List<Region> path(Region region, LocalDate date) {
        var path = new ArrayDeque<Region>();
        path.add(region);
        for (String code = region.parent(); code != null; code = RegionCode.parent(code)) {
            find(code, date)
                    .filter(outer -> outer.level() != Level.PROVINCE)
                    .ifPresent(path::addFirst);
        }
        return List.copyOf(path);
    }

    boolean isWithin(String code, String outer) {
        if (!byCode.containsKey(code)) {
            return false;
        }
        String place = code;
        while (place != null && !place.equals(outer)) {
            place = RegionCode.parent(place);
        }
        return place != null;
    }

    Optional<Integer> site(String code) {
        return Optional.ofNullable(RegionCode.city(code)).map(sites::get);
    }

    boolean isTaken(int site, String exceptBy) {
        return sites.entrySet().stream()
                .anyMatch(one -> one.getValue() == site && !one.getKey().equals(exceptBy));
    }

    boolean isEmpty() {
        return byCode.isEmpty();
    }

    private Optional<Dated> dated(String code, LocalDate date) {
        List<Dated> history = history(code);
        return history.stream()
                .filter(one -> one.holds(date))
                .findFirst()
                .or(() -> history.isEmpty() ? Optional.empty() : Optional.of(history.getLast()));
    }

    private List<Dated> history(String code) {
        return byCode.getOrDefault(code, List.of());
    }
}
