package onewindow.catalogue.lists;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What a figure is to reach in a year.
 *
 * @param region 12 digits: for it and all that lies in it, unless that has a target of its own
 * @param value in {@code unit}
 * @param document that sets it
 */
public record Target(
        UUID id,
        String region,
        Figure figure,
        int year,
        BigDecimal value,
        Unit unit,
        String document,
        UUID recordedBy,
        Instant recordedAt) {
    /** The figures of standardisation (rulebook §3.6). */
    public enum Figure {
        ITEMS,
        ONLINE,
        MOBILE,
        ZERO_TRIP,
        ONE_TRIP,
        INSTANT,
        CITY_WIDE,
        DELEGATED,
        MATERIALS_CUT,
        STEPS_CUT,
        DAYS_CUT,
        CLAUSES_CLEARED,
        CONFORMITY,
        IN_HALL,
        ONE_WINDOW
    }

    public enum Unit {
        /** Of the figure's base, 0 to 100. */
        PERCENT,
        NUMBER,
        DAYS
    }
}
