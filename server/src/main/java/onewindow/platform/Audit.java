package onewindow.platform;

import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The audit trail of accounts, rights and personal data (GB/T 22239-2019, 8.1.4.3). Append-only for
 * the application.
 */
@Service
public class Audit {
    private static final String APPEND =
            """
            insert into platform.audit_entry (id, at, actor, address, kind, subject, success, detail)
            values (:id, :at, :actor, :address, :kind, :subject, :success, :detail)
            """;

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param kind stable code such as {@code sign-in}, {@code unmask}, {@code forbidden}
     * @param subject identifier of the thing touched, never personal data itself
     */
    public void record(
            Act act, String kind, @Nullable String subject, boolean success, String detail) {
        UUID actor = act.actor();
        jdbc.sql(APPEND)
                .param("id", Ids.next(act.at().toEpochMilli()))
                .param("at", Timestamp.from(act.at()))
                .param("actor", actor)
                .param("address", act.address())
                .param("kind", kind)
                .param("subject", subject)
                .param("success", success)
                .param("detail", detail)
                .update();
    }
}
