package onewindow.calendar;

import static java.time.LocalDate.parse;
import static onewindow.calendar.ShippedDays.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.ClockFact.Extended;
import onewindow.calendar.ClockFact.PauseBegun;
import onewindow.calendar.ClockFact.PauseEnded;
import onewindow.calendar.ClockFact.Stopped;
import onewindow.calendar.ClockReading.State;
import onewindow.calendar.StatutoryClock.ExplainedDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryClockTest {
    private static Limit workdays(String start, int days) {
        return new Limit(parse(start), days, DayUnit.WORKDAY, false);
    }

    private static Limit naturalDays(String start, int days) {
        return new Limit(parse(start), days, DayUnit.NATURAL, true);
    }

    private static ClockFact begun(String on, String procedure) {
        return new PauseBegun(parse(on), procedure);
    }

    private static ClockFact ended(String on, String procedure) {
        return new PauseEnded(parse(on), procedure);
    }

    private static ClockReading read(Limit limit, List<ClockFact> facts, String today) {
        return StatutoryClock.read(limit, facts, CALENDAR, parse(today));
    }

    /** Rulebook §2.2, test vectors. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    2026-02-12,  5, -, 2026-02-26
                    2026-02-13,  1, -, 2026-02-14
                    2026-02-14,  1, -, 2026-02-24
                    2026-02-14,  5, -, 2026-02-28
                    2026-02-15,  5, -, 2026-02-28
                    2026-04-30,  5, -, 2026-05-11
                    2026-09-30,  5, -, 2026-10-13
                    2026-09-24, 20, -, 2026-10-29
                    2026-02-10, 20, -, 2026-03-16
                    2026-02-10, 30, -, 2026-03-30
                    2026-01-01,  1, -, 2026-01-04
                    2026-03-02, 10, -, 2026-03-16
                    2026-03-02, 10, 2026-03-05/2026-03-12, 2026-03-23
                    2026-03-02, 10, 2026-03-05/2026-03-12 2026-03-10/2026-03-13, 2026-03-24
                    2026-09-18,  3, -, 2026-09-22
                    """)
    void fallsDueAsTheRulebookSays(String start, int days, String pauses, String due) {
        List<ClockFact> facts = new ArrayList<>();
        for (String pause : pauses == null ? new String[0] : pauses.split(" ")) {
            facts.add(begun(pause.substring(0, 10), pause));
            facts.add(ended(pause.substring(11), pause));
        }
        assertThat(read(workdays(start, days), facts, start).due()).isEqualTo(due);
    }

    @Test
    void reachesThirtyDaysByAnExtensionOfTen() {
        var reading =
                read(
                        workdays("2026-02-10", 20),
                        List.of(new Extended(parse("2026-03-16"), 10)),
                        "2026-03-16");
        assertThat(reading)
                .isEqualTo(
                        new ClockReading(State.RUNNING, 30, 20, 10, 0, parse("2026-03-30"), false));
    }

    @Test
    void countsTheWorkingDaysOf2026() {
        assertThat(CALENDAR.workdaysBetween(parse("2025-12-31"), parse("2026-12-31")))
                .isEqualTo(248);
    }

    @Test
    void takesOutTheWorkingDaysAfterAPauseBeganUpToItsEnd() {
        var facts = List.of(begun("2026-03-05", "检测"), ended("2026-03-12", "检测"));
        var reading = read(workdays("2026-03-02", 10), facts, "2026-03-13");
        assertThat(reading)
                .isEqualTo(
                        new ClockReading(State.RUNNING, 10, 4, 6, 5, parse("2026-03-23"), false));
        assertThat(read(workdays("2026-03-02", 10), facts, "2026-03-09").state())
                .isEqualTo(State.PAUSED);
    }

    @Test
    void knowsNoDueDayWhileAPauseIsOpen() {
        var facts = List.of(begun("2026-03-05", "检测"));
        assertThat(read(workdays("2026-03-02", 10), facts, "2026-03-20"))
                .isEqualTo(new ClockReading(State.PAUSED, 10, 3, 7, 11, null, false));
        assertThat(read(workdays("2026-03-02", 10), facts, "2026-03-05").state())
                .isEqualTo(State.PAUSED);
    }

    @Test
    void staysPausedUntilTheLastOfOverlappingPausesEnds() {
        var facts =
                List.of(
                        begun("2026-03-05", "检测"),
                        begun("2026-03-10", "听证"),
                        ended("2026-03-12", "检测"));
        assertThat(read(workdays("2026-03-02", 10), facts, "2026-03-16").state())
                .isEqualTo(State.PAUSED);
    }

    @Test
    void losesNothingByAPauseWithinAHoliday() {
        var facts = List.of(begun("2026-02-16", "检测"), ended("2026-02-20", "检测"));
        assertThat(read(workdays("2026-02-12", 5), facts, "2026-03-02"))
                .isEqualTo(
                        new ClockReading(State.OVERDUE, 5, 8, -3, 0, parse("2026-02-26"), false));
    }

    @Test
    void takesOutNothingByAPauseOfOneDay() {
        var facts = List.of(begun("2026-03-05", "检测"), ended("2026-03-05", "检测"));
        assertThat(read(workdays("2026-03-02", 10), facts, "2026-03-06").due())
                .isEqualTo("2026-03-16");
    }

    @Test
    void isNotRevivedByAPauseOrAnExtensionAfterTheLastDay() {
        var limit = workdays("2026-03-02", 5);
        for (ClockFact late :
                List.of(begun("2026-03-10", "检测"), new Extended(parse("2026-03-10"), 10))) {
            assertThat(read(limit, List.of(late), "2026-03-12"))
                    .isEqualTo(
                            new ClockReading(
                                    State.OVERDUE, 5, 8, -3, 0, parse("2026-03-09"), false));
        }
    }

    @Test
    void isUsedUpByTheDayOnWhichAPauseBegins() {
        var facts = List.of(begun("2026-03-09", "检测"));
        assertThat(read(workdays("2026-03-02", 5), facts, "2026-03-09"))
                .isEqualTo(new ClockReading(State.RUNNING, 5, 5, 0, 0, parse("2026-03-09"), false));
        assertThat(read(workdays("2026-03-02", 5), facts, "2026-03-10").state())
                .isEqualTo(State.OVERDUE);
    }

    @Test
    void isOverdueOnTheDayAfterTheLastAndNotOnTheLast() {
        var limit = workdays("2026-03-02", 5);
        assertThat(read(limit, List.of(), "2026-03-09").state()).isEqualTo(State.RUNNING);
        assertThat(read(limit, List.of(), "2026-03-10").state()).isEqualTo(State.OVERDUE);
    }

    @Test
    void stopsInTimeOrLateAndCountsNoFurther() {
        var limit = workdays("2026-03-02", 5);
        assertThat(read(limit, List.of(new Stopped(parse("2026-03-02"))), "2026-04-01"))
                .isEqualTo(new ClockReading(State.STOPPED, 5, 0, 5, 0, parse("2026-03-09"), false));
        assertThat(read(limit, List.of(new Stopped(parse("2026-03-09"))), "2026-04-01").state())
                .isEqualTo(State.STOPPED);
        assertThat(read(limit, List.of(new Stopped(parse("2026-03-10"))), "2026-04-01"))
                .isEqualTo(
                        new ClockReading(
                                State.STOPPED_LATE, 5, 6, -1, 0, parse("2026-03-09"), false));
    }

    @Test
    void readsTheLegalAndThePromisedLimitFromTheSameFacts() {
        var facts =
                List.of(
                        begun("2026-03-05", "检测"),
                        ended("2026-03-12", "检测"),
                        new Stopped(parse("2026-03-20")));
        assertThat(read(workdays("2026-03-02", 20), facts, "2026-03-20").state())
                .isEqualTo(State.STOPPED);
        assertThat(read(workdays("2026-03-02", 5), facts, "2026-03-20"))
                .isEqualTo(
                        new ClockReading(
                                State.STOPPED_LATE, 5, 9, -4, 5, parse("2026-03-16"), false));
    }

    @Test
    void movesALastNaturalDayThatIsAHolidayToTheNextWorkingDay() {
        assertThat(read(naturalDays("2026-09-25", 10), List.of(), "2026-09-25").due())
                .isEqualTo("2026-10-08");
        assertThat(
                        read(
                                        new Limit(parse("2026-09-25"), 10, DayUnit.NATURAL, false),
                                        List.of(),
                                        "2026-09-25")
                                .due())
                .isEqualTo("2026-10-05");
        assertThat(read(naturalDays("2026-09-25", 10), List.of(), "2026-10-09"))
                .isEqualTo(
                        new ClockReading(State.OVERDUE, 10, 11, -1, 0, parse("2026-10-08"), false));
    }

    @Test
    void countsTheRolledDaysWhenALimitIsExtendedOnTheDayToWhichItMoved() {
        var facts = List.<ClockFact>of(new Extended(parse("2026-10-08"), 5));
        assertThat(read(naturalDays("2026-09-25", 10), facts, "2026-10-08"))
                .isEqualTo(
                        new ClockReading(State.RUNNING, 15, 13, 2, 0, parse("2026-10-10"), false));
    }

    @Test
    void fallsDueOnTheStartForALimitOfNoDays() {
        assertThat(read(workdays("2026-03-07", 0), List.of(), "2026-03-07").due())
                .isEqualTo("2026-03-07");
        assertThat(read(naturalDays("2026-03-07", 0), List.of(), "2026-03-07").due())
                .isEqualTo("2026-03-09");
    }

    @Test
    void saysThatADayOfAnUnpublishedYearWasCounted() {
        assertThat(read(workdays("2026-12-30", 1), List.of(), "2026-12-30").provisional())
                .isFalse();
        assertThat(read(workdays("2026-12-30", 2), List.of(), "2026-12-30"))
                .isEqualTo(new ClockReading(State.RUNNING, 2, 0, 2, 0, parse("2027-01-01"), true));
    }

    @Test
    void closesWhereTheRegionIsClosed() {
        LocalDate closed = parse("2026-03-04");
        assertThat(
                        StatutoryClock.read(
                                        workdays("2026-03-02", 2),
                                        List.of(),
                                        ShippedDays.withClosure(closed),
                                        closed)
                                .due())
                .isEqualTo("2026-03-05");
        assertThat(ShippedDays.withClosure(closed).day(closed).reason()).isEqualTo("local-closure");
    }

    @Test
    void explainsEveryDay() {
        var facts = List.of(begun("2026-02-24", "听证"), ended("2026-02-25", "听证"));
        assertThat(
                        StatutoryClock.explain(
                                workdays("2026-02-13", 3), facts, CALENDAR, parse("2026-02-27")))
                .filteredOn(day -> !day.reason().equals("holiday"))
                .containsExactly(
                        new ExplainedDay(parse("2026-02-13"), false, "start", ""),
                        new ExplainedDay(parse("2026-02-14"), true, "make-up-workday", "春节"),
                        new ExplainedDay(parse("2026-02-24"), true, "workday", ""),
                        new ExplainedDay(parse("2026-02-25"), false, "paused", "听证"),
                        new ExplainedDay(parse("2026-02-26"), true, "workday", ""),
                        new ExplainedDay(parse("2026-02-27"), true, "past-due", ""));
        assertThat(
                        StatutoryClock.explain(
                                naturalDays("2026-10-05", 5),
                                List.of(new Stopped(parse("2026-10-08"))),
                                CALENDAR,
                                parse("2026-12-01")))
                .extracting(ExplainedDay::reason)
                .containsExactly(
                        "start", "holiday", "holiday", "workday", "after-stop", "after-stop");
        assertThat(
                        StatutoryClock.explain(
                                naturalDays("2026-03-05", 2),
                                List.of(),
                                CALENDAR,
                                parse("2026-03-05")))
                .containsExactly(
                        new ExplainedDay(parse("2026-03-05"), false, "start", ""),
                        new ExplainedDay(parse("2026-03-06"), true, "workday", ""),
                        new ExplainedDay(parse("2026-03-07"), true, "weekend", ""),
                        new ExplainedDay(parse("2026-03-08"), false, "weekend", ""),
                        new ExplainedDay(parse("2026-03-09"), false, "rolled-forward", ""));
    }
}
