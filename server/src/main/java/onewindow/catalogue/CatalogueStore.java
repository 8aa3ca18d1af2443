package onewindow.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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
import onewindow.catalogue.life.SuccessionGraph;
import onewindow.platform.Act;
import onewindow.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items, their versions and the counter that tells every node that they changed. */
@Repository
class CatalogueStore {
    private static final String REVISION = "select value from catalogue.revision";

    /**
     * The counter's row is held until the end of the transaction: who changes later counts more.
     */
    private static final String REVISE =
            """
            with counted as (update catalogue.revision set value = value + 1 returning value)
            update catalogue.item set revision = counted.value from counted where code = any (:codes)
            """;

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
    private static final String CHANGED = ITEMS + "where revision > :revision";
    private static final String PERIODS =
            """
            select id, code, version, effective_from,
                   lead(effective_from) over (partition by code order by version) - 1 as effective_to
            from catalogue.item_version
            where cast(:codes as text[]) is null or code = any (:codes)
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
    private static final String ITEM = ITEMS + "where code = :code";
    private static final String LOCK = ITEM + " for update of item";
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
    private static final String SUCCESSORS =
            """
            select predecessor, successor, kind, document, reason, effective_from
            from catalogue.succession
            where predecessor = :code
            order by recorded_at, successor
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

    /** All of them. */
    List<Item> items(SuccessionGraph successions) {
        var periods = periods(null);
        return jdbc.sql(ITEMS).query((row, _) -> item(row, successions, periods)).list();
    }

    /** Those that changed after the counter stood there. */
    List<Item> itemsSince(long revision, SuccessionGraph successions) {
        var bare =
                jdbc.sql(CHANGED)
                        .param("revision", revision)
                        .query((row, _) -> item(row, successions, Map.of()))
                        .list();
        var periods = periods(bare.stream().map(Item::code).toArray(String[]::new));
        return bare.stream()
                .map(item -> item.with(periods.getOrDefault(item.code(), List.of())))
                .toList();
    }

    Optional<Item> item(String code) {
        var periods = periods(new String[] {code});
        return jdbc.sql(ITEM)
                .param("code", code)
                .query((row, _) -> item(row, successors(code), periods))
                .optional();
    }

    private Map<String, List<Item.Period>> periods(String @Nullable [] codes) {
        return jdbc.sql(PERIODS).param("codes", codes, Types.ARRAY).query(PeriodRow.class).stream()
                .collect(groupingBy(PeriodRow::code, mapping(PeriodRow::period, toList())));
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
                .query((row, _) -> item(row, successors(code), Map.of()))
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
        revise(code);
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
        revise(code);
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
        revise(succession.predecessor(), succession.successor());
    }

    List<Succession> successions() {
        return jdbc.sql(SUCCESSIONS).query(Succession.class).list();
    }

    private void revise(String... codes) {
        jdbc.sql(REVISE).param("codes", codes).update();
    }

    private SuccessionGraph successors(String code) {
        return new SuccessionGraph(
                jdbc.sql(SUCCESSORS).param("code", code).query(Succession.class).list());
    }

    private static Item item(
            ResultSet row, SuccessionGraph successions, Map<String, List<Item.Period>> periods)
            throws SQLException {
        String code = row.getString("code");
        return new Item(
                code,
                row.getObject("department", UUID.class),
                ItemVersion.State.valueOf(row.getString("state")),
                successions.of(code),
                ending(row),
                periods.getOrDefault(code, List.of()));
    }

    private static Item.@Nullable Ending ending(ResultSet row) throws SQLException {
        LocalDate since = row.getObject("ended_on", LocalDate.class);
        return since == null
                ? null
                : new Item.Ending(since, row.getString("ended_by"), row.getString("ended_because"));
    }
}
