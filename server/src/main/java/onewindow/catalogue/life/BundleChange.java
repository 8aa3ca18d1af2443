package onewindow.catalogue.life;

import java.util.List;

/**
 * A bundle (一件事) before and after one of its items changes.
 *
 * @param materials to be brought, in all
 * @param fields to be filled in, in all
 * @param conflicts data that its forms would define differently, and do not today
 */
public record BundleChange(
        String code,
        String name,
        String nameEn,
        Count materials,
        Count fields,
        Days promiseBefore,
        Days promiseAfter,
        List<Conflict> conflicts) {
    public record Count(int before, int after) {}

    /** Working days and natural days beside each other, as no sum of them is one number. */
    public record Days(int workdays, int naturalDays) {}

    /**
     * @param property kind, choices or maximum
     * @param fields each as the item's name and its label there
     */
    public record Conflict(String element, String name, String property, List<String> fields) {}
}
