package onewindow.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.calendar.Calendars;
import onewindow.calendar.DayCount;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.CaseList.Item;
import onewindow.cases.CaseList.Lamp;
import onewindow.cases.CaseList.Listed;
import onewindow.cases.WorkItem.Node;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.identity.Masks;
import onewindow.identity.Party;
import onewindow.identity.Vault;
import onewindow.organisation.Organisation;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A row of a list of cases, as people read it. */
@Component
class CaseRows {
    private final Vault vault;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Organisation organisation;
    private final Clock clock;

    CaseRows(
            Vault vault,
            Catalogue catalogue,
            Calendars calendars,
            Organisation organisation,
            Clock clock) {
        this.vault = vault;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.organisation = organisation;
        this.clock = clock;
    }

    Listed listed(ResultSet row, @Nullable String applicant, @Nullable Item item)
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

    String party(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] salted =
                vault.open(
                        row.getBytes("sealed"),
                        CaseStore.context(id, row.getInt("sequence"), "party"));
        Party party = Ledger.read(new Ledger.Secret("party", salted).value(), Party.class);
        return party.kind() == Party.Kind.NATURAL_PERSON ? Masks.name(party.name()) : party.name();
    }

    static Item item(ResultSet row, UUID actor) throws SQLException {
        UUID assignee = row.getObject("assignee", UUID.class);
        return new Item(
                row.getObject("item", UUID.class),
                Node.valueOf(row.getString("node")),
                row.getInt("version"),
                row.getTimestamp("opened_at").toInstant(),
                actor.equals(assignee),
                assignee != null);
    }
}
