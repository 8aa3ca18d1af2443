package onewindow.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import onewindow.calendar.Calendars;
import onewindow.calendar.DayCount;
import onewindow.platform.Invalid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/public/calendars")
@Tag(name = "calendars", description = "工作日历 · Working-day calendars")
class PublicCalendarController {
    private final Calendars calendars;

    PublicCalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/{year}")
    @Operation(
            summary = "某地某年的工作日 · The working days of a year in a region",
            description =
                    "国务院尚未公布的年份按周末推算，provisional 为 true。"
                            + "A year that the State Council has not published is computed from weekends and provisional.")
    YearAnswer year(
            @PathVariable int year,
            @Parameter(description = "6、9 或 12 位代码 · Code of 6, 9 or 12 digits", example = "360500")
                    @RequestParam
                    String region) {
        if (year < 2000 || year > 2100) {
            throw new Invalid("year", "invalid");
        }
        var dayCount = calendars.dayCount(region);
        var first = LocalDate.of(year, 1, 1);
        List<DayAnswer> days =
                first.datesUntil(first.plusYears(1)).map(dayCount::day).map(DayAnswer::of).toList();
        return new YearAnswer(
                year,
                region,
                !calendars.isPublished(year),
                (int) days.stream().filter(DayAnswer::workday).count(),
                days);
    }

    record YearAnswer(
            int year, String region, boolean provisional, int workdays, List<DayAnswer> days) {}

    /**
     * @param reason workday, weekend, holiday, make-up-workday, local-closure
     */
    record DayAnswer(LocalDate date, boolean workday, String reason, String name) {
        static DayAnswer of(DayCount.Day day) {
            return new DayAnswer(day.date(), day.isWorkday(), day.reason(), day.name());
        }
    }
}
