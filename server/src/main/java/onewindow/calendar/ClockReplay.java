package onewindow.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import onewindow.calendar.ClockFact.Extended;
import onewindow.calendar.ClockFact.PauseBegun;
import onewindow.calendar.ClockFact.PauseEnded;
import onewindow.calendar.ClockFact.Stopped;
import onewindow.calendar.StatutoryClock.ExplainedDay;
import org.jspecify.annotations.Nullable;

/** Walks once over the days of a limit. */
final class ClockReplay {
    private final Limit limit;
    private final DayCount dayCount;
    private final LocalDate today;
    private final @Nullable LocalDate stop;

    /** What has happened until today, or until the limit was stopped. */
    private final LocalDate horizon;

    private final List<ClockFact> facts;
    private int nextFact;

    private final List<ExplainedDay> days = new ArrayList<>();

    /** Places in {@link #days} of non-working days behind a limit that is used up. */
    private final List<Integer> rolled = new ArrayList<>();

    private final Set<String> procedures = new LinkedHashSet<>();
    private int allowed;
    private int consumed;
    private @Nullable LocalDate due;
    private boolean isPausedToday;
    private boolean isProvisional;

    ClockReplay(Limit limit, List<ClockFact> facts, DayCount dayCount, LocalDate today) {
        this.limit = limit;
        this.dayCount = dayCount;
        this.today = today;
        this.stop =
                facts.stream()
                        .filter(Stopped.class::isInstance)
                        .map(ClockFact::on)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        this.horizon = stop != null && stop.isBefore(today) ? stop : today;
        this.facts =
                facts.stream()
                        .filter(fact -> stop == null || !fact.on().isAfter(stop))
                        .sorted(Comparator.comparing(ClockFact::on))
                        .toList();
        this.allowed = limit.days();
        walk();
    }

    List<ExplainedDay> days() {
        return List.copyOf(days);
    }

    ClockReading reading() {
        int used = count(ExplainedDay::counted);
        return new ClockReading(
                state(),
                allowed,
                used,
                allowed - used,
                count(day -> day.reason().equals("paused")),
                due,
                isProvisional);
    }

    private int count(Predicate<ExplainedDay> which) {
        return (int)
                days.stream().filter(day -> !day.date().isAfter(horizon)).filter(which).count();
    }

    private ClockReading.State state() {
        if (stop != null && !stop.isAfter(today)) {
            return isAfterDue(stop) ? ClockReading.State.STOPPED_LATE : ClockReading.State.STOPPED;
        }
        if (isAfterDue(today)) {
            return ClockReading.State.OVERDUE;
        }
        return isPausedToday ? ClockReading.State.PAUSED : ClockReading.State.RUNNING;
    }

    private void walk() {
        takeFactsUntil(limit.start().minusDays(1));
        for (var date = limit.start(); !isOver(date); date = date.plusDays(1)) {
            var pausedBy = List.copyOf(procedures);
            takeFactsUntil(date);
            var day = dayCount.day(date);
            days.add(explain(day, pausedBy));
            if (due == null && isUsedUp() && mayEndOn(day, pausedBy)) {
                due = date;
            }
            if (date.equals(today)) {
                isPausedToday = !procedures.isEmpty() && due == null;
            }
        }
    }

    private boolean isOver(LocalDate date) {
        boolean isDecided =
                isAfterDue(date)
                        || (due == null && !procedures.isEmpty() && nextFact == facts.size());
        return isDecided && date.isAfter(horizon) && date.isAfter(limit.start());
    }

    private void takeFactsUntil(LocalDate date) {
        while (nextFact < facts.size() && !facts.get(nextFact).on().isAfter(date)) {
            var fact = facts.get(nextFact++);
            if (due == null) {
                take(fact);
            }
        }
    }

    private void take(ClockFact fact) {
        switch (fact) {
            case PauseBegun(_, String procedure) -> procedures.add(procedure);
            case PauseEnded(_, String procedure) -> procedures.remove(procedure);
            case Extended(_, int more) -> extend(more);
            case Stopped _ -> {}
        }
    }

    /** Non-working days that only moved the last day are days of the longer limit. */
    private void extend(int more) {
        allowed += more;
        while (!rolled.isEmpty() && !isUsedUp()) {
            int place = rolled.removeFirst();
            var day = days.get(place);
            days.set(place, new ExplainedDay(day.date(), true, day.reason(), day.name()));
            consumed++;
        }
    }

    private boolean isUsedUp() {
        return consumed >= allowed;
    }

    /** Civil Code, art. 203: a last day that is a holiday moves to the day after the holiday. */
    private boolean mayEndOn(DayCount.Day day, List<String> pausedBy) {
        if (!rolls()) {
            return true;
        }
        isProvisional |= day.provisional();
        return day.isWorkday() && pausedBy.isEmpty();
    }

    private boolean rolls() {
        return limit.unit() == DayUnit.NATURAL && limit.rollsForward();
    }

    private ExplainedDay explain(DayCount.Day day, List<String> pausedBy) {
        var date = day.date();
        if (date.equals(limit.start())) {
            return new ExplainedDay(date, false, "start", day.name());
        }
        boolean isOfUnit = limit.unit() == DayUnit.NATURAL || day.isWorkday();
        isProvisional |= limit.unit() == DayUnit.WORKDAY && day.provisional();
        if (isAfterDue(date)) {
            return isOfUnit
                    ? new ExplainedDay(date, true, "past-due", day.name())
                    : byCalendar(day, false);
        }
        if (!isOfUnit) {
            return byCalendar(day, false);
        }
        if (!pausedBy.isEmpty()) {
            return new ExplainedDay(date, false, "paused", String.join("、", pausedBy));
        }
        if (isUsedUp()) {
            return rollOver(day);
        }
        consumed++;
        return stop != null && date.isAfter(stop)
                ? new ExplainedDay(date, false, "after-stop", day.name())
                : byCalendar(day, true);
    }

    private ExplainedDay rollOver(DayCount.Day day) {
        if (day.isWorkday()) {
            return new ExplainedDay(day.date(), false, "rolled-forward", "");
        }
        rolled.add(days.size());
        return byCalendar(day, false);
    }

    private boolean isAfterDue(LocalDate date) {
        return due != null && date.isAfter(due);
    }

    private static ExplainedDay byCalendar(DayCount.Day day, boolean counted) {
        return new ExplainedDay(day.date(), counted, day.reason(), day.name());
    }
}
