package onewindow.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseList.Cursor;
import onewindow.cases.CaseList.Lamp;
import onewindow.cases.CaseList.Listed;
import onewindow.cases.CaseList.Page;
import onewindow.cases.WorkItem.Node;
import onewindow.organisation.Organisation;
import onewindow.organisation.Rights;
import onewindow.organisation.Scope;
import onewindow.platform.Act;
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
            """;
    private static final String OF_NUMBER =
            "    and (f.number like :number or f.token like :token)\n";
    private static final String BY_DUE =
            """
            order by coalesce(d.due, date '9999-12-31'), w.id
            limit :most
            """;

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Organisation organisation;
    private final Rights rights;
    private final Clock clock;

    CaseSearch(
            JdbcClient jdbc, CaseRows rows, Organisation organisation, Rights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
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
                        .query((row, n) -> rows.listed(row, null, null))
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
                        .query((row, n) -> rows.listed(row, rows.party(row), null))
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
     * @param number of the case or its query number, whole or its beginning, or what a scanner
     *     reads from the QR code; none for all
     */
    public Page work(
            List<Node> nodes,
            boolean mine,
            @Nullable Lamp lamp,
            @Nullable String number,
            @Nullable String after,
            Act act) {
        UUID window = act.window();
        UUID post = act.post();
        UUID hall = window == null ? null : organisation.window(window).hall();
        var held = post == null ? null : organisation.post(post);
        UUID department = hall == null && held != null ? held.department() : null;
        Cursor cursor = Cursor.of(after);
        var wanted = number == null ? null : TypedNumber.of(number);
        List<Listed> found =
                jdbc.sql(WORK + (wanted == null ? "" : OF_NUMBER) + BY_DUE)
                        .param("number", wanted == null ? null : wanted.ofCase())
                        .param("token", wanted == null ? null : wanted.ofToken())
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
                        .query((row, n) ->
                                rows.listed(row, rows.party(row), CaseRows.item(row, act.actor())))
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
