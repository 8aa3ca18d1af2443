package onewindow.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import onewindow.figures.FigureRow.Cut;
import onewindow.figures.FigureRow.Measure;
import onewindow.figures.FigureRow.Share;
import org.jspecify.annotations.Nullable;

/** From items to figures. */
final class FigureRules {
    private FigureRules() {}

    /**
     * An item on a day.
     *
     * @param former codes of ended items of which it took the place
     */
    record Counted(String code, String department, List<String> former, ItemFigures figures) {}

    static FigureRow row(
            String key, List<Counted> now, List<Counted> before, Map<String, Counted> allBefore) {
        var shares =
                Arrays.stream(Figure.values())
                        .map(figure -> new Share(figure, count(figure, now), count(figure, before)))
                        .toList();
        var pairs = pairs(now, allBefore);
        return new FigureRow(
                key,
                now.size(),
                before.size(),
                shares,
                List.of(
                        cut(Measure.MATERIALS, pairs, now.size(), ItemFigures::materials),
                        cut(Measure.STEPS, pairs, now.size(), ItemFigures::steps),
                        cut(Measure.DAYS, pairs, now.size(), ItemFigures::promisedTenths),
                        ofLaw(now)),
                null,
                null);
    }

    private static int count(Figure figure, List<Counted> items) {
        return (int) items.stream().filter(item -> figure.counts(item.figures())).count();
    }

    private record Pair(ItemFigures before, ItemFigures now) {}

    /**
     * Each item with what it was: under its own code, or under the code of the only item of which
     * it took the place. What was merged or split has no single counterpart and is left out.
     */
    private static List<Pair> pairs(List<Counted> now, Map<String, Counted> before) {
        Map<String, Integer> heirs = new HashMap<>();
        now.forEach(item -> item.former().forEach(code -> heirs.merge(code, 1, Integer::sum)));
        var pairs = new ArrayList<Pair>();
        for (Counted item : now) {
            Counted earlier = before.get(item.code());
            if (earlier == null
                    && item.former().size() == 1
                    && heirs.getOrDefault(item.former().getFirst(), 0) == 1) {
                earlier = before.get(item.former().getFirst());
            }
            if (earlier != null) {
                pairs.add(new Pair(earlier.figures(), item.figures()));
            }
        }
        return pairs;
    }

    private static Cut cut(
            Measure measure,
            List<Pair> pairs,
            int all,
            Function<ItemFigures, @Nullable Integer> value) {
        int before = 0;
        int now = 0;
        int items = 0;
        for (Pair pair : pairs) {
            Integer then = value.apply(pair.before());
            Integer today = value.apply(pair.now());
            if (then != null && today != null) {
                before += then;
                now += today;
                items++;
            }
        }
        return new Cut(measure, before, now, items, all - items);
    }

    /** Items without a statutory limit are left out (rulebook §3.6 compressRate). */
    private static Cut ofLaw(List<Counted> items) {
        int law = 0;
        int promise = 0;
        int compared = 0;
        for (Counted item : items) {
            Integer legal = item.figures().legalTenths();
            Integer promised = item.figures().promisedTenths();
            if (legal != null && promised != null) {
                law += legal;
                promise += promised;
                compared++;
            }
        }
        return new Cut(Measure.DAYS_OF_LAW, law, promise, compared, items.size() - compared);
    }
}
