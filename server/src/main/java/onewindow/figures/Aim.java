package onewindow.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import onewindow.catalogue.lists.Target;
import onewindow.figures.FigureRow.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is to reach in the year, and whether it does.
 *
 * @param figure name of a {@link Figure} or a {@link Measure}, ITEMS, CLAUSES_CLEARED or CONFORMITY
 * @param region whose target it is: that of the region asked for, or of the nearest one around it
 * @param reached in the unit of the target; none where the figure has no base
 * @param met not said where nothing is measured
 */
public record Aim(
        String figure,
        BigDecimal value,
        Target.Unit unit,
        String document,
        String region,
        @Nullable BigDecimal reached,
        @Nullable Boolean met) {
    private static final int TENTHS = 10;

    static Aim of(Target target, FigureRow row) {
        BigDecimal reached = reached(target, row);
        return new Aim(
                shown(target.figure()),
                target.value(),
                target.unit(),
                target.document(),
                target.region(),
                reached,
                reached == null ? null : reached.compareTo(target.value()) >= 0);
    }

    /** Targets are named as the orders name them; the figures are named by what is measured. */
    private static String shown(Target.Figure figure) {
        return switch (figure) {
            case MATERIALS_CUT -> Measure.MATERIALS.name();
            case STEPS_CUT -> Measure.STEPS.name();
            case DAYS_CUT -> Measure.DAYS.name();
            case ITEMS,
                    ONLINE,
                    MOBILE,
                    ZERO_TRIP,
                    ONE_TRIP,
                    INSTANT,
                    CITY_WIDE,
                    DELEGATED,
                    CLAUSES_CLEARED,
                    CONFORMITY,
                    IN_HALL,
                    ONE_WINDOW ->
                    figure.name();
        };
    }

    private static @Nullable BigDecimal reached(Target target, FigureRow row) {
        return switch (target.figure()) {
            case ITEMS ->
                    target.unit() == Target.Unit.NUMBER ? BigDecimal.valueOf(row.items()) : null;
            case ONLINE,
                    MOBILE,
                    ZERO_TRIP,
                    ONE_TRIP,
                    INSTANT,
                    CITY_WIDE,
                    DELEGATED,
                    IN_HALL,
                    ONE_WINDOW ->
                    share(target, row, Figure.valueOf(target.figure().name()));
            case MATERIALS_CUT -> cut(target, row, Measure.MATERIALS);
            case STEPS_CUT -> cut(target, row, Measure.STEPS);
            case DAYS_CUT -> cut(target, row, Measure.DAYS);
            case CLAUSES_CLEARED -> {
                var clauses = row.clauses();
                yield clauses == null
                        ? null
                        : reached(target, clauses.cleared(), clauses.findings());
            }
            case CONFORMITY -> {
                var conformity = row.conformity();
                yield conformity == null
                        ? null
                        : reached(target, conformity.conforming(), conformity.items());
            }
        };
    }

    private static @Nullable BigDecimal share(Target target, FigureRow row, Figure figure) {
        var share =
                row.shares().stream()
                        .filter(one -> one.figure() == figure)
                        .findFirst()
                        .orElseThrow();
        return reached(target, share.numerator(), share.base());
    }

    private static @Nullable BigDecimal reached(Target target, int numerator, int base) {
        return switch (target.unit()) {
            case PERCENT -> FigureRow.share(numerator, base);
            case NUMBER -> BigDecimal.valueOf(numerator);
            case DAYS -> null;
        };
    }

    /** A target in days is one of the average item that is compared: 平均压减几个工作日. */
    private static @Nullable BigDecimal cut(Target target, FigureRow row, Measure measure) {
        var cut =
                row.cuts().stream()
                        .filter(one -> one.measure() == measure)
                        .findFirst()
                        .orElseThrow();
        if (cut.items() == 0) {
            return null;
        }
        int less = cut.before() - cut.now();
        return switch (target.unit()) {
            case PERCENT -> cut.percent();
            case NUMBER -> measure == Measure.DAYS ? null : BigDecimal.valueOf(less);
            case DAYS ->
                    measure == Measure.DAYS
                            ? BigDecimal.valueOf(less)
                                    .divide(
                                            BigDecimal.valueOf((long) TENTHS * cut.items()),
                                            2,
                                            RoundingMode.HALF_UP)
                            : null;
        };
    }
}
