package onewindow.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentStore {
    private static final String INSERT =
            """
            insert into documents.document (id, subject, kind, title, number, department, token,
                template_version, content, content_hash, at, actor, post)
            values (:id, :subject, :kind, :title, :number, :department, :token,
                :templateVersion, :content, :contentHash, :at, :actor, :post)
            """;
    private static final String COLUMNS =
            """
            select d.id, d.subject, d.kind, d.title, d.number, d.department, d.content, d.content_hash,
                d.at, d.actor, d.post, d.file, u.way
            from documents.document d left join documents.seal_use u on u.document = d.id
            """;
    private static final String OF = COLUMNS + "where d.subject = :subject order by d.sequence";
    private static final String FIND = COLUMNS + "where d.id = :id";
    private static final String UNRENDERED =
            """
            select id from documents.document
            where file is null and department = any (:departments) and kind = any (:kinds) and at < :before
            order by sequence limit :limit
            """;
    private static final String KEEP_FILE =
            "update documents.document set file = :file where id = :id and file is null";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    DocumentStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * @param content salt and canonical bytes, encrypted
     * @param way how it was sealed, if it was
     */
    record Row(
            UUID id,
            UUID subject,
            DocumentKind kind,
            String title,
            String number,
            UUID department,
            byte[] content,
            byte[] contentHash,
            Instant at,
            UUID actor,
            @Nullable UUID post,
            byte @Nullable [] file,
            @Nullable String way) {}

    record NewRow(Row row, String token, int templateVersion) {}

    void insert(List<NewRow> rows) {
        batches.batchUpdate(
                INSERT,
                rows.stream().map(DocumentStore::parameters).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource parameters(NewRow added) {
        Row row = added.row();
        return new MapSqlParameterSource()
                .addValue("id", row.id())
                .addValue("subject", row.subject())
                .addValue("kind", row.kind().name())
                .addValue("title", row.title())
                .addValue("number", row.number())
                .addValue("department", row.department())
                .addValue("token", added.token())
                .addValue("templateVersion", added.templateVersion())
                .addValue("content", row.content())
                .addValue("contentHash", row.contentHash())
                .addValue("at", Timestamp.from(row.at()))
                .addValue("actor", row.actor())
                .addValue("post", row.post(), Types.OTHER);
    }

    List<Row> of(UUID subject) {
        return jdbc.sql(OF).param("subject", subject).query(DocumentStore::row).list();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(DocumentStore::row).optional();
    }

    /** Oldest first. */
    List<UUID> unrendered(
            Set<UUID> departments, Set<DocumentKind> kinds, Instant before, int limit) {
        return jdbc.sql(UNRENDERED)
                .param("departments", departments.toArray(UUID[]::new))
                .param("kinds", kinds.stream().map(DocumentKind::name).toArray(String[]::new))
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /**
     * @return false where another node was first
     */
    boolean keepFile(UUID id, byte[] file) {
        return jdbc.sql(KEEP_FILE).param("id", id).param("file", file).update() == 1;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("number"),
                row.getObject("department", UUID.class),
                row.getBytes("content"),
                row.getBytes("content_hash"),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                row.getObject("post", UUID.class),
                row.getBytes("file"),
                row.getString("way"));
    }
}
