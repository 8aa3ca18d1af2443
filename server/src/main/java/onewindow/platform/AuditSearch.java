package onewindow.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the audit trail, the latest first. */
@Service
public class AuditSearch {
    /** How many are found at once. */
    public static final int PAGE = 50;

    private static final String SEARCH =
            """
            select id, at, actor, address, kind, subject, success, detail
            from platform.audit_entry
            where at >= :from and at < :to
              and (:actor::uuid is null or actor = :actor)
              and (:kind::text is null or kind = :kind)
              and (:before::uuid is null
                   or (at, id) < (select at, id from platform.audit_entry where id = :before))
            order by at desc, id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One entry as it was written. */
    public record Entry(
            UUID id,
            Instant at,
            UUID actor,
            String address,
            String kind,
            @Nullable String subject,
            boolean success,
            String detail) {}

    /**
     * @param to not included
     * @param before an entry, to go on after it
     * @return 50 at most
     */
    public List<Entry> find(
            Instant from,
            Instant to,
            @Nullable UUID actor,
            @Nullable String kind,
            @Nullable UUID before) {
        return jdbc.sql(SEARCH)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("actor", actor)
                .param("kind", kind)
                .param("before", before)
                .param("limit", PAGE)
                .query((row, _) ->
                        new Entry(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                row.getObject("actor", UUID.class),
                                row.getString("address"),
                                row.getString("kind"),
                                row.getString("subject"),
                                row.getBoolean("success"),
                                row.getString("detail")))
                .list();
    }
}
