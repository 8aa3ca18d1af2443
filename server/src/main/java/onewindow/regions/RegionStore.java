package onewindow.regions;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.platform.Act;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegionStore {
    private static final String VERSION = "select version from regions.version";
    private static final String LOCK = "update regions.version set version = version + 1";
    private static final String ALL =
            """
            select code, name, national, valid_from, valid_to
            from regions.region
            order by code, valid_from
            """;
    private static final String SITES = "select city, site from regions.site";
    private static final String APPEND =
            """
            insert into regions.region (code, valid_from, name, national, source, recorded_by, recorded_at)
            values (:code, :from, :name, :national, :source, :by, :at)
            """;
    private static final String END_BEFORE =
            """
            update regions.region set valid_to = cast(:from as date) - 1
            where code = :code and valid_from < :from and (valid_to is null or valid_to >= :from)
            """;
    private static final String END =
            """
            update regions.region set valid_to = :lastDay
            where code = :code and valid_from <= :lastDay and (valid_to is null or valid_to > :lastDay)
            """;
    private static final String ASSIGN_SITE =
            """
            insert into regions.site (city, site) values (:city, :site)
            on conflict (city) do update set site = excluded.site
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    RegionStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
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

    Divisions load() {
        Map<String, Integer> sites = new HashMap<>();
        jdbc.sql(SITES)
                .query(row -> {
                    sites.put(row.getString("city"), row.getInt("site"));
                });
        return new Divisions(jdbc.sql(ALL).query((row, _) -> dated(row)).list(), sites);
    }

    void append(List<NewRegion> regions, LocalDate from, String source, Act act) {
        batches.batchUpdate(
                APPEND,
                regions.stream()
                        .map(region ->
                                new MapSqlParameterSource()
                                        .addValue("code", region.code())
                                        .addValue("from", Date.valueOf(from))
                                        .addValue("name", region.name())
                                        .addValue("national", region.national())
                                        .addValue("source", source)
                                        .addValue("by", act.actor())
                                        .addValue("at", Timestamp.from(act.at())))
                        .toArray(SqlParameterSource[]::new));
    }

    void endBefore(List<NewRegion> regions, LocalDate from) {
        batches.batchUpdate(
                END_BEFORE,
                regions.stream()
                        .map(region ->
                                new MapSqlParameterSource()
                                        .addValue("code", region.code())
                                        .addValue("from", Date.valueOf(from)))
                        .toArray(SqlParameterSource[]::new));
    }

    int end(String code, LocalDate lastDay) {
        return jdbc.sql(END).param("code", code).param("lastDay", Date.valueOf(lastDay)).update();
    }

    void assignSite(String city, int site) {
        jdbc.sql(ASSIGN_SITE).param("city", city).param("site", site).update();
    }

    private static Divisions.Dated dated(ResultSet row) throws SQLException {
        String code = row.getString("code");
        Date to = row.getDate("valid_to");
        return new Divisions.Dated(
                new Region(
                        code,
                        row.getString("name"),
                        RegionCode.level(code),
                        RegionCode.parent(code)),
                row.getBoolean("national"),
                row.getDate("valid_from").toLocalDate(),
                to == null ? null : to.toLocalDate());
    }
}
