package onewindow.figures.web;

import java.util.List;
import java.util.Locale;
import onewindow.figures.CutDifference;
import onewindow.figures.Figure;
import onewindow.figures.FigureRow;
import onewindow.figures.Figures;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final Figures figures;

    SupervisorFigureController(FigureAnswers answers, Figures figures) {
        this.answers = answers;
        this.figures = figures;
    }

    /** Of a day, beside an earlier one: a year before where none is named. */
    @GetMapping
    FigureAnswers.FigureTable table(@ParameterObject FigureQuestion question) {
        return answers.table(question);
    }

    /** The items behind a number. */
    @GetMapping("/items")
    List<Figures.Item> items(
            @RequestParam Figure figure,
            @RequestParam(defaultValue = "NUMERATOR") Figures.Behind behind,
            @ParameterObject FigureQuestion question) {
        return figures.items(question.asked(), figure, behind);
    }

    /**
     * The items behind a cut, the largest first.
     *
     * @param after {@code next} of the page before
     */
    @GetMapping("/cuts")
    Figures.CutPage cuts(
            @RequestParam FigureRow.Measure measure,
            @RequestParam(required = false) @Nullable String after,
            @ParameterObject FigureQuestion question) {
        return figures.cuts(question.asked(), measure, after);
    }

    /** Which materials, steps and days of an item went, and which came. */
    @GetMapping("/cuts/{code}")
    CutDifference difference(@PathVariable String code, @ParameterObject FigureQuestion question) {
        return figures.difference(question.asked(), code);
    }

    /** The items with vague clauses, the most open ones first. */
    @GetMapping("/clauses")
    List<Figures.VagueItem> clauses(@ParameterObject FigureQuestion question) {
        return figures.clauses(question.asked());
    }

    /** The vague clauses of an item as they are now, the latest first. */
    @GetMapping("/clauses/{code}")
    List<FigureAnswers.Vague> clauses(@PathVariable String code) {
        return answers.vague(code);
    }

    /** What the page shows, with definitions. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "WORKBOOK") FigureAnswers.Format format,
            @ParameterObject FigureQuestion question,
            Locale locale) {
        return answers.file(format, question, locale);
    }
}
