package onewindow.figures;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.catalogue.standing.Standings.Body;
import onewindow.catalogue.standing.Standings.Standing;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each version adds to the figures and when it stood: worked out, and rebuilt at will. */
@Repository
class ItemFigureStore {
    private static final String EDITION = "select rules, revision from figures.edition";
    private static final String LOCK = EDITION + " for update";
    private static final String HOLD = EDITION + " for share";
    private static final String SET_EDITION =
            "update figures.edition set rules = :rules, revision = :revision";
    private static final List<String> FORGET =
            List.of(
                    "delete from figures.item_figures",
                    "delete from figures.body",
                    "delete from figures.lineage",
                    "delete from figures.counted_day",
                    "delete from figures.counted_pair",
                    "delete from figures.counted_cuts",
                    "delete from figures.counted_clauses");
    private static final String BODIES = "select code, changes from figures.body";
    private static final String SET_BODY =
            """
            insert into figures.body (code, changes) values (:code, :changes)
            on conflict (code) do update set changes = excluded.changes
            """;
    private static final String KEPT =
            """
            select version, code, department, since, nullif(until, 'infinity') as until,
                   looked_into as first_published
            from figures.item_figures
            where left(code, 18) = any (:bodies)
            """;
    private static final String DELETE =
            "delete from figures.item_figures where version = any (:versions)";
    private static final String MOVE =
            """
            update figures.item_figures
            set department = :department, since = :since, until = coalesce(:until, 'infinity'),
                looked_into = :lookedInto
            where version = :version
            """;
    private static final String ADD =
            """
            insert into figures.item_figures (version, code, since, until, looked_into, department, name,
                name_en, level, region, type, audiences, online, mobile, kiosk, visits, instant, city_wide,
                delegated, in_hall, materials, steps, legal_tenths, promised_tenths)
            values (:version, :code, :since, coalesce(:until, 'infinity'), :lookedInto, :department, :name,
                :nameEn, :level, :region, :type, :audiences, :online, :mobile, :kiosk, :visits, :instant,
                :cityWide, :delegated, :inHall, :materials, :steps, :legalTenths, :promisedTenths)
            """;
    private static final String LINEAGE =
            "select predecessor, successor, since from figures.lineage order by predecessor, successor";
    private static final String NO_LINEAGE = "delete from figures.lineage";
    private static final String ADD_LINEAGE =
            "insert into figures.lineage (predecessor, successor, since) values (:predecessor, :successor, :since)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ItemFigureStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * @param rules by which everything here was worked out
     * @param revision of the catalogue that is worked in
     */
    record Edition(int rules, long revision) {}

    Edition edition() {
        return jdbc.sql(EDITION).query(Edition.class).single();
    }

    /** For the one who brings it up to date. */
    Edition lock() {
        return jdbc.sql(LOCK).query(Edition.class).single();
    }

    /** For those who count: it stays as it is until they have done. */
    void hold() {
        jdbc.sql(HOLD).query(Edition.class).single();
    }

    void set(Edition edition) {
        jdbc.sql(SET_EDITION)
                .param("rules", edition.rules())
                .param("revision", edition.revision())
                .update();
    }

    /** Everything is worked out anew, by other rules. */
    void forget() {
        FORGET.forEach(statement -> jdbc.sql(statement).update());
    }

    Map<String, Long> bodies() {
        return jdbc.sql(BODIES).query(Body.class).list().stream()
                .collect(Collectors.toMap(Body::code, Body::changes));
    }

    void set(Body body) {
        jdbc.sql(SET_BODY).param("code", body.code()).param("changes", body.changes()).update();
    }

    List<Standing> kept(Collection<String> bodies) {
        return jdbc.sql(KEPT)
                .param("bodies", bodies.toArray(String[]::new))
                .query(Standing.class)
                .list();
    }

    void delete(List<UUID> versions) {
        jdbc.sql(DELETE).param("versions", versions.toArray(UUID[]::new)).update();
    }

    void move(List<Standing> moved) {
        batches.batchUpdate(
                MOVE, moved.stream().map(ItemFigureStore::days).toArray(SqlParameterSource[]::new));
    }

    void add(List<Standing> standing, Map<UUID, ItemFigures> figures) {
        var rows = new ArrayList<SqlParameterSource>();
        for (Standing one : standing) {
            ItemFigures item = figures.get(one.version());
            if (item != null) {
                rows.add(row(days(one), item));
            }
        }
        batches.batchUpdate(ADD, rows.toArray(SqlParameterSource[]::new));
    }

    List<Lineage> lineage() {
        return jdbc.sql(LINEAGE).query(Lineage.class).list();
    }

    void replaceLineage(List<Lineage> lineage) {
        jdbc.sql(NO_LINEAGE).update();
        batches.batchUpdate(
                ADD_LINEAGE,
                lineage.stream()
                        .map(one ->
                                new MapSqlParameterSource("predecessor", one.predecessor())
                                        .addValue("successor", one.successor())
                                        .addValue("since", one.since()))
                        .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource days(Standing one) {
        return new MapSqlParameterSource("version", one.version())
                .addValue("code", one.code())
                .addValue("since", one.since())
                .addValue("until", one.until(), Types.DATE)
                .addValue("lookedInto", one.firstPublished())
                .addValue("department", one.department());
    }

    private static MapSqlParameterSource row(MapSqlParameterSource days, ItemFigures item) {
        return days.addValue("name", item.name())
                .addValue("nameEn", item.nameEn())
                .addValue("level", item.level())
                .addValue("region", item.region())
                .addValue("type", item.type().name())
                .addValue("audiences", item.audiences().toArray(String[]::new))
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
                .addValue("promisedTenths", item.promisedTenths(), Types.INTEGER);
    }
}
