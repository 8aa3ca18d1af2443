package onewindow.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each version adds to the figures: worked out from its guide, and rebuilt at will. */
@Repository
class ItemFigureStore {
    private static final String FIND =
            """
            select version, name, name_en, level, region, online, mobile, kiosk, visits, instant, city_wide,
                   delegated, in_hall, materials, steps, legal_tenths, promised_tenths
            from figures.item_figures
            where version = any (:versions) and rules = :rules
            """;
    private static final String ADD =
            """
            insert into figures.item_figures (version, rules, name, name_en, level, region, online, mobile,
                kiosk, visits, instant, city_wide, delegated, in_hall, materials, steps, legal_tenths,
                promised_tenths)
            values (:version, :rules, :name, :nameEn, :level, :region, :online, :mobile, :kiosk, :visits,
                :instant, :cityWide, :delegated, :inHall, :materials, :steps, :legalTenths, :promisedTenths)
            on conflict (version, rules) do nothing
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ItemFigureStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those that are there under the present rules. */
    Map<UUID, ItemFigures> find(List<UUID> versions) {
        return jdbc
                .sql(FIND)
                .param("versions", versions.toArray(UUID[]::new))
                .param("rules", ItemFigures.RULES)
                .query(ItemFigureStore::read)
                .list()
                .stream()
                .collect(Collectors.toMap(ItemFigures::version, Function.identity()));
    }

    void add(List<ItemFigures> items) {
        batches.batchUpdate(
                ADD,
                items.stream()
                        .map(item ->
                                new MapSqlParameterSource("version", item.version())
                                        .addValue("rules", ItemFigures.RULES)
                                        .addValue("name", item.name())
                                        .addValue("nameEn", item.nameEn())
                                        .addValue("level", item.level())
                                        .addValue("region", item.region())
                                        .addValue("online", item.online())
                                        .addValue("mobile", item.mobile())
                                        .addValue("kiosk", item.kiosk())
                                        .addValue("visits", item.visits())
                                        .addValue("instant", item.instant())
                                        .addValue("cityWide", item.cityWide())
                                        .addValue("delegated", item.delegated())
                                        .addValue("inHall", item.inHall())
                                        .addValue("materials", item.materials())
                                        .addValue("steps", item.steps())
                                        .addValue("legalTenths", item.legalTenths(), Types.INTEGER)
                                        .addValue(
                                                "promisedTenths",
                                                item.promisedTenths(),
                                                Types.INTEGER))
                        .toArray(SqlParameterSource[]::new));
    }

    private static ItemFigures read(ResultSet row, int number) throws SQLException {
        return new ItemFigures(
                row.getObject("version", UUID.class),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("level"),
                row.getString("region"),
                row.getBoolean("online"),
                row.getBoolean("mobile"),
                row.getBoolean("kiosk"),
                row.getInt("visits"),
                row.getBoolean("instant"),
                row.getBoolean("city_wide"),
                row.getBoolean("delegated"),
                row.getBoolean("in_hall"),
                row.getInt("materials"),
                row.getInt("steps"),
                row.getObject("legal_tenths", Integer.class),
                row.getObject("promised_tenths", Integer.class));
    }
}
