package onewindow.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.listing.file.ListFormat;
import onewindow.listing.sheet.ReportLine;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that came in, with what their check found. */
@Repository
class ImportStore {
    private static final String IMPORT =
            """
            select id, name, format, state, version, rows, total, done, rule, place, begun_by, begun_at,
                   progressed_at, ended_by, ended_at
            from listing.import
            """;
    private static final String ADD =
            """
            insert into listing.import (id, name, format, hash, content, state, version, rows, total, done,
                begun_by, begun_at, progressed_at)
            values (:id, :name, :format, :hash, :content, 'CHECKING', 1, 0, 0, 0, :by, :at, :at)
            """;
    private static final String CHECK_AGAIN =
            """
            update listing.import
            set state = 'CHECKING', version = version + 1, total = 0, done = 0, rule = null, place = null,
                progressed_at = :at
            where id = :id
            """;
    private static final String PROGRESS =
            """
            update listing.import set total = :total, done = :done, progressed_at = :at
            where id = :id and state = 'CHECKING'
            """;
    private static final String CHECKED =
            """
            update listing.import
            set state = 'CHECKED', version = version + 1, rows = :rows, done = total, progressed_at = :at
            where id = :id and state = 'CHECKING'
            """;
    private static final String UNREADABLE =
            """
            update listing.import
            set state = 'UNREADABLE', version = version + 1, rule = :rule, place = :place, progressed_at = :at
            where id = :id and state = 'CHECKING'
            """;
    private static final String END =
            """
            update listing.import
            set state = :state, version = version + 1, ended_by = :by, ended_at = :at
            where id = :id
            """;
    private static final String ADD_ITEM =
            """
            insert into listing.import_item (import, position, code, name, kind, base_number, blocking,
                legacy_code, guide)
            values (:import, :position, :code, :name, :kind, :baseNumber, :blocking, :legacyCode, :guide)
            """;
    private static final String ITEMS =
            """
            select code, name, kind, base_number, blocking, legacy_code, draft
            from listing.import_item
            where import = :import
            order by position offset :skip limit :most
            """;
    private static final String TAKEN =
            """
            select position, code, name, kind, base_number, blocking, legacy_code, guide
            from listing.import_item
            where import = :import and kind <> 'SAME' and position > :after
            order by position limit :most
            """;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ReportStore report;

    ImportStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ReportStore report) {
        this.report = report;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * @param guide none for a row of a bare list
     */
    record Checked(ListImport.Line line, byte @Nullable [] guide) {}

    record Taken(int position, ListImport.Line line, byte @Nullable [] guide) {}

    void add(UUID id, String name, ListFormat format, byte[] hash, byte[] content, Act act) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("name", name)
                .param("format", format.name())
                .param("hash", hash)
                .param("content", content)
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .update();
    }

    Optional<ListImport> find(UUID id) {
        return jdbc.sql(IMPORT + "where id = :id")
                .param("id", id)
                .query(ImportStore::read)
                .optional();
    }

    Optional<ListImport> lock(UUID id) {
        return jdbc.sql(IMPORT + "where id = :id for update")
                .param("id", id)
                .query(ImportStore::read)
                .optional();
    }

    /** The latest first. */
    List<ListImport> latest(int most) {
        return jdbc.sql(IMPORT + "order by begun_at desc, id limit :most")
                .param("most", most)
                .query(ImportStore::read)
                .list();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from listing.import where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    void checkAgain(UUID id, Instant at) {
        jdbc.sql(CHECK_AGAIN).param("id", id).param("at", Timestamp.from(at)).update();
    }

    void progress(UUID id, int done, int total, Instant at) {
        jdbc.sql(PROGRESS)
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What an earlier check of the file found goes. */
    void checked(UUID id, int rows, List<Checked> items, List<ReportLine> lines, Instant at) {
        forget(id);
        var batch = new SqlParameterSource[items.size()];
        for (int i = 0; i < batch.length; i++) {
            var line = items.get(i).line();
            batch[i] =
                    new MapSqlParameterSource("import", id)
                            .addValue("position", i)
                            .addValue("code", line.code())
                            .addValue("name", line.name())
                            .addValue("kind", line.kind().name())
                            .addValue("baseNumber", line.baseNumber())
                            .addValue("blocking", line.blocking())
                            .addValue("legacyCode", line.legacyCode(), Types.VARCHAR)
                            .addValue("guide", items.get(i).guide(), Types.BINARY);
        }
        batches.batchUpdate(ADD_ITEM, batch);
        report.replace(id, lines);
        jdbc.sql(CHECKED)
                .param("id", id)
                .param("rows", rows)
                .param("at", Timestamp.from(at))
                .update();
    }

    void unreadable(UUID id, String rule, String place, Instant at) {
        forget(id);
        report.replace(id, List.of());
        jdbc.sql(UNREADABLE)
                .param("id", id)
                .param("rule", rule)
                .param("place", place)
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(UUID id, ListImport.State state, Act act) {
        jdbc.sql(END)
                .param("id", id)
                .param("state", state.name())
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .update();
    }

    List<ListImport.Line> items(UUID id, int skip, int most) {
        return jdbc.sql(ITEMS)
                .param("import", id)
                .param("skip", skip)
                .param("most", most)
                .query((row, n) -> line(row, row.getObject("draft", UUID.class)))
                .list();
    }

    /** In their order, so many at a time: guides are large. */
    List<Taken> taken(UUID id, int after, int most) {
        return jdbc.sql(TAKEN)
                .param("import", id)
                .param("after", after)
                .param("most", most)
                .query((row, n) ->
                        new Taken(row.getInt("position"), line(row, null), row.getBytes("guide")))
                .list();
    }

    void drafted(UUID id, Map<Integer, UUID> drafts) {
        batches.batchUpdate(
                "update listing.import_item set draft = :draft where import = :import and position = :position",
                drafts.entrySet().stream()
                        .map(each ->
                                new MapSqlParameterSource("import", id)
                                        .addValue("position", each.getKey())
                                        .addValue("draft", each.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }

    private void forget(UUID id) {
        jdbc.sql("delete from listing.import_item where import = :id").param("id", id).update();
    }

    private static ListImport.Line line(ResultSet row, @Nullable UUID draft) throws SQLException {
        return new ListImport.Line(
                row.getString("code"),
                row.getString("name"),
                ListImport.Kind.valueOf(row.getString("kind")),
                row.getInt("base_number"),
                row.getInt("blocking"),
                row.getString("legacy_code"),
                draft);
    }

    private static ListImport read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new ListImport(
                row.getObject("id", UUID.class),
                row.getString("name"),
                ListFormat.valueOf(row.getString("format")),
                ListImport.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("rows"),
                row.getInt("total"),
                row.getInt("done"),
                row.getString("rule"),
                row.getString("place"),
                row.getObject("begun_by", UUID.class),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("progressed_at").toInstant(),
                row.getObject("ended_by", UUID.class),
                ended == null ? null : ended.toInstant());
    }
}
