package onewindow.platform;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every value in order of record, and which of them holds where and when. */
record SettingTable(Map<String, List<Setting>> byKey) {
    /** How many digits of a region's code name a province, city, county, town. */
    private static final int[] LEVELS = {9, 6, 4, 2, 0};

    private static final int DIGITS = 12;

    /**
     * @param recorded in order of record: of two values for the same day the later holds
     */
    static SettingTable of(List<Setting> recorded) {
        return new SettingTable(
                recorded.reversed().stream()
                        .sorted(Comparator.comparing(Setting::effectiveFrom).reversed())
                        .collect(
                                Collectors.groupingBy(
                                        Setting::key, TreeMap::new, Collectors.toList())));
    }

    boolean knows(String key) {
        return byKey.containsKey(key);
    }

    Setting find(String key, String region, LocalDate date) {
        List<Setting> values = history(key);
        for (String place : around(region)) {
            for (Setting value : values) {
                if (value.region().equals(place) && !value.effectiveFrom().isAfter(date)) {
                    return value;
                }
            }
        }
        throw new IllegalArgumentException("%s has no value on %s".formatted(key, date));
    }

    List<Setting> list(String region, LocalDate date) {
        return byKey.keySet().stream().map(key -> find(key, region, date)).toList();
    }

    List<Setting> history(String key) {
        List<Setting> values = byKey.get(key);
        if (values == null) {
            throw new IllegalArgumentException("There is no setting " + key);
        }
        return values;
    }

    /** The region itself, then the regions around it up to the country. */
    private static Set<String> around(String region) {
        Set<String> places = new LinkedHashSet<>();
        places.add(region);
        for (int digits : LEVELS) {
            places.add(region.substring(0, digits) + "0".repeat(DIGITS - digits));
        }
        return places;
    }
}
