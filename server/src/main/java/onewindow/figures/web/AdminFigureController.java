package onewindow.figures.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import onewindow.figures.Figure;
import onewindow.figures.Figures;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the list, for those who keep it. */
@RestController
@RequestMapping("/api/admin/figures")
class AdminFigureController {
    private final FigureAnswers answers;

    AdminFigureController(FigureAnswers answers) {
        this.answers = answers;
    }

    /** Of a day, beside an earlier one: a year before where none is named. */
    @GetMapping
    FigureAnswers.FigureTable table(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable LocalDate compareWith,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Integer level,
            SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return answers.table(date, compareWith, department, level);
    }

    /** The items behind a number. */
    @GetMapping("/items")
    List<Figures.Item> items(
            @RequestParam Figure figure,
            @RequestParam(defaultValue = "NUMERATOR") Figures.Behind behind,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Integer level,
            SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return answers.items(date, department, level, figure, behind);
    }

    /** What the page shows, with definitions. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "WORKBOOK") FigureAnswers.Format format,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable LocalDate compareWith,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Integer level,
            SignedIn person,
            Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return answers.file(format, date, compareWith, department, level, locale);
    }
}
