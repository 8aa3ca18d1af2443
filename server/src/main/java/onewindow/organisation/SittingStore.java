package onewindow.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.organisation.Seats.Sitting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SittingStore {
    private static final String ADD =
            """
            insert into organisation.sitting (id, person, post, service_window, standing_in, at)
            values (:id, :person, :post, :window, :standingIn, :at)
            """;
    private static final String BETWEEN =
            """
            select id, person, post, service_window, standing_in, at
            from organisation.sitting
            where at between :from and :to
            order by at, id
            """;

    private final JdbcClient jdbc;

    SittingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Sitting sitting) {
        jdbc.sql(ADD)
                .param("id", sitting.id())
                .param("person", sitting.person())
                .param("post", sitting.post())
                .param("window", sitting.window())
                .param("standingIn", sitting.standingIn())
                .param("at", Timestamp.from(sitting.at()))
                .update();
    }

    List<Sitting> between(Instant from, Instant to) {
        return jdbc.sql(BETWEEN)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, number) ->
                        new Sitting(
                                row.getObject("id", UUID.class),
                                row.getObject("person", UUID.class),
                                row.getObject("post", UUID.class),
                                row.getObject("service_window", UUID.class),
                                row.getBoolean("standing_in"),
                                row.getTimestamp("at").toInstant()))
                .list();
    }
}
