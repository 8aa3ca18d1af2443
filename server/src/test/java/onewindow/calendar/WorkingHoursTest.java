package onewindow.calendar;

import static java.time.LocalDateTime.parse;
import static onewindow.calendar.ShippedDays.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import onewindow.calendar.WorkingHours.Pause;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {
    private static final WorkingHours HOURS = WorkingHours.parse("09:00-12:00,13:00-17:00");

    @Test
    void countsOnlyWorkingTimeOfWorkingDays() {
        assertThat(HOURS.standardDay()).isEqualTo(Duration.ofHours(7));
        assertThat(
                        HOURS.used(
                                parse("2026-02-13T16:00"),
                                parse("2026-02-24T09:30"),
                                List.of(),
                                CALENDAR))
                .isEqualTo(Duration.ofMinutes(60 + 7 * 60 + 30));
        assertThat(HOURS.closing()).hasToString("17:00");
    }

    @Test
    void fallsDueWithinWorkingHours() {
        assertThat(HOURS.due(parse("2026-03-06T11:30"), Duration.ofHours(4), List.of(), CALENDAR))
                .isEqualTo("2026-03-06T16:30");
        assertThat(HOURS.due(parse("2026-03-06T16:30"), Duration.ofHours(1), List.of(), CALENDAR))
                .isEqualTo("2026-03-09T09:30");
        assertThat(HOURS.due(parse("2026-03-07T10:00"), Duration.ZERO, List.of(), CALENDAR))
                .isEqualTo("2026-03-07T10:00");
    }

    @Test
    void takesOutOverlappingPausesOnce() {
        var pauses =
                List.of(
                        new Pause(parse("2026-03-03T10:00"), parse("2026-03-03T15:00")),
                        new Pause(parse("2026-03-03T11:00"), parse("2026-03-03T16:00")));
        assertThat(
                        HOURS.used(
                                parse("2026-03-03T09:00"),
                                parse("2026-03-03T17:00"),
                                pauses,
                                CALENDAR))
                .isEqualTo(Duration.ofHours(2));
        assertThat(HOURS.due(parse("2026-03-03T09:00"), Duration.ofHours(3), pauses, CALENDAR))
                .isEqualTo("2026-03-04T10:00");
    }

    @Test
    void hasNoDueTimeWhileAPauseIsOpenUnlessItWasUsedUpBefore() {
        var pauses = List.of(new Pause(parse("2026-03-03T10:00"), null));
        var start = parse("2026-03-03T09:00");
        assertThat(HOURS.due(start, Duration.ofHours(2), pauses, CALENDAR)).isNull();
        assertThat(HOURS.due(start, Duration.ofHours(1), pauses, CALENDAR))
                .isEqualTo("2026-03-03T10:00");
        assertThat(HOURS.used(start, parse("2026-03-05T12:00"), pauses, CALENDAR))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void roundsBegunDaysUp() {
        assertThat(HOURS.workdays(Duration.ZERO)).isZero();
        assertThat(HOURS.workdays(Duration.ofHours(7))).isEqualTo(1);
        assertThat(HOURS.workdays(Duration.ofHours(7).plusSeconds(1))).isEqualTo(2);
    }

    @Test
    void agreesWithCountingEveryMinute() {
        long seed = new Random().nextLong();
        for (int round = 0; round < 300; round++) {
            var random = new Random(seed + round);
            var start = parse("2026-02-10T00:00").plusMinutes(random.nextInt(40_000));
            var now = start.plusMinutes(random.nextInt(20_000));
            var pauses =
                    java.util.stream.Stream.generate(
                                    () -> start.plusMinutes(random.nextInt(20_000)))
                            .limit(random.nextInt(4))
                            .map(from -> new Pause(from, from.plusMinutes(random.nextInt(6_000))))
                            .toList();
            long minutes = 0;
            for (var minute = start; minute.isBefore(now); minute = minute.plusMinutes(1)) {
                minutes += isWorked(minute, pauses) ? 1 : 0;
            }
            String told = "seed %d: %s to %s, %s".formatted(seed + round, start, now, pauses);
            var used = HOURS.used(start, now, pauses, CALENDAR);
            assertThat(used).as(told).isEqualTo(Duration.ofMinutes(minutes));
            var due = HOURS.due(start, used, pauses, CALENDAR);
            assertThat(due).as(told).isBeforeOrEqualTo(now);
            assertThat(HOURS.used(start, due, pauses, CALENDAR)).as(told).isEqualTo(used);
        }
    }

    private static boolean isWorked(LocalDateTime minute, List<Pause> pauses) {
        int hour = minute.getHour();
        return CALENDAR.isWorkday(minute.toLocalDate())
                && hour >= 9
                && hour < 17
                && hour != 12
                && pauses.stream()
                        .noneMatch(pause ->
                                !minute.isBefore(pause.from()) && minute.isBefore(pause.to()));
    }

    @Test
    void refusesSessionsThatOverlapOrEndBeforeTheyBegin() {
        assertThatThrownBy(() -> WorkingHours.parse("09:00-12:00,11:00-17:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkingHours.parse("12:00-09:00"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
