package onewindow.elements;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the data elements. */
@Repository
class ElementStore {
    private static final String REVISION = "select value from elements.revision";
    private static final String REVISE = "update elements.revision set value = value + 1";
    private static final String ALL =
            """
            select version, content, valid_from, ended, reason, recorded_by, recorded_at
            from elements.element_version
            order by code, version
            """;
    private static final String LATEST =
            """
            select version, content, valid_from, ended, reason, recorded_by, recorded_at
            from elements.element_version
            where code = :code
            order by version desc
            limit 1
            """;
    private static final String ADD =
            """
            insert into elements.element_version
                (code, version, content, valid_from, ended, reason, recorded_by, recorded_at)
            values (:code, :version, :content, :from, :ended, :reason, :recordedBy, :recordedAt)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ElementStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long revision() {
        return jdbc.sql(REVISION).query(Long.class).single();
    }

    /** The counter is what changes of the dictionary queue at. */
    void revise() {
        jdbc.sql(REVISE).update();
    }

    List<ElementVersion> all() {
        return jdbc.sql(ALL).query((row, number) -> version(row)).list();
    }

    Optional<ElementVersion> latest(String code) {
        return jdbc.sql(LATEST).param("code", code).query((row, number) -> version(row)).optional();
    }

    void add(ElementVersion version) {
        jdbc.sql(ADD)
                .param("code", version.element().code())
                .param("version", version.version())
                .param("content", json.writeValueAsBytes(version.element()))
                .param("from", version.from())
                .param("ended", version.ended())
                .param("reason", version.reason())
                .param("recordedBy", version.recordedBy())
                .param("recordedAt", Timestamp.from(version.recordedAt()))
                .update();
    }

    private ElementVersion version(ResultSet row) throws SQLException {
        return new ElementVersion(
                json.readValue(
                        new String(row.getBytes("content"), StandardCharsets.UTF_8),
                        DataElement.class),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("ended"),
                row.getString("reason"),
                row.getObject("recorded_by", UUID.class),
                row.getTimestamp("recorded_at").toInstant());
    }
}
