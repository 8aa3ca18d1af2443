package onewindow.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.Calendars;
import onewindow.calendar.Publication;
import onewindow.calendar.YearCalendar;
import onewindow.calendar.YearImport;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import onewindow.platform.Invalid;
import onewindow.platform.Invalid.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For item administrators, asked of the servlet: identity lies beside this module, not below. */
@RestController
@RequestMapping("/api/admin/calendars")
@Tag(name = "calendars", description = "工作日历 · Working-day calendars")
class AdminCalendarController {
    private static final String ROLE = "ITEM_ADMINISTRATOR";

    private final Calendars calendars;

    AdminCalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping
    @Operation(summary = "已录入的年份 · Which years were entered, by whom and when")
    List<Publication> publications(HttpServletRequest request) {
        requireItemAdministrator(request);
        return calendars.publications();
    }

    @PostMapping("/{year}")
    @Operation(
            summary = "录入国务院公布的年度安排 · Enter a year as the State Council published it",
            description =
                    "正文为 holiday-cn 的 JSON；dryRun=true 只列出变动的日子。"
                            + "The body is holiday-cn's JSON; dryRun=true only lists the days that move.")
    YearImport enter(
            @PathVariable int year,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody YearRequest body,
            HttpServletRequest request,
            Act act) {
        requireItemAdministrator(request);
        return calendars.enter(body.toEntry(year), dryRun, act);
    }

    @PostMapping("/closures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "按通知全天闭馆 · Close a region for a whole day by notice")
    void close(@RequestBody ClosureRequest body, HttpServletRequest request, Act act) {
        requireItemAdministrator(request);
        calendars.close(
                text(body.region()),
                dateOr(body.date(), "date"),
                text(body.name()),
                text(body.source()),
                act);
    }

    @DeleteMapping("/closures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤销闭馆 · Take a closure back")
    void reopen(
            @RequestParam String region,
            @RequestParam String date,
            @RequestParam String source,
            HttpServletRequest request,
            Act act) {
        requireItemAdministrator(request);
        calendars.reopen(region, dateOr(date, "date"), source, act);
    }

    private static void requireItemAdministrator(HttpServletRequest request) {
        if (!request.isUserInRole(ROLE)) {
            throw new Forbidden("item-administrator");
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static LocalDate dateOr(@Nullable String text, String field) {
        try {
            return LocalDate.parse(text(text));
        } catch (DateTimeParseException failure) {
            throw new Invalid(field, "invalid");
        }
    }

    /**
     * @param source number or address of the notice
     */
    record ClosureRequest(
            @Nullable String region,
            @Nullable String date,
            @Nullable String name,
            @Nullable String source) {}

    record DayRequest(@Nullable String name, @Nullable String date, @Nullable Boolean isOffDay) {}

    record YearRequest(
            @Nullable Integer year,
            @Nullable List<String> papers,
            @Nullable List<DayRequest> days) {
        YearCalendar toEntry(int expected) {
            List<Fault> faults = new ArrayList<>();
            if (year == null || year != expected) {
                faults.add(new Fault("year", "invalid"));
            }
            List<YearCalendar.Holiday> holidays = new ArrayList<>();
            List<DayRequest> all = days == null ? List.of() : days;
            for (int index = 0; index < all.size(); index++) {
                var day = all.get(index);
                try {
                    if (day.isOffDay() == null) {
                        faults.add(new Fault("days[" + index + "].isOffDay", "required"));
                    } else {
                        holidays.add(
                                new YearCalendar.Holiday(
                                        text(day.name()),
                                        LocalDate.parse(text(day.date())),
                                        day.isOffDay()));
                    }
                } catch (DateTimeParseException failure) {
                    faults.add(new Fault("days[" + index + "].date", "invalid"));
                }
            }
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
            return new YearCalendar(expected, papers == null ? List.of() : papers, holidays);
        }
    }
}
