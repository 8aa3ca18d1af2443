package onewindow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What one act cost on the wire.
 *
 * @param statements begin and commit aside
 * @param roundTrips commit aside
 * @param bySchema round trips that named the schema
 * @param sent the beginnings of the statements of each round trip
 */
record Trips(
        int statements,
        int roundTrips,
        int commits,
        Map<String, Integer> bySchema,
        List<List<String>> sent) {
    private static final Pattern SCHEMA =
            Pattern.compile(
                    "\\b(platform|regions|calendar|identity|organisation|documents|catalogue|reception|licences|cases)\\.[a-z_]+");

    static Trips of(List<List<String>> trips) {
        int statements = 0;
        int roundTrips = 0;
        int commits = 0;
        Map<String, Integer> bySchema = new TreeMap<>();
        for (List<String> trip : trips) {
            List<String> real =
                    trip.stream()
                            .filter(sql -> !sql.equals("BEGIN") && !sql.equals("COMMIT"))
                            .toList();
            if (trip.contains("COMMIT")) {
                commits++;
            }
            // A Sync without statement closes a prepared one or asks for types: it waits all the
            // same.
            if (!real.isEmpty() || !trip.contains("COMMIT")) {
                roundTrips++;
                statements += real.size();
                real.stream()
                        .flatMap(sql -> SCHEMA.matcher(sql).results())
                        .map(found -> found.group(1))
                        .distinct()
                        .forEach(schema -> bySchema.merge(schema, 1, Integer::sum));
            }
        }
        var sent =
                trips.stream().map(trip -> trip.stream().map(Trips::beginning).toList()).toList();
        return new Trips(statements, roundTrips, commits, bySchema, sent);
    }

    private static String beginning(String sql) {
        String line = sql.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(70, line.length()));
    }

    /** The usual one: now and then a sweep or a cache that ran out speaks in between. */
    static Trips usual(List<Trips> several) {
        var sorted = new ArrayList<>(several);
        sorted.sort(java.util.Comparator.comparingInt(Trips::roundTrips));
        return sorted.get((sorted.size() - 1) / 2);
    }
}
