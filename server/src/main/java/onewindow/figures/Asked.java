package onewindow.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of which day and of which items figures are asked for; whatever is none asks for all.
 *
 * @param date of the figures; today where none
 * @param compareWith the earlier day; a year before where none
 * @param department credit code
 * @param level 行使层级
 * @param region 12 digits: items that are exercised in it or in a region within it
 * @param own only items of the region itself, not of those within it
 * @param type name of an {@link onewindow.catalogue.ItemType}
 * @param audience name of an {@link onewindow.identity.Party.Kind}
 */
public record Asked(
        @Nullable LocalDate date,
        @Nullable LocalDate compareWith,
        @Nullable String department,
        @Nullable Integer level,
        @Nullable String region,
        boolean own,
        @Nullable String type,
        @Nullable String audience) {
    public static final Asked ANY = new Asked(null, null, null, null, null, false, null, null);

    public Asked on(@Nullable LocalDate day, @Nullable LocalDate earlier) {
        return new Asked(day, earlier, department, level, region, own, type, audience);
    }

    public Asked of(@Nullable String creditCode) {
        return new Asked(date, compareWith, creditCode, level, region, own, type, audience);
    }

    public Asked at(@Nullable Integer digit) {
        return new Asked(date, compareWith, department, digit, region, own, type, audience);
    }

    public Asked in(@Nullable String code, boolean itself) {
        return new Asked(date, compareWith, department, level, code, itself, type, audience);
    }

    public Asked ofType(@Nullable String name) {
        return new Asked(date, compareWith, department, level, region, own, name, audience);
    }

    public Asked forAudience(@Nullable String kind) {
        return new Asked(date, compareWith, department, level, region, own, type, kind);
    }
}
