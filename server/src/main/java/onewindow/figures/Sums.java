package onewindow.figures;

import java.util.EnumMap;
import java.util.Map;

/** What the cells of a filter add up to: for the items of a day, for pairs, and for clauses. */
final class Sums {
    private Sums() {}

    /** By what the sums are told apart. */
    enum By {
        ALL,
        DEPARTMENT,
        LEVEL,
        REGION,
        TYPE
    }

    /**
     * @param value id of the department, digit of the level, code of the region or name of the type
     */
    record Key(By by, String value) {
        static final Key ALL = new Key(By.ALL, "");
    }

    /**
     * @param lookedInto of the items, those whose texts were looked into for vague clauses
     * @param limited of the items, those with a limit of the law and a promise; the tenths are
     *     theirs
     */
    record OfDay(
            int items,
            int lookedInto,
            Map<Figure, Integer> shares,
            int limited,
            int legalTenths,
            int promisedTenths) {
        static final OfDay NONE = new OfDay(0, 0, Map.of(), 0, 0, 0);

        OfDay plus(OfDay other) {
            var sum = new EnumMap<Figure, Integer>(Figure.class);
            for (Figure figure : Figure.values()) {
                sum.put(figure, share(figure) + other.share(figure));
            }
            return new OfDay(
                    items + other.items,
                    lookedInto + other.lookedInto,
                    sum,
                    limited + other.limited,
                    legalTenths + other.legalTenths,
                    promisedTenths + other.promisedTenths);
        }

        /** What a share is one of. */
        int base(Figure figure) {
            return figure == Figure.ONE_WINDOW ? share(Figure.IN_HALL) : items;
        }

        int share(Figure figure) {
            return shares.getOrDefault(figure, 0);
        }
    }

    /**
     * @param compared items that were there on both days
     * @param daysCompared of them, those with a promise on both days
     */
    record OfPairs(
            int compared,
            int materialsBefore,
            int materials,
            int stepsBefore,
            int steps,
            int daysCompared,
            int daysBefore,
            int days) {
        static final OfPairs NONE = new OfPairs(0, 0, 0, 0, 0, 0, 0, 0);

        OfPairs plus(OfPairs other) {
            return new OfPairs(
                    compared + other.compared,
                    materialsBefore + other.materialsBefore,
                    materials + other.materials,
                    stepsBefore + other.stepsBefore,
                    steps + other.steps,
                    daysCompared + other.daysCompared,
                    daysBefore + other.daysBefore,
                    days + other.days);
        }
    }

    /** See {@link FigureRow.Clauses}. */
    record OfClauses(int itemsWith, int findings, int cleared) {
        static final OfClauses NONE = new OfClauses(0, 0, 0);

        OfClauses plus(OfClauses other) {
            return new OfClauses(
                    itemsWith + other.itemsWith,
                    findings + other.findings,
                    cleared + other.cleared);
        }
    }
}
