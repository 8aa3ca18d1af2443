package onewindow.bundles;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bundles with their members, and what was done with them. */
@Repository
class BundleStore {
    private static final String BUNDLE =
            """
            select id, code, number, state, version, name, name_en, summary, summary_en, lead_department,
                   region, audience, life_event, result_way, document_name, document_number, document_issuer,
                   document_date, effective_from, array_to_string(authors, ' ') as authors, published_by,
                   changed_by, changed_at
            from bundles.bundle
            """;
    private static final String MEMBERS =
            """
            select bundle, item, optional, condition, condition_en, array_to_string(follows, ' ') as follows
            from bundles.member
            where bundle = any (:bundles)
            order by bundle, position
            """;
    private static final String ADD =
            """
            insert into bundles.bundle (id, code, number, state, version, name, name_en, summary, summary_en,
                lead_department, region, audience, life_event, result_way, document_name, document_number,
                document_issuer, document_date, effective_from, authors, published_by, changed_by, changed_at)
            values (:id, :code, :number, :state, :version, :name, :nameEn, :summary, :summaryEn,
                :lead, :region, :audience, :event, :resultWay, :documentName, :documentNumber,
                :documentIssuer, :documentDate, :from, :authors, :publishedBy, :changedBy, :changedAt)
            """;

    /** What is published stays as it is. */
    private static final String CHANGE =
            """
            update bundles.bundle
            set state = :state, version = :version, name = :name, name_en = :nameEn, summary = :summary,
                summary_en = :summaryEn, lead_department = :lead, region = :region, audience = :audience,
                life_event = :event, result_way = :resultWay, document_name = :documentName,
                document_number = :documentNumber, document_issuer = :documentIssuer,
                document_date = :documentDate, effective_from = :from, authors = :authors,
                published_by = :publishedBy, changed_by = :changedBy, changed_at = :changedAt
            where id = :id and state not in ('PUBLISHED', 'DISCARDED')
            """;

    private static final String ADD_MEMBER =
            """
            insert into bundles.member (bundle, position, item, optional, condition, condition_en, follows)
            values (:bundle, :position, :item, :optional, :condition, :conditionEn, :follows)
            """;
    private static final String ADD_STEP =
            """
            insert into bundles.step (bundle, sequence, kind, done_by, done_at, remarks)
            values (:bundle, :sequence, :kind, :by, :at, :remarks)
            """;
    private static final String STEPS =
            """
            select sequence, kind, done_by as "by", done_at as "at", remarks
            from bundles.step
            where bundle = :bundle
            order by sequence
            """;
    private static final String ADD_ENDING =
            """
            insert into bundles.ending (code, first_day, document_name, document_number, document_issuer,
                document_date, reason, done_by, done_at)
            values (:code, :from, :name, :number, :issuer, :date, :reason, :by, :at)
            """;
    private static final String ENDINGS =
            """
            select code, first_day, document_name, document_number, document_issuer, document_date, reason
            from bundles.ending
            """;

    /** Every change is a step or an ending, and these are never taken away. */
    private static final String REVISION =
            """
            select (select count(*) from bundles.step) + (select count(*) from bundles.ending)
            """;

    private final JdbcClient jdbc;

    BundleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql(REVISION).query(Long.class).single();
    }

    /** Every version, by code and number. */
    List<Bundle> all() {
        return with(
                jdbc.sql(BUNDLE + "order by code, number, changed_at")
                        .query(BundleRow.class)
                        .list());
    }

    /** Every version of one, by number; locked until the end of the transaction. */
    List<Bundle> lock(String code) {
        return with(
                jdbc.sql(BUNDLE + "where code = :code order by number, changed_at for update")
                        .param("code", code)
                        .query(BundleRow.class)
                        .list());
    }

    Optional<Bundle> find(UUID id) {
        return one(BUNDLE + "where id = :id", id);
    }

    List<BundleStep> steps(UUID bundle) {
        return jdbc.sql(STEPS).param("bundle", bundle).query(BundleStep.class).list();
    }

    List<BundleEnding> endings() {
        return jdbc.sql(ENDINGS)
                .query((row, n) ->
                        new BundleEnding(
                                row.getString("code"),
                                row.getObject("first_day", LocalDate.class),
                                new LegalDocument(
                                        row.getString("document_name"),
                                        row.getString("document_number"),
                                        row.getString("document_issuer"),
                                        row.getObject("document_date", LocalDate.class)),
                                row.getString("reason")))
                .list();
    }

    void add(Bundle bundle, Act act) {
        write(ADD, bundle).param("code", bundle.code()).param("number", bundle.number()).update();
        addMembers(bundle);
        step(bundle, BundleStep.Kind.BEGUN, null, act);
    }

    void save(Bundle bundle, Act act) {
        write(CHANGE, bundle).update();
        jdbc.sql("delete from bundles.member where bundle = :bundle")
                .param("bundle", bundle.id())
                .update();
        addMembers(bundle);
        step(bundle, BundleStep.Kind.SAVED, null, act);
    }

    void move(Bundle bundle, @Nullable String remarks, Act act) {
        write(CHANGE, bundle).update();
        step(bundle, bundle.step(), remarks, act);
    }

    void end(BundleEnding ending, Act act) {
        jdbc.sql(ADD_ENDING)
                .param("code", ending.code())
                .param("from", ending.from())
                .param("name", ending.document().name())
                .param("number", ending.document().number())
                .param("issuer", ending.document().issuer())
                .param("date", ending.document().date())
                .param("reason", ending.reason())
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .update();
    }

    private JdbcClient.StatementSpec write(String sql, Bundle bundle) {
        BundleContent content = bundle.content();
        return jdbc.sql(sql)
                .param("id", bundle.id())
                .param("state", bundle.state().name())
                .param("version", bundle.version())
                .param("name", content.name())
                .param("nameEn", content.nameEn())
                .param("summary", content.summary())
                .param("summaryEn", content.summaryEn())
                .param("lead", content.leadDepartment())
                .param("region", content.region())
                .param("audience", content.audience().name())
                .param("event", content.event(), Types.VARCHAR)
                .param("resultWay", content.resultWay().name())
                .param("documentName", content.document().name())
                .param("documentNumber", content.document().number())
                .param("documentIssuer", content.document().issuer())
                .param("documentDate", content.document().date(), Types.DATE)
                .param("from", content.effectiveFrom(), Types.DATE)
                .param("authors", bundle.authors().toArray(UUID[]::new))
                .param("publishedBy", bundle.publishedBy(), Types.OTHER)
                .param("changedBy", bundle.changedBy())
                .param("changedAt", Timestamp.from(bundle.changedAt()));
    }

    private void addMembers(Bundle bundle) {
        List<BundleMember> members = bundle.content().members();
        for (int position = 0; position < members.size(); position++) {
            BundleMember member = members.get(position);
            jdbc.sql(ADD_MEMBER)
                    .param("bundle", bundle.id())
                    .param("position", position)
                    .param("item", member.item())
                    .param("optional", member.optional())
                    .param("condition", member.condition())
                    .param("conditionEn", member.conditionEn())
                    .param("follows", member.after().toArray(String[]::new))
                    .update();
        }
    }

    private void step(Bundle bundle, BundleStep.Kind kind, @Nullable String remarks, Act act) {
        jdbc.sql(ADD_STEP)
                .param("bundle", bundle.id())
                .param("sequence", bundle.version())
                .param("kind", kind.name())
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .param("remarks", remarks)
                .update();
    }

    private Optional<Bundle> one(String sql, UUID id) {
        return with(jdbc.sql(sql).param("id", id).query(BundleRow.class).list()).stream()
                .findFirst();
    }

    private List<Bundle> with(List<BundleRow> rows) {
        Map<UUID, List<BundleRow.Member>> members =
                jdbc
                        .sql(MEMBERS)
                        .param("bundles", rows.stream().map(BundleRow::id).toArray(UUID[]::new))
                        .query(BundleRow.Member.class)
                        .list()
                        .stream()
                        .collect(groupingBy(BundleRow.Member::bundle));
        return rows.stream()
                .map(row -> row.bundle(members.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
