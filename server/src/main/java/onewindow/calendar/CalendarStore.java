package onewindow.calendar;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import onewindow.calendar.CalendarTable.Kind;
import onewindow.calendar.CalendarTable.Override;
import onewindow.platform.Act;
import onewindow.platform.Ids;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarStore {
    private static final String VERSION = "select version from calendar.version";
    private static final String LOCK = "update calendar.version set version = version + 1";
    private static final String PUBLISHED = "select distinct year from calendar.publication";
    private static final String LAST =
            """
            select distinct on (region, date) region, date, kind, name, year
            from calendar.day_override
            order by region, date, sequence desc
            """;
    private static final String APPEND =
            """
            insert into calendar.day_override (region, date, kind, name, year, source, recorded_by, recorded_at)
            values (:region, :date, :kind, :name, :year, :source, :by, :at)
            """;
    private static final String PUBLISH =
            """
            insert into calendar.publication (id, year, papers, recorded_by, recorded_at, moved)
            values (:id, :year, :papers, :by, :at, :moved)
            """;
    private static final String PUBLICATIONS =
            """
            select year, papers, recorded_by, recorded_at, moved
            from calendar.publication
            order by recorded_at desc, year desc
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    CalendarStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    long version() {
        return jdbc.sql(VERSION).query(Long.class).single();
    }

    /** Raises the version and keeps other changes waiting until the end of the transaction. */
    void lock() {
        jdbc.sql(LOCK).update();
    }

    CalendarTable load() {
        long version = version();
        var published = new HashSet<>(jdbc.sql(PUBLISHED).query(Integer.class).list());
        List<Override> last =
                jdbc.sql(LAST)
                        .query((row, _) ->
                                new Override(
                                        row.getString("region"),
                                        row.getDate("date").toLocalDate(),
                                        Kind.valueOf(row.getString("kind")),
                                        row.getString("name"),
                                        row.getObject("year", Integer.class)))
                        .list();
        return CalendarTable.of(version, published, last);
    }

    void append(List<Override> days, String source, Act act) {
        batches.batchUpdate(
                APPEND,
                days.stream()
                        .map(day ->
                                new MapSqlParameterSource()
                                        .addValue("region", day.region())
                                        .addValue("date", Date.valueOf(day.date()))
                                        .addValue("kind", day.kind().name())
                                        .addValue("name", day.name())
                                        .addValue("year", day.year(), java.sql.Types.INTEGER)
                                        .addValue("source", source)
                                        .addValue("by", act.actor())
                                        .addValue("at", Timestamp.from(act.at())))
                        .toArray(SqlParameterSource[]::new));
    }

    void publish(YearCalendar entry, YearImport change, Act act) {
        jdbc.sql(PUBLISH)
                .param("id", Ids.next(act.at().toEpochMilli()))
                .param("year", entry.year())
                .param("papers", String.join("\n", entry.papers()))
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .param(
                        "moved",
                        String.join(
                                "\n",
                                change.moved().stream()
                                        .map(day ->
                                                day.date() + (day.isWorkday() ? " work" : " off"))
                                        .toList()))
                .update();
    }

    /** The latest first. */
    List<Publication> publications() {
        return jdbc.sql(PUBLICATIONS)
                .query((row, _) ->
                        new Publication(
                                row.getInt("year"),
                                row.getString("papers").lines().toList(),
                                row.getObject("recorded_by", java.util.UUID.class),
                                row.getTimestamp("recorded_at").toInstant(),
                                row.getString("moved").lines().toList()))
                .list();
    }
}
