package onewindow.catalogue.life;

import java.time.LocalDate;

/**
 * An item took the place of another one (rulebook R1.3): many may follow one, and one many.
 *
 * @param kind of the change, such as {@code MERGE}
 * @param document by number and name
 */
public record Succession(
        String predecessor,
        String successor,
        String kind,
        String document,
        String reason,
        LocalDate effectiveFrom) {}
