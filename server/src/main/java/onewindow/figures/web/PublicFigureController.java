package onewindow.figures.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import onewindow.figures.Aim;
import onewindow.figures.Asked;
import onewindow.figures.FigureRow;
import onewindow.figures.Figures;
import org.jspecify.annotations.Nullable;
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
     * @param itemsBefore on the list a year before
     * @param clauses none before anything was looked into
     * @param aims of the city for the year
     */
    record PublicFigures(
            LocalDate date,
            LocalDate compareWith,
            int items,
            int itemsBefore,
            List<FigureRow.Share> shares,
            List<FigureRow.Cut> cuts,
            FigureRow.@Nullable Clauses clauses,
            FigureRow.@Nullable Conforming conformity,
            List<Aim> aims) {}

    /** As of today, beside a year before; at most five minutes old. */
    @GetMapping
    PublicFigures figures() {
        return kept.get(LocalDate.now(clock));
    }

    private PublicFigures of(LocalDate day) {
        var table = figures.table(Asked.ANY.on(day, null));
        var all = table.all();
        return new PublicFigures(
                table.date(),
                table.compareWith(),
                all.items(),
                all.itemsBefore(),
                all.shares(),
                all.cuts(),
                all.clauses(),
                all.conformity(),
                table.aims());
    }
}
