package onewindow.documents;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileStore {
    private static final String INSERT =
            """
            insert into documents.file (id, hash, name, media_type, size, owner, at)
            values (:id, :hash, :name, :mediaType, :size, :owner, :at)
            """;
    private static final String FIND =
            """
            select id, hash, name, media_type, size from documents.file
            where id = any (:ids) and (:owner::uuid is null or owner = :owner)
            """;
    private static final String NAMED =
            """
            with asked as (select decode(hash, 'hex') hash from unnest(:hashes::text[]) hash)
            select encode(hash, 'hex') from asked
            where exists (select from documents.file f where f.hash = asked.hash)
                or exists (select from documents.document d where d.file = asked.hash)
            """;
    private static final Predicate<String> HASHED =
            Pattern.compile("[0-9a-f]{64}").asMatchPredicate();
    private static final String HASH = "select hash from documents.file where id = :id";

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param name encrypted
     */
    record Row(UUID id, byte[] hash, byte[] name, String mediaType, long size) {}

    void insert(Row row, UUID owner, Instant at) {
        jdbc.sql(INSERT)
                .param("id", row.id())
                .param("hash", row.hash())
                .param("name", row.name())
                .param("mediaType", row.mediaType())
                .param("size", row.size())
                .param("owner", owner)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Row> find(Set<UUID> ids, @Nullable UUID owner) {
        return jdbc.sql(FIND)
                .param("ids", ids.toArray(UUID[]::new))
                .param("owner", owner, Types.OTHER)
                .query((row, _) ->
                        new Row(
                                row.getObject("id", UUID.class),
                                row.getBytes("hash"),
                                row.getBytes("name"),
                                row.getString("media_type"),
                                row.getLong("size")))
                .list();
    }

    /**
     * Which of these hashes, in hexadecimal digits, name a file of ours: an attachment or the page
     * of a document.
     */
    Set<String> named(List<String> hashes) {
        return Set.copyOf(
                jdbc.sql(NAMED)
                        .param("hashes", hashes.stream().filter(HASHED).toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    Optional<byte[]> hash(UUID id) {
        return jdbc.sql(HASH).param("id", id).query(byte[].class).optional();
    }
}
