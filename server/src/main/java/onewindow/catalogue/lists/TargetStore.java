package onewindow.catalogue.lists;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Targets, of which the latest of a region, figure and year holds. */
@Repository
class TargetStore {
    private static final String ADD =
            """
            insert into catalogue.target (id, region, figure, year, value, unit, document, recorded_by, recorded_at)
            values (:id, :region, :figure, :year, :value, :unit, :document, :recordedBy, :recordedAt)
            """;
    private static final String OF_YEAR =
            """
            select distinct on (figure, region)
                   id, region, figure, year, value, unit, document, recorded_by, recorded_at
            from catalogue.target
            where year = :year
            order by figure, region, number desc
            """;
    private static final String HISTORY =
            """
            select id, region, figure, year, value, unit, document, recorded_by, recorded_at
            from catalogue.target
            where region = :region and figure = :figure and year = :year
            order by number desc
            """;

    private final JdbcClient jdbc;

    TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Targets.NewTarget target, Act act) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("region", target.region())
                .param("figure", target.figure().name())
                .param("year", target.year())
                .param("value", target.value())
                .param("unit", target.unit().name())
                .param("document", target.document())
                .param("recordedBy", act.actor())
                .param("recordedAt", Timestamp.from(act.at()))
                .update();
    }

    List<Target> ofYear(int year) {
        return jdbc.sql(OF_YEAR).param("year", year).query(Target.class).list();
    }

    /** The latest first. */
    List<Target> history(String region, Target.Figure figure, int year) {
        return jdbc.sql(HISTORY)
                .param("region", region)
                .param("figure", figure.name())
                .param("year", year)
                .query(Target.class)
                .list();
    }
}
