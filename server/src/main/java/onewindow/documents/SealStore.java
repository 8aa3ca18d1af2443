package onewindow.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SealStore {
    private static final String COLUMNS =
            """
            select id, department, name, kind, organ, state, certificate, private_key, made_at
            from documents.seal
            """;
    private static final String ALL = COLUMNS + "order by made_at, id";
    private static final String FIND = COLUMNS + "where id = :id";
    private static final String LOCK = FIND + " for update";
    private static final String BY_CERTIFICATE = COLUMNS + "where certificate = :certificate";
    private static final String ACTIVE =
            "select id, department, kind from documents.seal where state = 'ACTIVE'";
    private static final String INSERT =
            """
            insert into documents.seal (id, department, name, kind, organ, state, certificate,
                private_key, made_by, made_at)
            values (:id, :department, :name, :kind, :organ, :state, :certificate,
                :privateKey, :madeBy, :madeAt)
            """;
    private static final String CHANGE = "update documents.seal set state = :state where id = :id";
    private static final String USE =
            """
            insert into documents.seal_use (document, seal, way, operator, post, at, content_hash,
                file_hash, signature)
            values (:document, :seal, :way, :operator, :post, :at, :contentHash,
                :fileHash, :signature)
            on conflict do nothing
            """;
    private static final String USES =
            """
            select u.document, d.number, u.seal, u.way, u.operator, u.at, u.content_hash, u.file_hash
            from documents.seal_use u join documents.document d on d.id = u.document
            where d.department = :department and u.at < :before
            order by u.at desc limit :limit
            """;

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Active(UUID id, UUID department, SealKind kind) {}

    /**
     * @param privateKey encrypted
     */
    record Row(
            UUID id,
            UUID department,
            String name,
            SealKind kind,
            String organ,
            Seal.State state,
            byte[] certificate,
            byte[] privateKey,
            Instant madeAt) {}

    /**
     * @param seal null for a stamp put on by hand
     */
    record Use(
            UUID document,
            @Nullable UUID seal,
            String way,
            UUID operator,
            @Nullable UUID post,
            Instant at,
            byte[] contentHash,
            byte @Nullable [] fileHash,
            byte @Nullable [] signature) {}

    List<Active> active() {
        return jdbc.sql(ACTIVE)
                .query((row, _) ->
                        new Active(
                                row.getObject("id", UUID.class),
                                row.getObject("department", UUID.class),
                                SealKind.valueOf(row.getString("kind"))))
                .list();
    }

    List<Row> all() {
        return jdbc.sql(ALL).query(SealStore::row).list();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(SealStore::row).optional();
    }

    Optional<Row> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(SealStore::row).optional();
    }

    Optional<Row> byCertificate(byte[] certificate) {
        return jdbc.sql(BY_CERTIFICATE)
                .param("certificate", certificate)
                .query(SealStore::row)
                .optional();
    }

    void insert(Row row, UUID madeBy) {
        jdbc.sql(INSERT)
                .param("id", row.id())
                .param("department", row.department())
                .param("name", row.name())
                .param("kind", row.kind().name())
                .param("organ", row.organ())
                .param("state", row.state().name())
                .param("certificate", row.certificate())
                .param("privateKey", row.privateKey())
                .param("madeBy", madeBy)
                .param("madeAt", Timestamp.from(row.madeAt()))
                .update();
    }

    void change(UUID id, Seal.State state) {
        jdbc.sql(CHANGE).param("id", id).param("state", state.name()).update();
    }

    /**
     * @return false where the document bears a seal already
     */
    boolean use(Use use) {
        return jdbc.sql(USE)
                        .param("document", use.document())
                        .param("seal", use.seal(), Types.OTHER)
                        .param("way", use.way())
                        .param("operator", use.operator())
                        .param("post", use.post(), Types.OTHER)
                        .param("at", Timestamp.from(use.at()))
                        .param("contentHash", use.contentHash())
                        .param("fileHash", use.fileHash(), Types.BINARY)
                        .param("signature", use.signature(), Types.BINARY)
                        .update()
                == 1;
    }

    List<Seals.Use> uses(UUID department, Instant before, int limit) {
        return jdbc.sql(USES)
                .param("department", department)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, _) ->
                        new Seals.Use(
                                row.getObject("document", UUID.class),
                                row.getString("number"),
                                row.getObject("seal", UUID.class),
                                row.getString("way"),
                                row.getObject("operator", UUID.class),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("department", UUID.class),
                row.getString("name"),
                SealKind.valueOf(row.getString("kind")),
                row.getString("organ"),
                Seal.State.valueOf(row.getString("state")),
                row.getBytes("certificate"),
                row.getBytes("private_key"),
                row.getTimestamp("made_at").toInstant());
    }
}
