package onewindow.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of all items, of a department or of a level.
 *
 * @param key credit code of the department, digit of the level, or ALL
 * @param items on the list on the day
 * @param itemsBefore on the list on the earlier day
 */
public record FigureRow(
        String key,
        int items,
        int itemsBefore,
        List<Share> shares,
        List<Cut> cuts,
        @Nullable Clauses clauses,
        @Nullable Conforming conformity) {

    /**
     * @param base the items, or those of them that the figure is about
     * @param before numerator on the earlier day; {@code baseBefore} its base
     */
    public record Share(Figure figure, int numerator, int base, int before, int baseBefore) {}

    public enum Measure {
        /** 减材料 */
        MATERIALS,
        /** 砍环节 */
        STEPS,
        /** 压时限, against the earlier day */
        DAYS,
        /** 时限压缩比, the promise against the law */
        DAYS_OF_LAW
    }

    /**
     * How much less than before, or than the law allows.
     *
     * @param before sum over the items that are compared; days in tenths of a working day
     * @param now sum over the same items
     * @param items that are compared
     * @param leftOut items without a counterpart or without a limit
     */
    public record Cut(Measure measure, int before, int now, int items, int leftOut) {
        /** In per cent with two decimals; none where there is nothing to compare with. */
        public @Nullable BigDecimal percent() {
            return share(before - now, before);
        }
    }

    /**
     * @param items looked into, the base of {@code itemsWith}
     * @param findings open, excepted and cleared ones, the base of {@code cleared}
     */
    public record Clauses(int items, int itemsWith, int findings, int cleared) {}

    /**
     * 三级四同: as the last comparison with the basic catalogue found it.
     *
     * @param items compared, the base of {@code conforming}
     */
    public record Conforming(int items, int conforming) {}

    /**
     * In per cent with two decimals, half up; a base of 0 has no share, never 100 (rulebook §3.6).
     */
    public static @Nullable BigDecimal share(int part, int base) {
        return base == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP);
    }
}
