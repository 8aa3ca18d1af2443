package onewindow.calendar;

import static java.time.LocalDateTime.parse;
import static onewindow.calendar.ShippedDays.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import onewindow.calendar.Opening.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {
    private static final WorkingHours HOURS = WorkingHours.parse("09:00-12:00,13:00-17:00");

    /** 30 September 2026 is a Wednesday, the national holiday lasts until 7 October. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-09T08:59, LATER, 2026-03-09T09:00",
        "2026-03-09T09:00, OPEN, 2026-03-09T12:00",
        "2026-03-09T12:00, LATER, 2026-03-09T13:00",
        "2026-03-09T16:59:59, OPEN, 2026-03-09T17:00",
        "2026-03-09T17:00, OVER, 2026-03-10T09:00",
        "2026-03-06T18:00, OVER, 2026-03-09T09:00",
        "2026-03-07T10:00, REST, 2026-03-09T09:00",
        "2026-09-30T17:30, OVER, 2026-10-08T09:00",
        "2026-10-01T10:00, REST, 2026-10-08T09:00",
    })
    void isOpenInItsHoursOnWorkingDays(String now, State state, String at) {
        assertThat(Opening.read(HOURS, parse(now), CALENDAR))
                .isEqualTo(new Opening(state, parse(at)));
    }

    /** Saturday 10 October 2026 makes up for the holiday. */
    @Test
    void isOpenOnASaturdayThatIsWorkedAndShutWhereItsRegionIsClosed() {
        assertThat(Opening.read(HOURS, parse("2026-10-10T10:00"), CALENDAR).state())
                .isEqualTo(State.OPEN);
        assertThat(
                        Opening.read(
                                HOURS,
                                parse("2026-03-09T10:00"),
                                ShippedDays.withClosure(LocalDate.of(2026, 3, 9))))
                .isEqualTo(new Opening(State.REST, parse("2026-03-10T09:00")));
    }

    @Test
    void isWrittenAsItIsRead() {
        assertThat(HOURS.text()).isEqualTo("09:00-12:00,13:00-17:00");
        assertThat(WorkingHours.parse(HOURS.text())).isEqualTo(HOURS);
    }
}
