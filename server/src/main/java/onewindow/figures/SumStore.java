package onewindow.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import onewindow.figures.Sums.By;
import onewindow.figures.Sums.Key;
import onewindow.figures.Sums.OfClauses;
import onewindow.figures.Sums.OfDay;
import onewindow.figures.Sums.OfPairs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Adds up what was counted: all that a filter leaves, and apart by everything that is shown apart.
 */
@Repository
class SumStore {
    /** The figures are in these columns of a counted day. */
    private static final String OF_DAY =
            """
            sum(items) as items, sum(looked_into) as looked_into, sum(online) as online,
            sum(mobile) as mobile, sum(kiosk) as kiosk, sum(zero_trip) as zero_trip,
            sum(one_trip) as one_trip, sum(instant) as instant, sum(city_wide) as city_wide,
            sum(delegated) as delegated, sum(in_hall) as in_hall, sum(one_window) as one_window,
            sum(limited) as limited,
            sum(legal_tenths) as legal_tenths, sum(promised_tenths) as promised_tenths
            from figures.day_cell where day = :day
            """;

    private static final String OF_PAIRS =
            """
            sum(compared) as compared, sum(materials_before) as materials_before,
            sum(materials) as materials, sum(steps_before) as steps_before, sum(steps) as steps,
            sum(days_compared) as days_compared, sum(days_before) as days_before, sum(days) as days
            from figures.pair_cell where day = :day and compare_with = :compareWith
            """;
    private static final String OF_CLAUSES =
            """
            count(*) filter (where open > 0) as items_with,
            coalesce(sum(open + excepted + cleared), 0) as findings, coalesce(sum(cleared), 0) as cleared
            from figures.item_clauses where day = :day
            """;

    /** What a filter leaves; the names of the columns are the same in all that is counted. */
    static final String CHOSEN =
            """
             and (cast(:department as uuid) is null or department = :department)
             and (cast(:level as int) is null or level = :level)
             and (cast(:regions as text[]) is null or region = any (:regions))
             and (cast(:type as text) is null or type = :type)
             and (cast(:audience as text) is null or :audience = any (audiences))
            """;

    private static final String KEYS =
            "select grouping(department, level, region, type) as apart, department, level, region, type, ";
    private static final String APART =
            " group by grouping sets ((), (department), (level), (region), (type))";
    static final String DAY = KEYS + OF_DAY + CHOSEN + APART;
    static final String PAIRS = KEYS + OF_PAIRS + CHOSEN + APART;
    static final String CLAUSES = KEYS + OF_CLAUSES + CHOSEN + APART;
    private static final String REGIONS =
            """
            select distinct region from figures.day_cell where day in (:day, :compareWith)
            """;

    /** Which columns are null because their values were added up, as {@code grouping} tells it. */
    private static final Map<Integer, By> GROUPED =
            Map.of(15, By.ALL, 7, By.DEPARTMENT, 11, By.LEVEL, 13, By.REGION, 14, By.TYPE);

    private final JdbcClient jdbc;

    SumStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param regions all that are meant; null for any
     */
    record Chosen(
            @Nullable UUID department,
            @Nullable Integer level,
            @Nullable List<String> regions,
            @Nullable String type,
            @Nullable String audience) {
        StatementSpec in(StatementSpec statement) {
            return statement
                    .param("department", department, Types.OTHER)
                    .param("level", level, Types.INTEGER)
                    .param(
                            "regions",
                            regions == null ? null : regions.toArray(String[]::new),
                            Types.ARRAY)
                    .param("type", type, Types.VARCHAR)
                    .param("audience", audience, Types.VARCHAR);
        }
    }

    /** Regions of which items stood on one of the days. */
    List<String> regions(LocalDate day, LocalDate compareWith) {
        return jdbc.sql(REGIONS)
                .param("day", day)
                .param("compareWith", compareWith)
                .query(String.class)
                .list();
    }

    Map<Key, OfDay> ofDay(LocalDate day, Chosen chosen) {
        return sums(jdbc.sql(DAY).param("day", day), chosen, SumStore::ofDay);
    }

    Map<Key, OfPairs> ofPairs(LocalDate day, LocalDate compareWith, Chosen chosen) {
        return sums(
                jdbc.sql(PAIRS).param("day", day).param("compareWith", compareWith),
                chosen,
                row ->
                        new OfPairs(
                                row.getInt("compared"),
                                row.getInt("materials_before"),
                                row.getInt("materials"),
                                row.getInt("steps_before"),
                                row.getInt("steps"),
                                row.getInt("days_compared"),
                                row.getInt("days_before"),
                                row.getInt("days")));
    }

    Map<Key, OfClauses> ofClauses(LocalDate day, Chosen chosen) {
        return sums(
                jdbc.sql(CLAUSES).param("day", day),
                chosen,
                row ->
                        new OfClauses(
                                row.getInt("items_with"),
                                row.getInt("findings"),
                                row.getInt("cleared")));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> Map<Key, T> sums(
            StatementSpec statement, Chosen chosen, Reading<T> reading) {
        Map<Key, T> sums = new HashMap<>();
        chosen.in(statement)
                .query(row -> {
                    By by = GROUPED.getOrDefault(row.getInt("apart"), By.ALL);
                    sums.put(
                            by == By.ALL
                                    ? Key.ALL
                                    : new Key(
                                            by, row.getString(by.name().toLowerCase(Locale.ROOT))),
                            reading.read(row));
                });
        return sums;
    }

    private static OfDay ofDay(ResultSet row) throws SQLException {
        var shares = new EnumMap<Figure, Integer>(Figure.class);
        for (Figure figure : Figure.values()) {
            shares.put(figure, row.getInt(figure.name().toLowerCase(Locale.ROOT)));
        }
        return new OfDay(
                row.getInt("items"),
                row.getInt("looked_into"),
                shares,
                row.getInt("limited"),
                row.getInt("legal_tenths"),
                row.getInt("promised_tenths"));
    }
}
