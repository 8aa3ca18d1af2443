package onewindow.figures.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
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
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Figures figures;

    /** Anybody may ask, as often as they like; the answer is worked out now and then. */
    private final LoadingCache<LocalDate, PublicFigures> kept =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KEPT).build(this::of);

    private final Clock clock;

    PublicFigureController(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param items on the list, the base of every share
     */
    record PublicFigures(
            LocalDate date, int items, List<FigureRow.Share> shares, List<FigureRow.Cut> cuts) {}

    /** As of today, beside a year before; at most five minutes old. */
    @GetMapping
    PublicFigures figures() {
        return kept.get(LocalDate.now(clock));
    }

    private PublicFigures of(LocalDate day) {
        var table = figures.table(new Figures.Asked(day, null, null, null));
        return new PublicFigures(
                table.date(), table.all().items(), table.all().shares(), table.all().cuts());
    }
}
