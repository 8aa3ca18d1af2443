package onewindow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import onewindow.calendar.ClockFact.Extended;
import onewindow.calendar.ClockFact.PauseBegun;
import onewindow.calendar.ClockFact.PauseEnded;
import onewindow.calendar.ClockFact.Stopped;
import onewindow.calendar.ClockReading.State;
import onewindow.calendar.StatutoryClock.ExplainedDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The replay against set arithmetic: days of the unit less the union of the pauses, in order, until
 * the limit is used up; facts are admitted while they do not lie behind the last day.
 */
class StatutoryClockOracleTest {
    private static final int ROUNDS = 1_500;
    private static final int LONGEST = 400;

    /** Around these the calendar is at its worst. */
    private static final List<LocalDate> CORNERS =
            List.of(
                    LocalDate.of(2018, 12, 24),
                    LocalDate.of(2019, 12, 30),
                    LocalDate.of(2020, 1, 20),
                    LocalDate.of(2022, 12, 28),
                    LocalDate.of(2024, 2, 28),
                    LocalDate.of(2025, 1, 25),
                    LocalDate.of(2026, 2, 10),
                    LocalDate.of(2026, 4, 30),
                    LocalDate.of(2026, 9, 18),
                    LocalDate.of(2026, 12, 28));

    private record Interval(LocalDate from, LocalDate to) {}

    private record Situation(
            Limit limit,
            List<Interval> pauses,
            List<Extended> extensions,
            LocalDate stop,
            LocalDate today) {
        List<ClockFact> facts(Random random) {
            List<ClockFact> facts = new ArrayList<>(extensions);
            for (int index = 0; index < pauses.size(); index++) {
                var pause = pauses.get(index);
                facts.add(new PauseBegun(pause.from(), "p" + index));
                if (pause.to() != null) {
                    facts.add(new PauseEnded(pause.to(), "p" + index));
                }
            }
            if (stop != null) {
                facts.add(new Stopped(stop));
            }
            java.util.Collections.shuffle(facts, random);
            facts.sort(
                    Comparator.comparing(ClockFact::on)
                            .thenComparing(fact -> fact instanceof PauseEnded));
            return facts;
        }
    }

    private static Situation situation(Random random, DayUnit unit) {
        var start =
                random.nextBoolean()
                        ? CORNERS.get(random.nextInt(CORNERS.size())).plusDays(random.nextInt(9))
                        : LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_600));
        var limit =
                new Limit(
                        start,
                        random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(45),
                        unit,
                        random.nextBoolean());
        List<Interval> pauses = new ArrayList<>();
        for (int left = random.nextInt(5); left > 0; left--) {
            var from = start.plusDays(random.nextInt(60) - 3);
            boolean isOpen = random.nextInt(12) == 0;
            pauses.add(new Interval(from, isOpen ? null : from.plusDays(random.nextInt(25))));
        }
        List<Extended> extensions = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            extensions.add(new Extended(start.plusDays(random.nextInt(80)), random.nextInt(16)));
        }
        return new Situation(
                limit,
                pauses,
                extensions,
                random.nextInt(3) == 0 ? start.plusDays(random.nextInt(90)) : null,
                start.plusDays(random.nextInt(130) - 2));
    }

    /** Everything by sets; shares no code with the replay. */
    private static final class Oracle {
        final Set<LocalDate> unit = new TreeSet<>();
        final Set<LocalDate> workdays = new HashSet<>();
        final Set<LocalDate> out = new HashSet<>();
        final int allowed;
        final LocalDate lastCounted;
        final LocalDate due;
        final int used;
        final int paused;
        final State state;

        Oracle(Situation situation, DayCount calendar) {
            var limit = situation.limit();
            var start = limit.start();
            var end = start.plusDays(LONGEST);
            start.datesUntil(end).filter(calendar::isWorkday).forEach(workdays::add);
            start.plusDays(1)
                    .datesUntil(end)
                    .filter(day -> limit.unit() == DayUnit.NATURAL || workdays.contains(day))
                    .forEach(unit::add);
            Set<Object> admitted = new HashSet<>();
            LocalDate last = null;
            LocalDate rolled = null;
            int days = 0;
            for (boolean grew = true; grew; ) {
                out.clear();
                days = limit.days();
                for (Object fact : admitted) {
                    if (fact instanceof Place(Extended extended, _)) {
                        days += extended.days();
                    } else if (fact instanceof Place(Interval pause, _)) {
                        boolean isOpen =
                                pause.to() == null
                                        || (situation.stop() != null
                                                && pause.to().isAfter(situation.stop()));
                        pause.from()
                                .plusDays(1)
                                .datesUntil(isOpen ? end : pause.to().plusDays(1))
                                .forEach(out::add);
                    }
                }
                var free = unit.stream().filter(day -> !out.contains(day)).toList();
                last = days == 0 ? start : free.size() < days ? null : free.get(days - 1);
                rolled = last;
                if (last != null && limit.unit() == DayUnit.NATURAL && limit.rollsForward()) {
                    rolled =
                            last.datesUntil(end)
                                    .filter(day -> workdays.contains(day) && !out.contains(day))
                                    .findFirst()
                                    .orElse(null);
                }
                grew = false;
                for (int index = 0; index < situation.pauses().size(); index++) {
                    var pause = situation.pauses().get(index);
                    if (isInTime(pause.from(), rolled, situation)) {
                        grew |= admitted.add(new Place(pause, index));
                    }
                }
                for (int index = 0; index < situation.extensions().size(); index++) {
                    var extension = situation.extensions().get(index);
                    if (isInTime(extension.on(), rolled, situation)) {
                        grew |= admitted.add(new Place(extension, index));
                    }
                }
            }
            allowed = days;
            lastCounted = last;
            due = rolled;
            var stop = situation.stop();
            var until = stop != null && stop.isBefore(situation.today()) ? stop : situation.today();
            used =
                    (int)
                            unit.stream()
                                    .filter(day -> !day.isAfter(until))
                                    .filter(day ->
                                            (!out.contains(day)
                                                            && (lastCounted == null
                                                                    || !day.isAfter(lastCounted)))
                                                    || (due != null && day.isAfter(due)))
                                    .count();
            paused =
                    (int)
                            unit.stream()
                                    .filter(out::contains)
                                    .filter(day -> !day.isAfter(until))
                                    .filter(day -> due == null || day.isBefore(due))
                                    .count();
            state = state(situation);
        }

        private record Place(Object fact, int index) {}

        private static boolean isInTime(LocalDate on, LocalDate due, Situation situation) {
            return (due == null || !on.isAfter(due))
                    && (situation.stop() == null || !on.isAfter(situation.stop()));
        }

        private State state(Situation situation) {
            var today = situation.today();
            var stop = situation.stop();
            if (stop != null && !stop.isAfter(today)) {
                return due != null && stop.isAfter(due) ? State.STOPPED_LATE : State.STOPPED;
            }
            if (due != null && today.isAfter(due)) {
                return State.OVERDUE;
            }
            boolean isOpenToday =
                    situation.pauses().stream()
                            .anyMatch(pause ->
                                    !pause.from().isAfter(today)
                                            && (stop == null || !pause.from().isAfter(stop))
                                            && (pause.to() == null || pause.to().isAfter(today)));
            boolean isBeforeDue = due == null || today.isBefore(due);
            return isOpenToday && isBeforeDue && !today.isBefore(situation.limit().start())
                    ? State.PAUSED
                    : State.RUNNING;
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithSetArithmetic(DayUnit unit) {
        long seed = new Random().nextLong();
        for (int round = 0; round < ROUNDS; round++) {
            var random = new Random(seed + round);
            var situation = situation(random, unit);
            var facts = situation.facts(random);
            var calendar =
                    random.nextInt(3) == 0
                            ? ShippedDays.withClosure(
                                    situation.limit().start().plusDays(random.nextInt(20)))
                            : ShippedDays.CALENDAR;
            var oracle = new Oracle(situation, calendar);
            var reading =
                    StatutoryClock.read(situation.limit(), facts, calendar, situation.today());
            var days =
                    StatutoryClock.explain(situation.limit(), facts, calendar, situation.today());
            String told = "seed %d, %s, %s".formatted(seed + round, situation, facts);
            assertThat(reading.due()).as(told).isEqualTo(oracle.due);
            assertThat(reading.allowed()).as(told).isEqualTo(oracle.allowed);
            assertThat(reading.used()).as(told).isEqualTo(oracle.used);
            assertThat(reading.remaining()).as(told).isEqualTo(oracle.allowed - oracle.used);
            assertThat(reading.paused()).as(told).isEqualTo(oracle.paused);
            assertThat(reading.state()).as(told).isEqualTo(oracle.state);
            checkExplanation(told, situation, reading, days);
        }
    }

    private static void checkExplanation(
            String told, Situation situation, ClockReading reading, List<ExplainedDay> days) {
        var start = situation.limit().start();
        assertThat(days.stream().map(ExplainedDay::date))
                .as(told)
                .isEqualTo(
                        start.datesUntil(days.getLast().date().plusDays(1))
                                .collect(Collectors.toList()));
        var until =
                situation.stop() != null && situation.stop().isBefore(situation.today())
                        ? situation.stop()
                        : situation.today();
        assertThat(days.stream().filter(day -> day.counted() && !day.date().isAfter(until)))
                .as(told)
                .hasSize(reading.used());
        assertThat(
                        days.stream()
                                .filter(day -> day.reason().equals("paused"))
                                .filter(day -> !day.date().isAfter(until)))
                .as(told)
                .hasSize(reading.paused());
        if (reading.due() != null) {
            assertThat(days.getLast().date()).as(told).isAfterOrEqualTo(reading.due());
            assertThat(
                            days.stream()
                                    .filter(day -> !day.date().isAfter(reading.due()))
                                    .filter(day ->
                                            day.counted() || day.reason().equals("after-stop")))
                    .as(told)
                    .hasSize(reading.allowed());
        }
    }

    @Test
    void addsWorkdaysThereAndBack() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var date = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(6_500));
            int days = random.nextInt(60);
            var later = ShippedDays.CALENDAR.addWorkdays(date, days);
            String told = "seed %d, %s + %d".formatted(seed, date, days);
            assertThat(ShippedDays.CALENDAR.workdaysBetween(date, later)).as(told).isEqualTo(days);
            if (ShippedDays.CALENDAR.isWorkday(date)) {
                assertThat(ShippedDays.CALENDAR.addWorkdays(later, -days)).as(told).isEqualTo(date);
            }
        }
    }
}
