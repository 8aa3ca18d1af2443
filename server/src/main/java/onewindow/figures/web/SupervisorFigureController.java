package onewindow.figures.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import onewindow.figures.Figure;
import onewindow.figures.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures of the list, for the director and those who supervise: they read and change nothing.
 */
@RestController
@RequestMapping("/api/supervisor/figures")
class SupervisorFigureController {
    private final FigureAnswers answers;

    SupervisorFigureController(FigureAnswers answers) {
        this.answers = answers;
    }

    /** Of a day, beside an earlier one: a year before where none is named. */
    @GetMapping
    FigureAnswers.FigureTable table(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable LocalDate compareWith,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Integer level) {
        return answers.table(date, compareWith, department, level);
    }

    /** The items behind a number. */
    @GetMapping("/items")
    List<Figures.Item> items(
            @RequestParam Figure figure,
            @RequestParam(defaultValue = "NUMERATOR") Figures.Behind behind,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Integer level) {
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
            Locale locale) {
        return answers.file(format, date, compareWith, department, level, locale);
    }
}
