package onewindow.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts, and their steps. */
@Repository
class GuideDraftStore {
    private static final String DRAFT =
            """
            select id, code, state, version, name, base, base_number, authors, reviewer, published,
                   changed_by, changed_at
            from drafting.draft
            """;
    private static final String ADD =
            """
            insert into drafting.draft (id, code, state, version, name, guide, base, base_number, authors,
                reviewer, published, changed_by, changed_at)
            values (:id, :code, :state, :version, :name, :guide, :base, :baseNumber, :authors,
                :reviewer, :published, :changedBy, :changedAt)
            """;
    private static final String CHANGE =
            """
            update drafting.draft
            set state = :state, version = :version, name = :name, guide = coalesce(:guide, guide),
                authors = :authors, reviewer = :reviewer, published = :published,
                changed_by = :changedBy, changed_at = :changedAt
            where id = :id
            """;
    private static final String ADD_STEP =
            """
            insert into drafting.step (draft, sequence, kind, done_by, done_at, remarks, fields, guide)
            values (:draft, :sequence, :kind, :by, :at, :remarks, :fields, :guide)
            """;
    private static final String STEPS =
            """
            select sequence, kind, done_by, done_at, remarks, fields
            from drafting.step
            where draft = :draft and sequence > :after
            order by sequence
            """;
    private static final String OPEN =
            DRAFT + "where code = :code and state not in ('PUBLISHED', 'DISCARDED')";
    private static final String FIND =
            DRAFT
                    + """
                    where (:code is null or code = :code)
                      and (:open is false or state not in ('PUBLISHED', 'DISCARDED'))
                    order by changed_at desc, id
                    limit :most
                    """;

    private final JdbcClient jdbc;

    GuideDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<GuideDraft> find(UUID id) {
        return jdbc.sql(DRAFT + "where id = :id")
                .param("id", id)
                .query(GuideDraftStore::draft)
                .optional();
    }

    Optional<GuideDraft> lock(UUID id) {
        return jdbc.sql(DRAFT + "where id = :id for update")
                .param("id", id)
                .query(GuideDraftStore::draft)
                .optional();
    }

    Optional<GuideDraft> open(String code) {
        return jdbc.sql(OPEN).param("code", code).query(GuideDraftStore::draft).optional();
    }

    /** The latest changed first. */
    List<GuideDraft> list(@Nullable String code, boolean open, int most) {
        return jdbc.sql(FIND)
                .param("code", code, java.sql.Types.VARCHAR)
                .param("open", open)
                .param("most", most)
                .query(GuideDraftStore::draft)
                .list();
    }

    byte[] guide(UUID id) {
        return jdbc.sql("select guide from drafting.draft where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    List<DraftStep> steps(UUID draft, int after) {
        return jdbc.sql(STEPS)
                .param("draft", draft)
                .param("after", after)
                .query((row, n) ->
                        new DraftStep(
                                row.getInt("sequence"),
                                DraftStep.Kind.valueOf(row.getString("kind")),
                                row.getObject("done_by", UUID.class),
                                row.getTimestamp("done_at").toInstant(),
                                row.getString("remarks"),
                                List.of((String[]) row.getArray("fields").getArray())))
                .list();
    }

    void add(GuideDraft draft, byte[] guide, Act act) {
        write(ADD, draft, guide)
                .param("code", draft.code())
                .param("base", draft.base())
                .param("baseNumber", draft.baseNumber())
                .update();
        step(draft, DraftStep.Kind.BEGUN, null, List.of(), guide, act);
    }

    void save(GuideDraft draft, byte[] guide, List<String> fields, Act act) {
        write(CHANGE, draft, guide).update();
        step(draft, DraftStep.Kind.SAVED, null, fields, guide, act);
    }

    void move(GuideDraft draft, @Nullable String remarks, Act act) {
        write(CHANGE, draft, null).update();
        step(draft, GuideDraft.step(draft.state()), remarks, List.of(), null, act);
    }

    private JdbcClient.StatementSpec write(String sql, GuideDraft draft, byte @Nullable [] guide) {
        return jdbc.sql(sql)
                .param("id", draft.id())
                .param("state", draft.state().name())
                .param("version", draft.version())
                .param("name", draft.name())
                .param("guide", guide, java.sql.Types.BINARY)
                .param("authors", draft.authors().toArray(UUID[]::new))
                .param("reviewer", draft.reviewer())
                .param("published", draft.published())
                .param("changedBy", draft.changedBy())
                .param("changedAt", Timestamp.from(draft.changedAt()));
    }

    private void step(
            GuideDraft draft,
            DraftStep.Kind kind,
            @Nullable String remarks,
            List<String> fields,
            byte @Nullable [] guide,
            Act act) {
        jdbc.sql(ADD_STEP)
                .param("draft", draft.id())
                .param("sequence", draft.version())
                .param("kind", kind.name())
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .param("remarks", remarks)
                .param("fields", fields.toArray(String[]::new))
                .param("guide", guide, java.sql.Types.BINARY)
                .update();
    }

    private static GuideDraft draft(ResultSet row, int number) throws SQLException {
        Set<UUID> authors =
                new LinkedHashSet<>(Arrays.asList((UUID[]) row.getArray("authors").getArray()));
        return new GuideDraft(
                row.getObject("id", UUID.class),
                row.getString("code"),
                GuideDraft.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("name"),
                row.getObject("base", UUID.class),
                row.getInt("base_number"),
                authors,
                row.getObject("reviewer", UUID.class),
                row.getObject("published", UUID.class),
                row.getObject("changed_by", UUID.class),
                row.getTimestamp("changed_at").toInstant());
    }
}
