package onewindow.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import onewindow.calendar.CalendarTable.Kind;
import onewindow.calendar.CalendarTable.Override;
import onewindow.calendar.YearImport.Moved;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import onewindow.platform.Invalid.Fault;
import onewindow.platform.Settings;
import onewindow.platform.Snapshot;
import onewindow.platform.Time;
import onewindow.regions.Region;
import onewindow.regions.Regions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The working-day calendars: the State Council's, with closures of a region. Answered from memory;
 * a node sees another node's change within 30 seconds.
 */
@Service
public class Calendars {
    /** In place of a region's code. */
    public static final String COUNTRY = "000000000000";

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_DAYS = 100;

    private final CalendarStore store;
    private final Regions regions;
    private final Settings settings;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Snapshot<CalendarTable> snapshot;

    Calendars(
            CalendarStore store,
            Regions regions,
            Settings settings,
            Acts acts,
            ApplicationEventPublisher events) {
        this.store = store;
        this.regions = regions;
        this.settings = settings;
        this.acts = acts;
        this.events = events;
        this.snapshot = new Snapshot<>(store::version, store::load);
    }

    /** A snapshot, cheap to ask for. */
    public DayCount dayCount(String region) {
        return snapshot.get().of(regions.path(region).stream().map(Region::code).toList());
    }

    /** Grows with every change of any calendar. */
    public long version() {
        return snapshot.get().version();
    }

    public boolean isWorkday(String region, LocalDate date) {
        return dayCount(region).isWorkday(date);
    }

    /** See {@link DayCount#addWorkdays}. */
    public LocalDate addWorkdays(String region, LocalDate date, int n) {
        return dayCount(region).addWorkdays(date, n);
    }

    /** Whether the State Council's calendar of the year has been entered. */
    public boolean isPublished(int year) {
        return snapshot.get().published().contains(year);
    }

    /**
     * The day 0 of what arrives on the day: the next working day where a local rule ({@code
     * clock.rollNonWorkdayReceipt}) treats it as received then (rulebook §2.2, C2).
     */
    public LocalDate startOf(String region, LocalDate receipt) {
        boolean rolls = settings.flag("clock.rollNonWorkdayReceipt", full(region), receipt);
        return rolls && !isWorkday(region, receipt) ? addWorkdays(region, receipt, 1) : receipt;
    }

    /**
     * The instant from which a limit is overdue: midnight after its last day, or the end of
     * business where a local rule ({@code clock.endOfDay}) says so (Civil Code, art. 203); a day
     * without business ends at midnight.
     */
    public Instant endOf(String region, LocalDate due) {
        boolean byBusiness =
                settings.text("clock.endOfDay", full(region), due).equals("BUSINESS_HOURS");
        return byBusiness && isWorkday(region, due)
                ? due.atTime(workingHours(region, due).closing()).atZone(Time.ZONE).toInstant()
                : Time.startOf(due.plusDays(1));
    }

    public WorkingHours workingHours(String region, LocalDate date) {
        return WorkingHours.parse(settings.text("clock.workingHours", full(region), date));
    }

    /** Who entered which year's calendar, the latest first. */
    public List<Publication> publications() {
        return store.publications();
    }

    /**
     * Enters a year's calendar in place of what was entered for it before.
     *
     * @param dryRun only says what would move
     * @throws Invalid with every fault
     */
    public YearImport enter(YearCalendar entry, boolean dryRun, Act act) {
        check(entry);
        if (dryRun) {
            return compare(store.load(), entry, true);
        }
        return acts.once(
                act,
                YearImport.class,
                () -> {
                    store.lock();
                    var before = store.load();
                    var change = compare(before, entry, false);
                    store.append(overrides(before, entry), String.join(" ", entry.papers()), act);
                    store.publish(entry, change, act);
                    announce(COUNTRY, change.moved().stream().map(Moved::date).toList(), act);
                    return change;
                });
    }

    /**
     * Closes a region and all that lies in it for a whole day by a notice of its government. Half
     * days do not change the calendar (rulebook §2.2, C5).
     */
    public void close(String region, LocalDate date, String name, String notice, Act act) {
        var faults = new ArrayList<Fault>();
        checkText("name", name, faults);
        checkPlace(region, date, notice, faults);
        refuse(faults);
        append(region, date, Kind.CLOSURE, name, notice, act);
    }

    /** Takes a closure back. */
    public void reopen(String region, LocalDate date, String notice, Act act) {
        var faults = new ArrayList<Fault>();
        checkPlace(region, date, notice, faults);
        refuse(faults);
        if (!snapshot.get().isClosed(regions.find(region).code(), date)) {
            throw new Invalid("date", "unknown");
        }
        append(region, date, Kind.ORDINARY, "", notice, act);
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
    void refresh() {
        snapshot.refresh();
    }

    private void append(
            String region, LocalDate date, Kind kind, String name, String notice, Act act) {
        String code = regions.find(region).code();
        acts.once(
                act,
                () -> {
                    store.lock();
                    store.append(List.of(new Override(code, date, kind, name, null)), notice, act);
                    announce(code, List.of(date), act);
                });
    }

    private void announce(String region, List<LocalDate> days, Act act) {
        snapshot.forgetAfterCommit();
        if (!days.isEmpty()) {
            events.publishEvent(
                    new CalendarChanged(region, days.getFirst(), days.getLast(), act.at()));
        }
    }

    private static YearImport compare(CalendarTable before, YearCalendar entry, boolean dryRun) {
        var now = before.country();
        var then = before.with(entry).country();
        Set<LocalDate> touched = new TreeSet<>(takenBack(before, entry));
        entry.days().forEach(day -> touched.add(day.date()));
        List<Moved> moved =
                touched.stream()
                        .filter(date -> now.isWorkday(date) != then.isWorkday(date))
                        .map(date -> {
                            var day = then.day(date);
                            return new Moved(date, day.isWorkday(), day.name());
                        })
                        .toList();
        return new YearImport(entry.year(), dryRun, entry.days().size(), moved);
    }

    private static List<Override> overrides(CalendarTable before, YearCalendar entry) {
        List<Override> days = new ArrayList<>();
        for (LocalDate date : takenBack(before, entry)) {
            days.add(new Override(COUNTRY, date, Kind.ORDINARY, "", entry.year()));
        }
        for (var day : entry.days()) {
            var kind = day.isOffDay() ? Kind.HOLIDAY : Kind.WORKDAY;
            days.add(new Override(COUNTRY, day.date(), kind, day.name(), entry.year()));
        }
        return days;
    }

    /** Days of an earlier entry of the same year that are no longer listed. */
    private static List<LocalDate> takenBack(CalendarTable before, YearCalendar entry) {
        var listed = new HashSet<>(entry.days().stream().map(YearCalendar.Holiday::date).toList());
        return before.national().keySet().stream()
                .filter(date -> before.isOf(date, entry.year()) && !listed.contains(date))
                .sorted()
                .toList();
    }

    private void check(YearCalendar entry) {
        var faults = new ArrayList<Fault>();
        if (entry.year() < 2000 || entry.year() > 2100) {
            faults.add(new Fault("year", "invalid"));
        }
        if (entry.papers().isEmpty()) {
            faults.add(new Fault("papers", "required"));
        }
        entry.papers().forEach(paper -> checkText("papers", paper, faults));
        if (entry.days().isEmpty()) {
            faults.add(new Fault("days", "required"));
        } else if (entry.days().size() > MOST_DAYS) {
            faults.add(new Fault("days", "too-long"));
        }
        Set<LocalDate> seen = new HashSet<>();
        for (int index = 0; index < entry.days().size(); index++) {
            var day = entry.days().get(index);
            String field = "days[" + index + "].";
            checkText(field + "name", day.name(), faults);
            var date = day.date();
            boolean isDecemberBefore =
                    date.getYear() == entry.year() - 1 && date.getMonthValue() == 12;
            if (date.getYear() != entry.year() && !isDecemberBefore) {
                faults.add(new Fault(field + "date", "invalid"));
            } else if (!seen.add(date)) {
                faults.add(new Fault(field + "date", "repeated"));
            }
        }
        refuse(faults);
    }

    private void checkPlace(String region, LocalDate date, String notice, List<Fault> faults) {
        if (!regions.isKnown(region)) {
            faults.add(new Fault("region", "unknown"));
        }
        if (date.getYear() < 2000 || date.getYear() > 2100) {
            faults.add(new Fault("date", "invalid"));
        }
        checkText("source", notice, faults);
    }

    private static void checkText(String field, String text, List<Fault> faults) {
        if (text.isBlank()) {
            faults.add(new Fault(field, "required"));
        } else if (text.length() > LONGEST_TEXT) {
            faults.add(new Fault(field, "too-long"));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private String full(String region) {
        return regions.find(region).code();
    }
}
