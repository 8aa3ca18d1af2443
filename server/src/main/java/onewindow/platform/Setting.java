package onewindow.platform;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;

/**
 * One dated value of a region.
 *
 * @param key such as {@code accept.noticeDays}
 * @param region 12 digits; {@link #EVERYWHERE} where no region has its own
 * @param source the law, standard or notice that says so
 */
public record Setting(
        String key,
        String region,
        LocalDate effectiveFrom,
        String value,
        Unit unit,
        String source) {

    /** The whole country. */
    public static final String EVERYWHERE = "000000000000";

    /** What a value counts. */
    public enum Unit {
        WORKDAY,
        NATURAL,
        MONTH,
        HOUR,
        MINUTE,
        SECOND,
        COUNT,
        RATIO,
        FLAG,
        TEXT
    }

    /** A number of days; {@link #unit()} says which days. */
    public int days() {
        return switch (unit) {
            case WORKDAY, NATURAL -> Integer.parseInt(value);
            default -> throw wrongUnit();
        };
    }

    public int count() {
        return switch (unit) {
            case COUNT, MONTH -> Integer.parseInt(value);
            default -> throw wrongUnit();
        };
    }

    public BigDecimal ratio() {
        if (unit != Unit.RATIO) {
            throw wrongUnit();
        }
        return new BigDecimal(value);
    }

    public Duration duration() {
        return switch (unit) {
            case HOUR -> Duration.ofHours(Long.parseLong(value));
            case MINUTE -> Duration.ofMinutes(Long.parseLong(value));
            case SECOND -> Duration.ofSeconds(Long.parseLong(value));
            default -> throw wrongUnit();
        };
    }

    public boolean flag() {
        if (unit != Unit.FLAG) {
            throw wrongUnit();
        }
        return value.equals("true");
    }

    boolean isWellFormed() {
        return switch (unit) {
            case WORKDAY, NATURAL, MONTH, HOUR, MINUTE, SECOND, COUNT -> value.matches("\\d{1,6}");
            case RATIO -> value.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?");
            case FLAG -> value.matches("true|false");
            case TEXT -> !value.isBlank();
        };
    }

    private IllegalStateException wrongUnit() {
        return new IllegalStateException("%s is given as %s".formatted(key, unit));
    }
}
