package onewindow.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.calendar.Calendars;
import onewindow.calendar.DayCount;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.CaseList.Cursor;
import onewindow.cases.CaseList.Item;
import onewindow.cases.CaseList.Lamp;
import onewindow.cases.CaseList.Listed;
import onewindow.cases.CaseList.Page;
import onewindow.cases.WorkItem.Node;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.identity.Masks;
import onewindow.identity.Party;
import onewindow.identity.Vault;
import onewindow.organisation.Organisation;
import onewindow.organisation.Rights;
import onewindow.organisation.Scope;
import onewindow.platform.Act;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of cases: flat records straight from SQL, ordered by due date or by age, with keyset
 * paging.
 */
@Service
@Transactional(readOnly = true)
public class CaseSearch {
    private static final int PAGE = 30;
    private static final int COUNTED = 1_000;

    private static final String OWN =
            """
            select f.id, f.number, f.item_version, f.department, f.phase, f.outcome, f.filed_at, f.region, d.kind, d.due, d.warn_at, d.over_at
            from cases.case_file f left join cases.deadline d on d.case_id = f.id and d.is_leading
            where (f.applicant = :account or f.filer = :account) and (cast(:before as uuid) is null or f.id < :before)
            order by f.id desc
            limit :most
            """;

    private static final String LISTED =
            """
            select f.id, f.number, f.item_version, f.department, f.phase, f.outcome, f.filed_at, f.region, d.kind, d.due, d.warn_at, d.over_at,
                s.sequence, s.sealed
            from cases.deadline d
            join cases.case_file f on f.id = d.case_id
            join cases.secret s on s.case_id = f.id and s.sequence = 1 and s.name = 'party'
            """;
    private static final String IN_SCOPE =
            """
            where d.is_leading
                and (d.department = any (:departments) or d.hall = any (:halls) or d.region like any (:regions))
                and (cast(:department as uuid) is null or d.department = :department)
                and (cast(:lamp as text) is null
                    or case :lamp when 'RED' then d.over_at <= :now when 'YELLOW' then d.warn_at <= :now and d.over_at > :now
                        else d.warn_at > :now end)
            """;
    private static final String AFTER =
            """
                and (cast(:afterDue as date) is null or (d.due, d.case_id) > (:afterDue, :afterId))
            order by d.due, d.case_id
            limit :most
            """;

    private static final String WORK =
            """
            select f.id, f.number, f.item_version, f.department, f.phase, f.outcome, f.filed_at, f.region, d.kind, d.due, d.warn_at, d.over_at,
                s.sequence, s.sealed, w.id item, w.node, w.role, w.version, w.opened_at, w.assignee
            from cases.work_item w
            join cases.case_file f on f.id = w.case_id
            join cases.secret s on s.case_id = f.id and s.sequence = 1 and s.name = 'party'
            left join cases.deadline d on d.case_id = f.id and d.is_leading
            where w.done_at is null
                and ((w.department = :department and w.role = :role) or (w.hall = :hall and w.node = any (:nodes)))
                and (not :mine or w.assignee = :actor)
                and (cast(:lamp as text) is null
                    or case :lamp when 'RED' then d.over_at <= :now when 'YELLOW' then d.warn_at <= :now and d.over_at > :now
                        else coalesce(d.warn_at > :now, true) end)
                and (cast(:afterDue as date) is null or (coalesce(d.due, date '9999-12-31'), w.id) > (:afterDue, :afterId))
            order by coalesce(d.due, date '9999-12-31'), w.id
            limit :most
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Organisation organisation;
    private final Rights rights;
    private final Clock clock;

    CaseSearch(
            JdbcClient jdbc,
            Vault vault,
            Catalogue catalogue,
            Calendars calendars,
            Organisation organisation,
            Rights rights,
            Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.organisation = organisation;
        this.rights = rights;
        this.clock = clock;
    }

    /** The applicant's own, newest first. */
    public Page own(UUID account, @Nullable UUID before) {
        List<Listed> found =
                jdbc.sql(OWN)
                        .param("account", account)
                        .param("before", before)
                        .param("most", PAGE + 1)
                        .query((row, n) -> listed(row, null, null))
                        .list();
        boolean more = found.size() > PAGE;
        List<Listed> page = more ? found.subList(0, PAGE) : found;
        return new Page(page, more ? page.getLast().id().toString() : null, page.size(), more);
    }

    /** Every case that the actor may see and that has a running clock, by due date. */
    public Page byDueDate(
            @Nullable Lamp lamp, @Nullable UUID department, @Nullable String after, Act act) {
        Scope scope = rights.scope(act);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("departments", scope.departments().toArray(UUID[]::new));
        parameters.put("halls", scope.halls().toArray(UUID[]::new));
        parameters.put(
                "regions", scope.regions().stream().map(CaseSearch::below).toArray(String[]::new));
        parameters.put("department", department);
        parameters.put("lamp", lamp == null ? null : lamp.name());
        parameters.put("now", Timestamp.from(clock.instant()));
        Cursor cursor = Cursor.of(after);
        var listing = new HashMap<>(parameters);
        listing.put("afterDue", cursor.due());
        listing.put("afterId", cursor.id());
        listing.put("most", PAGE + 1);
        List<Listed> found =
                jdbc.sql(LISTED + IN_SCOPE + AFTER)
                        .params(listing)
                        .query((row, n) -> listed(row, party(row), null))
                        .list();
        int total =
                jdbc.sql(
                                "select count(*) from (select from cases.deadline d "
                                        + IN_SCOPE
                                        + " limit "
                                        + (COUNTED + 1)
                                        + ") counted")
                        .params(parameters)
                        .query(Integer.class)
                        .single();
        return page(found, total);
    }

    /**
     * Open work items of the actor's post, or of the hall whose window the actor sits at, by due
     * date.
     *
     * @param nodes at a window: INTAKE, OUTSIDE, DELIVERY
     */
    public Page work(
            List<Node> nodes, boolean mine, @Nullable Lamp lamp, @Nullable String after, Act act) {
        UUID window = act.window();
        UUID post = act.post();
        UUID hall = window == null ? null : organisation.window(window).hall();
        var held = post == null ? null : organisation.post(post);
        UUID department = hall == null && held != null ? held.department() : null;
        Cursor cursor = Cursor.of(after);
        List<Listed> found =
                jdbc.sql(WORK)
                        .param("department", department)
                        .param("role", held == null ? "" : held.role().name())
                        .param("hall", hall)
                        .param("nodes", nodes.stream().map(Node::name).toArray(String[]::new))
                        .param("mine", mine)
                        .param("actor", act.actor())
                        .param("lamp", lamp == null ? null : lamp.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("afterDue", cursor.due())
                        .param("afterId", cursor.id())
                        .param("most", PAGE + 1)
                        .query((row, n) -> listed(row, party(row), item(row, act.actor())))
                        .list();
        return page(found, found.size());
    }

    private static Page page(List<Listed> found, int total) {
        boolean more = found.size() > PAGE;
        List<Listed> page = more ? found.subList(0, PAGE) : found;
        return new Page(
                page,
                more ? Cursor.text(page.getLast()) : null,
                Math.min(total, COUNTED),
                total > COUNTED);
    }

    private Listed listed(ResultSet row, @Nullable String applicant, @Nullable Item item)
            throws SQLException {
        Guide guide = catalogue.version(row.getObject("item_version", UUID.class)).guide();
        String outcome = row.getString("outcome");
        String kind = row.getString("kind");
        LocalDate due = row.getObject("due", LocalDate.class);
        return new Listed(
                row.getObject("id", UUID.class),
                row.getString("number"),
                guide.name(),
                guide.nameEn(),
                organisation.department(row.getObject("department", UUID.class)).name(),
                Phase.valueOf(row.getString("phase")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getTimestamp("filed_at").toInstant(),
                applicant,
                kind == null ? null : Deadline.Kind.valueOf(kind),
                due,
                due == null ? null : remaining(row.getString("region"), due),
                lamp(row),
                item);
    }

    private Lamp lamp(ResultSet row) throws SQLException {
        Timestamp over = row.getTimestamp("over_at");
        if (over == null) {
            return Lamp.NONE;
        }
        Instant now = clock.instant();
        if (!now.isBefore(over.toInstant())) {
            return Lamp.RED;
        }
        return now.isBefore(row.getTimestamp("warn_at").toInstant()) ? Lamp.GREEN : Lamp.YELLOW;
    }

    private int remaining(String region, LocalDate due) {
        DayCount days = calendars.dayCount(region);
        LocalDate today = Time.date(clock.instant());
        LocalDate from = due.isBefore(today) ? due : today;
        LocalDate to = due.isBefore(today) ? today : due;
        int counted =
                (int)
                        from.plusDays(1)
                                .datesUntil(to.plusDays(1))
                                .limit(1_000)
                                .filter(day -> days.day(day).isWorkday())
                                .count();
        return due.isBefore(today) ? -counted : counted;
    }

    private String party(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] salted =
                vault.open(
                        row.getBytes("sealed"),
                        CaseStore.context(id, row.getInt("sequence"), "party"));
        Party party = Ledger.read(new Ledger.Secret("party", salted).value(), Party.class);
        return party.kind() == Party.Kind.NATURAL_PERSON ? Masks.name(party.name()) : party.name();
    }

    private static Item item(ResultSet row, UUID actor) throws SQLException {
        UUID assignee = row.getObject("assignee", UUID.class);
        return new Item(
                row.getObject("item", UUID.class),
                Node.valueOf(row.getString("node")),
                row.getInt("version"),
                row.getTimestamp("opened_at").toInstant(),
                actor.equals(assignee),
                assignee != null);
    }

    /**
     * A region with all that lies in it: its code without the trailing pairs and triples of zeros.
     */
    private static String below(String region) {
        String code = region;
        for (String zeros : List.of("000", "000", "00", "00")) {
            if (!code.endsWith(zeros)) {
                break;
            }
            code = code.substring(0, code.length() - zeros.length());
        }
        return code + "%";
    }
}
