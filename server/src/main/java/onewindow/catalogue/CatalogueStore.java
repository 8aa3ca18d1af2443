package onewindow.catalogue;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.catalogue.life.Succession;
import onewindow.platform.Act;
import onewindow.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items, their versions and the counter that tells every node that they changed. */
@Repository
class CatalogueStore {
    private static final String REVISION = "select value from catalogue.revision";
    private static final String REVISE = "update catalogue.revision set value = value + 1";
    private static final String ITEMS =
            """
            select code, department, state, ended_on, ended_by, ended_because
            from catalogue.item
            left join lateral (
                select coalesce(effective_from, (changed_at at time zone 'Asia/Shanghai')::date) as ended_on,
                       document as ended_by, reason as ended_because
                from catalogue.item_change c
                where c.code = item.code and c.state = 'CANCELLED'
                order by changed_at desc
                limit 1) as ending on state = 'CANCELLED'
            """;
    private static final String PERIODS =
            """
            select id, code, version, effective_from,
                   lead(effective_from) over (partition by code order by version) - 1 as effective_to
            from catalogue.item_version
            order by code, version
            """;
    private static final String GUIDES =
            "select id, guide from catalogue.item_version where id = any (:ids)";
    private static final String CODE_OF = "select code from catalogue.item_version where id = :id";
    private static final String ADD_ITEM =
            """
            insert into catalogue.item (code, department, state) values (:code, :department, 'IN_USE')
            on conflict (code) do nothing
            """;
    private static final String LOCK = ITEMS + "where code = :code for update of item";
    private static final String ADD_VERSION =
            """
            insert into catalogue.item_version
                (id, code, version, effective_from, guide, hash, published_by, published_at)
            values (:id, :code, :version, :effectiveFrom, :guide, :hash, :publishedBy, :publishedAt)
            """;
    private static final String CHANGE_STATE =
            "update catalogue.item set state = :state where code = :code";
    private static final String ADD_CHANGE =
            """
            insert into catalogue.item_change
                (id, code, state, document, effective_from, reason, changed_by, changed_at)
            values (:id, :code, :state, :document, :effectiveFrom, :reason, :changedBy, :changedAt)
            """;
    private static final String SUCCEED =
            """
            insert into catalogue.succession
                (predecessor, successor, kind, document, reason, effective_from, recorded_by, recorded_at)
            values (:predecessor, :successor, :kind, :document, :reason, :effectiveFrom, :recordedBy, :recordedAt)
            """;
    private static final String SUCCESSIONS =
            """
            select predecessor, successor, kind, document, reason, effective_from
            from catalogue.succession
            order by recorded_at, predecessor, successor
            """;
    private static final String HISTORY =
            """
            select id, version, effective_from,
                   lead(effective_from) over (order by version) - 1 as effective_to,
                   encode(hash, 'hex') as hash, published_by, published_at
            from catalogue.item_version
            where code = :code
            order by version desc
            """;
    private static final String CHANGES =
            """
            select state, coalesce(document || '：', '') || reason as reason, changed_by, changed_at
            from catalogue.item_change
            where code = :code
            order by changed_at desc
            """;

    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record PeriodRow(
            UUID id,
            String code,
            int version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {
        Item.Period period() {
            return new Item.Period(id, version, effectiveFrom, effectiveTo);
        }
    }

    private record GuideRow(UUID id, byte[] guide) {}

    long revision() {
        return jdbc.sql(REVISION).query(Long.class).single();
    }

    List<Item> items() {
        Map<String, List<PeriodRow>> periods =
                jdbc.sql(PERIODS).query(PeriodRow.class).list().stream()
                        .collect(groupingBy(PeriodRow::code));
        Map<String, List<Succession>> successions =
                successions().stream().collect(groupingBy(Succession::predecessor));
        return jdbc.sql(ITEMS)
                .query((row, n) ->
                        item(
                                row,
                                successions.getOrDefault(row.getString("code"), List.of()),
                                periods.getOrDefault(row.getString("code"), List.of()).stream()
                                        .map(PeriodRow::period)
                                        .toList()))
                .list();
    }

    Map<UUID, GuideText> guides(Collection<UUID> versions) {
        Map<UUID, GuideText> guides = new HashMap<>();
        if (!versions.isEmpty()) {
            jdbc.sql(GUIDES)
                    .param("ids", versions.toArray(new UUID[0]))
                    .query(GuideRow.class)
                    .list()
                    .forEach(row -> guides.put(row.id(), new GuideText(row.guide())));
        }
        return guides;
    }

    Optional<String> codeOf(UUID version) {
        return jdbc.sql(CODE_OF).param("id", version).query(String.class).optional();
    }

    /** The item's row, made where it is new, locked until the end of the transaction. */
    Item lockOrAdd(String code, UUID department) {
        jdbc.sql(ADD_ITEM).param("code", code).param("department", department).update();
        return lock(code).orElseThrow();
    }

    Optional<Item> lock(String code) {
        return jdbc.sql(LOCK)
                .param("code", code)
                .query((row, n) -> item(row, successors(code), List.of()))
                .optional();
    }

    Optional<ItemHistory.Version> latest(String code) {
        return jdbc.sql(HISTORY + "limit 1")
                .param("code", code)
                .query(ItemHistory.Version.class)
                .optional();
    }

    void add(UUID id, String code, int version, LocalDate effectiveFrom, GuideText guide, Act act) {
        jdbc.sql(ADD_VERSION)
                .param("id", id)
                .param("code", code)
                .param("version", version)
                .param("effectiveFrom", effectiveFrom)
                .param("guide", guide.bytes())
                .param("hash", guide.hash())
                .param("publishedBy", act.actor())
                .param("publishedAt", Timestamp.from(act.at()))
                .update();
        jdbc.sql(REVISE).update();
    }

    /**
     * @param ending of an item that ends with it
     */
    void change(
            String code,
            ItemVersion.State state,
            String reason,
            Item.@Nullable Ending ending,
            Act act) {
        jdbc.sql(CHANGE_STATE).param("code", code).param("state", state.name()).update();
        jdbc.sql(ADD_CHANGE)
                .param("id", Ids.next(act.at().toEpochMilli()))
                .param("code", code)
                .param("state", state.name())
                .param("document", ending == null ? null : ending.document(), Types.VARCHAR)
                .param("effectiveFrom", ending == null ? null : ending.since(), Types.DATE)
                .param("reason", reason)
                .param("changedBy", act.actor())
                .param("changedAt", Timestamp.from(act.at()))
                .update();
        jdbc.sql(REVISE).update();
    }

    List<ItemHistory.Version> history(String code) {
        return jdbc.sql(HISTORY).param("code", code).query(ItemHistory.Version.class).list();
    }

    List<ItemHistory.Change> changes(String code) {
        return jdbc.sql(CHANGES).param("code", code).query(ItemHistory.Change.class).list();
    }

    void succeed(Succession succession, Act act) {
        jdbc.sql(SUCCEED)
                .param("predecessor", succession.predecessor())
                .param("successor", succession.successor())
                .param("kind", succession.kind())
                .param("document", succession.document())
                .param("reason", succession.reason())
                .param("effectiveFrom", succession.effectiveFrom())
                .param("recordedBy", act.actor())
                .param("recordedAt", Timestamp.from(act.at()))
                .update();
        jdbc.sql(REVISE).update();
    }

    List<Succession> successions() {
        return jdbc.sql(SUCCESSIONS).query(Succession.class).list();
    }

    private List<Succession> successors(String code) {
        return successions().stream().filter(each -> each.predecessor().equals(code)).toList();
    }

    private static Item item(ResultSet row, List<Succession> successions, List<Item.Period> periods)
            throws SQLException {
        return new Item(
                row.getString("code"),
                row.getObject("department", UUID.class),
                ItemVersion.State.valueOf(row.getString("state")),
                successions,
                ending(row),
                periods);
    }

    private static Item.@Nullable Ending ending(ResultSet row) throws SQLException {
        LocalDate since = row.getObject("ended_on", LocalDate.class);
        return since == null
                ? null
                : new Item.Ending(since, row.getString("ended_by"), row.getString("ended_because"));
    }
}
