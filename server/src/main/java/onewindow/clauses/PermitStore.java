package onewindow.clauses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exceptions and false positives. */
@Repository
class PermitStore {
    private static final String ALLOWED =
            "select rule, section, phrase from clauses.allowed_phrase";
    private static final String EXCEPTED =
            """
            select item, rule, section, phrase from clauses.exception
            where item = any (:items) and expires_on >= :today
            """;
    private static final String ALLOW =
            """
            insert into clauses.allowed_phrase (rule, section, phrase, reason, marked_by, marked_at)
            values (:rule, :section, :phrase, :reason, :by, :at)
            on conflict (rule, section, phrase) do nothing
            """;
    private static final String EXCEPT =
            """
            insert into clauses.exception
                (id, item, rule, section, phrase, meanings, document, approved_on, expires_on,
                 granted_by, granted_at)
            values (:id, :item, :rule, :section, :phrase, :meanings, :document, :approvedOn,
                    :expiresOn, :by, :at)
            """;
    private static final String IN_FORCE =
            """
            select id, item, rule, section, phrase, meanings, document, approved_on, expires_on
            from clauses.exception
            where expires_on >= :today and (cast(:item as text) is null or item = :item)
            order by id desc limit :most
            """;

    private final JdbcClient jdbc;

    PermitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Permits.Wording> allowed() {
        return new HashSet<>(jdbc.sql(ALLOWED).query((row, _) -> wording(row)).list());
    }

    /** By item; items without one are left out. */
    Map<String, Set<Permits.Wording>> excepted(Collection<String> items, LocalDate today) {
        var excepted = new HashMap<String, Set<Permits.Wording>>();
        jdbc.sql(EXCEPTED)
                .param("items", items.toArray(String[]::new))
                .param("today", today)
                .query((row, _) ->
                        excepted.computeIfAbsent(row.getString("item"), _ -> new HashSet<>())
                                .add(wording(row)))
                .list();
        return excepted;
    }

    void allow(Permits.Wording wording, String reason, Act act) {
        jdbc.sql(ALLOW)
                .param("rule", wording.rule())
                .param("section", wording.section().name())
                .param("phrase", wording.phrase())
                .param("reason", reason)
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .update();
    }

    void except(ClauseException exception, Act act) {
        jdbc.sql(EXCEPT)
                .param("id", exception.id())
                .param("item", exception.item())
                .param("rule", exception.rule())
                .param("section", exception.section().name())
                .param("phrase", exception.phrase())
                .param("meanings", exception.meanings().toArray(String[]::new))
                .param("document", exception.document())
                .param("approvedOn", exception.approvedOn())
                .param("expiresOn", exception.expiresOn())
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .update();
    }

    /** The newest first. */
    List<ClauseException> inForce(@Nullable String item, LocalDate today, int most) {
        return jdbc.sql(IN_FORCE)
                .param("item", item)
                .param("today", today)
                .param("most", most)
                .query((row, _) ->
                        new ClauseException(
                                row.getObject("id", UUID.class),
                                row.getString("item"),
                                row.getString("rule"),
                                Section.valueOf(row.getString("section")),
                                row.getString("phrase"),
                                List.of((String[]) row.getArray("meanings").getArray()),
                                row.getString("document"),
                                row.getObject("approved_on", LocalDate.class),
                                row.getObject("expires_on", LocalDate.class)))
                .list();
    }

    private static Permits.Wording wording(ResultSet row) throws SQLException {
        return new Permits.Wording(
                row.getString("rule"),
                Section.valueOf(row.getString("section")),
                row.getString("phrase"));
    }
}
