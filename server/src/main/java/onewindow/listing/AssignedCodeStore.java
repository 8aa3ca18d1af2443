package onewindow.listing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Provisional codes of items whose own platform has codes of another kind. */
@Repository
class AssignedCodeStore {
    private static final String ASSIGN =
            """
            insert into listing.assigned_code (region, legacy_code, code, assigned_at)
            values (:region, :legacyCode, :code, :at)
            on conflict (region, legacy_code) do nothing
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    AssignedCodeStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** By the codes of the other platform. */
    Map<String, String> assigned(String region) {
        return jdbc
                .sql("select legacy_code, code from listing.assigned_code where region = :region")
                .param("region", region)
                .query((row, n) -> Map.entry(row.getString("legacy_code"), row.getString("code")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void assign(String region, Map<String, String> codes, Instant at) {
        batches.batchUpdate(
                ASSIGN,
                codes.entrySet().stream()
                        .map(each ->
                                new MapSqlParameterSource("region", region)
                                        .addValue("legacyCode", each.getKey())
                                        .addValue("code", each.getValue())
                                        .addValue("at", Timestamp.from(at)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Provisional basic codes that are given. */
    Set<String> assignedBasics() {
        return new HashSet<>(
                jdbc.sql("select substring(code from 20 for 12) from listing.assigned_code")
                        .query(String.class)
                        .list());
    }
}
