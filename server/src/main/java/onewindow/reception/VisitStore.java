package onewindow.reception;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.platform.Act;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

@Repository
class VisitStore {
    private static final String ADD =
            """
            insert into reception.visit (id, hall, day, ticket, prefix, attendee, attendee_index, state, taken_at)
            values (:id, :hall, :day, :ticket, :prefix, :attendee, :index, 'WAITING', :at);
            insert into reception.ticket_event (visit, sequence, kind, at, actor, post, service_window)
            values (:id, 1, 'TAKE', :at, :actor, :post, :window)
            """;
    private static final String ADD_PRINCIPAL =
            """
            insert into reception.principal
                (id, visit, ordinal, party, attends, represents, mandate, mandate_files)
            values (:id, :visit, :ordinal, :party, :attends, :represents, :mandate,
                    string_to_array(:files, ',')::uuid[])
            """;
    private static final String LOCK =
            """
            select id, hall, ticket, state, clerk, service_window, called_at, started_at,
                   (select count(*) from reception.ticket_event e where e.visit = v.id) as events,
                   (select count(*) from reception.errand e
                    where e.visit = v.id and (outcome is null or outcome = 'INSISTED_FILING')) as open_errands
            from reception.visit v
            where id = :id
            for update
            """;
    private static final String APPEND =
            """
            insert into reception.ticket_event (visit, sequence, kind, at, actor, post, service_window)
            values (:id, :sequence, :kind, :at, :actor, :post, :window);
            update reception.visit
            set state = :state,
                clerk = :actor,
                service_window = :window,
                called_at = case when :kind in ('CALL', 'RECALL') then :at else called_at end,
                started_at = case when :kind = 'START' then :at else started_at end,
                finished_at = case when :kind = 'FINISH' then :at else finished_at end
            where id = :id
            """;

    private final NamedParameterJdbcTemplate jdbc;

    VisitStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param attendee sealed
     * @param index blind index of the attendee's document
     */
    record NewRow(
            UUID id,
            UUID hall,
            LocalDate day,
            String ticket,
            String prefix,
            byte[] attendee,
            byte[] index) {}

    /**
     * @param party sealed
     * @param attends the attendee is this principal
     * @param represents the attendee is the principal's legal representative
     */
    record PrincipalRow(
            UUID id,
            UUID visit,
            int ordinal,
            byte[] party,
            boolean attends,
            boolean represents,
            @Nullable UUID mandate,
            Set<UUID> mandateFiles) {}

    void add(NewRow row, List<PrincipalRow> principals, Act act) {
        try {
            jdbc.update(
                    ADD,
                    by(act).addValue("id", row.id())
                            .addValue("hall", row.hall())
                            .addValue("day", row.day())
                            .addValue("ticket", row.ticket())
                            .addValue("prefix", row.prefix())
                            .addValue("attendee", row.attendee())
                            .addValue("index", row.index()));
        } catch (DuplicateKeyException open) {
            throw new Refused(ReceptionRefusal.TICKET_OPEN);
        }
        jdbc.batchUpdate(
                ADD_PRINCIPAL,
                principals.stream().map(VisitStore::parameters).toArray(SqlParameterSource[]::new));
    }

    Optional<Visit> lock(UUID id) {
        return jdbc
                .query(
                        LOCK,
                        new MapSqlParameterSource("id", id),
                        (row, number) -> {
                            Timestamp called = row.getTimestamp("called_at");
                            Timestamp started = row.getTimestamp("started_at");
                            return new Visit(
                                    row.getObject("id", UUID.class),
                                    row.getObject("hall", UUID.class),
                                    row.getString("ticket"),
                                    VisitState.valueOf(row.getString("state")),
                                    row.getObject("clerk", UUID.class),
                                    row.getObject("service_window", UUID.class),
                                    called == null ? null : called.toInstant(),
                                    started == null ? null : started.toInstant(),
                                    row.getInt("events"),
                                    row.getInt("open_errands"));
                        })
                .stream()
                .findFirst();
    }

    void append(Visit visit, TicketEvent.Kind kind, Act act) {
        jdbc.update(
                APPEND,
                by(act).addValue("id", visit.id())
                        .addValue("sequence", visit.events() + 1)
                        .addValue("kind", kind.name())
                        .addValue("state", Visit.after(kind).name()));
    }

    private static MapSqlParameterSource by(Act act) {
        return new MapSqlParameterSource()
                .addValue("at", Timestamp.from(act.at()))
                .addValue("actor", act.actor())
                .addValue("post", act.post())
                .addValue("window", act.window());
    }

    private static SqlParameterSource parameters(PrincipalRow row) {
        return new MapSqlParameterSource()
                .addValue("id", row.id())
                .addValue("visit", row.visit())
                .addValue("ordinal", row.ordinal())
                .addValue("party", row.party())
                .addValue("attends", row.attends())
                .addValue("represents", row.represents())
                .addValue("mandate", row.mandate())
                .addValue(
                        "files",
                        row.mandateFiles().stream()
                                .map(UUID::toString)
                                .collect(Collectors.joining(",")));
    }
}
