package onewindow.figures;

import java.util.Arrays;
import java.util.List;
import onewindow.figures.FigureRow.Clauses;
import onewindow.figures.FigureRow.Conforming;
import onewindow.figures.FigureRow.Cut;
import onewindow.figures.FigureRow.Measure;
import onewindow.figures.FigureRow.Share;
import onewindow.figures.Sums.OfClauses;
import onewindow.figures.Sums.OfDay;
import onewindow.figures.Sums.OfPairs;
import org.jspecify.annotations.Nullable;

/** From sums to figures (rulebook §3.6). */
final class FigureRules {
    private FigureRules() {}

    static FigureRow row(
            String key,
            OfDay now,
            OfDay before,
            OfPairs pairs,
            OfClauses clauses,
            @Nullable Conforming conformity) {
        return new FigureRow(
                key,
                now.items(),
                before.items(),
                Arrays.stream(Figure.values())
                        .map(figure ->
                                new Share(
                                        figure,
                                        now.share(figure),
                                        now.base(figure),
                                        before.share(figure),
                                        before.base(figure)))
                        .toList(),
                List.of(
                        new Cut(
                                Measure.MATERIALS,
                                pairs.materialsBefore(),
                                pairs.materials(),
                                pairs.compared(),
                                now.items() - pairs.compared()),
                        new Cut(
                                Measure.STEPS,
                                pairs.stepsBefore(),
                                pairs.steps(),
                                pairs.compared(),
                                now.items() - pairs.compared()),
                        new Cut(
                                Measure.DAYS,
                                pairs.daysBefore(),
                                pairs.days(),
                                pairs.daysCompared(),
                                now.items() - pairs.daysCompared()),
                        // Items without a statutory limit are left out.
                        new Cut(
                                Measure.DAYS_OF_LAW,
                                now.legalTenths(),
                                now.promisedTenths(),
                                now.limited(),
                                now.items() - now.limited())),
                now.lookedInto() == 0
                        ? null
                        : new Clauses(
                                now.lookedInto(),
                                clauses.itemsWith(),
                                clauses.findings(),
                                clauses.cleared()),
                conformity);
    }
}
