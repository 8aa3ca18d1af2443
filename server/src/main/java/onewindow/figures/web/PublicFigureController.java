package onewindow.figures.web;

import java.time.LocalDate;
import java.util.List;
import onewindow.figures.FigureRow;
import onewindow.figures.Figures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the list amounts to, for everybody. */
@RestController
@RequestMapping("/api/public/figures")
class PublicFigureController {
    private final Figures figures;

    PublicFigureController(Figures figures) {
        this.figures = figures;
    }

    /**
     * @param items on the list, the base of every share
     */
    record PublicFigures(
            LocalDate date, int items, List<FigureRow.Share> shares, List<FigureRow.Cut> cuts) {}

    /** As of today, beside a year before. */
    @GetMapping
    PublicFigures figures() {
        var table = figures.table(new Figures.Asked(null, null, null, null));
        return new PublicFigures(
                table.date(), table.all().items(), table.all().shares(), table.all().cuts());
    }
}
