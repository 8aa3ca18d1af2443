package onewindow.drafting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.catalogue.life.BundleChange;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a draft would meet.
 *
 * @param present number of the item's latest version, 0 where there is none
 * @param uses what still uses the versions of the item
 * @param channels by which it can be applied for, now and then
 * @param halls whose windows receive it; each holds a printed guide to be exchanged
 * @param seconded halls to which it is seconded on the list
 * @param town what the list of its town says; none where it is no item of a town
 * @param bundles in force that contain the item, and what would become of them
 */
public record Effect(
        int present,
        List<Use> uses,
        Channels channels,
        List<HallHolding> halls,
        List<String> seconded,
        @Nullable TownStanding town,
        List<BundleChange> bundles) {
    /**
     * @param subject such as {@code open-cases}
     * @param number of the version
     */
    public record Use(UUID version, int number, String subject, int count) {}

    public record Channels(Set<String> before, Set<String> after) {}

    /**
     * @param windows of the hall that receive it
     */
    public record HallHolding(UUID hall, String name, int windows) {}

    /** Whether the item can be applied for: it must stand on the town's list in force. */
    public enum TownStanding {
        LISTED,
        UNLISTED
    }
}
