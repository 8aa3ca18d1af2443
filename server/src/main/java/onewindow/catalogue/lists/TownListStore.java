package onewindow.catalogue.lists;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onewindow.catalogue.lists.TownList.Checklist;
import onewindow.catalogue.lists.TownList.Filing;
import onewindow.catalogue.lists.TownList.Power;
import onewindow.catalogue.lists.TownList.Publication;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of the towns and their powers. */
@Repository
class TownListStore {
    private static final String LISTS =
            """
            select id, town, name, process, training, support, supervision, drafted_by, drafted_at,
                   filing_number, filed_on, filed_by, filed_at, effective_from, published_by, published_at, version
            from catalogue.town_list
            """;
    private static final String POWERS =
            """
            select list, item_code, given_by, basis from catalogue.town_list_item
            where list = any (:lists)
            order by list, position
            """;
    private static final String IN_FORCE =
            """
            select item_code from catalogue.town_list_item
            where list in (
                select distinct on (town) id from catalogue.town_list
                where effective_from <= :date
                order by town, effective_from desc, published_at desc)
            """;
    private static final String ADD =
            """
            insert into catalogue.town_list (id, town, name, process, training, support, supervision,
                drafted_by, drafted_at, version)
            values (:id, :town, :name, :process, :training, :support, :supervision, :by, :at, 1)
            """;
    private static final String CHANGE =
            """
            update catalogue.town_list
            set name = :name, process = :process, training = :training, support = :support,
                supervision = :supervision, drafted_by = :by, drafted_at = :at, version = version + 1
            where id = :id
            """;
    private static final String ADD_POWER =
            """
            insert into catalogue.town_list_item (list, item_code, given_by, basis, position)
            values (:list, :code, :givenBy, :basis, :position)
            """;
    private static final String FILE =
            """
            update catalogue.town_list
            set filing_number = :number, filed_on = :on, filed_by = :by, filed_at = :at, version = version + 1
            where id = :id
            """;
    private static final String PUBLISH =
            """
            update catalogue.town_list
            set effective_from = :from, published_by = :by, published_at = :at, version = version + 1
            where id = :id
            """;

    /** What may be applied for depends on the lists: every node looks again. */
    private static final String REVISE = "update catalogue.revision set value = value + 1";

    private final JdbcClient jdbc;

    TownListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record PowerRow(UUID list, String itemCode, String givenBy, String basis) {
        Power power() {
            return new Power(itemCode, givenBy, basis);
        }
    }

    private record Row(
            UUID id,
            String town,
            String name,
            String process,
            String training,
            String support,
            String supervision,
            UUID draftedBy,
            Instant draftedAt,
            @Nullable String filingNumber,
            @Nullable LocalDate filedOn,
            @Nullable UUID filedBy,
            @Nullable Instant filedAt,
            @Nullable LocalDate effectiveFrom,
            @Nullable UUID publishedBy,
            @Nullable Instant publishedAt,
            int version) {
        TownList list(List<PowerRow> powers) {
            return new TownList(
                    id,
                    town,
                    name,
                    powers.stream().map(PowerRow::power).toList(),
                    new Checklist(process, training, support, supervision),
                    draftedBy,
                    draftedAt,
                    filing(),
                    publication(),
                    version);
        }

        private @Nullable Filing filing() {
            return filedBy == null
                    ? null
                    : new Filing(
                            Objects.requireNonNull(filingNumber),
                            Objects.requireNonNull(filedOn),
                            filedBy,
                            Objects.requireNonNull(filedAt));
        }

        private @Nullable Publication publication() {
            return publishedBy == null
                    ? null
                    : new Publication(
                            Objects.requireNonNull(effectiveFrom),
                            publishedBy,
                            Objects.requireNonNull(publishedAt));
        }
    }

    /** By town, the latest first. */
    List<TownList> all() {
        return with(jdbc.sql(LISTS + "order by town, drafted_at desc, id").query(Row.class).list());
    }

    Optional<TownList> find(UUID id) {
        return one(LISTS + "where id = :id", id);
    }

    /** Locked until the end of the transaction. */
    Optional<TownList> lock(UUID id) {
        return one(LISTS + "where id = :id for update", id);
    }

    /** Codes of the items on the lists that count on that day. */
    Set<String> inForce(LocalDate date) {
        return new HashSet<>(jdbc.sql(IN_FORCE).param("date", date).query(String.class).list());
    }

    void add(UUID id, TownLists.NewTownList list, Act act) {
        write(ADD, id, list, act).param("town", list.town()).update();
        addPowers(id, list.powers());
    }

    void change(UUID id, TownLists.NewTownList list, Act act) {
        write(CHANGE, id, list, act).update();
        jdbc.sql("delete from catalogue.town_list_item where list = :list")
                .param("list", id)
                .update();
        addPowers(id, list.powers());
    }

    void file(UUID id, String number, LocalDate on, Act act) {
        jdbc.sql(FILE)
                .param("id", id)
                .param("number", number)
                .param("on", on)
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .update();
    }

    void publish(UUID id, LocalDate effectiveFrom, Act act) {
        jdbc.sql(PUBLISH)
                .param("id", id)
                .param("from", effectiveFrom)
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .update();
        jdbc.sql(REVISE).update();
    }

    private JdbcClient.StatementSpec write(
            String sql, UUID id, TownLists.NewTownList list, Act act) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("name", list.name())
                .param("process", list.checklist().process())
                .param("training", list.checklist().training())
                .param("support", list.checklist().support())
                .param("supervision", list.checklist().supervision())
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()));
    }

    private void addPowers(UUID list, List<Power> powers) {
        for (int position = 0; position < powers.size(); position++) {
            Power power = powers.get(position);
            jdbc.sql(ADD_POWER)
                    .param("list", list)
                    .param("code", power.itemCode())
                    .param("givenBy", power.givenBy())
                    .param("basis", power.basis())
                    .param("position", position)
                    .update();
        }
    }

    private Optional<TownList> one(String sql, UUID id) {
        return with(jdbc.sql(sql).param("id", id).query(Row.class).list()).stream().findFirst();
    }

    private List<TownList> with(List<Row> rows) {
        Map<UUID, List<PowerRow>> powers =
                jdbc
                        .sql(POWERS)
                        .param("lists", rows.stream().map(Row::id).toArray(UUID[]::new))
                        .query(PowerRow.class)
                        .list()
                        .stream()
                        .collect(groupingBy(PowerRow::list));
        return rows.stream()
                .map(row -> row.list(powers.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
