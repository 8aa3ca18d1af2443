package onewindow.drafting;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What publishing a draft would meet.
 *
 * @param present number of the item's latest version, 0 where there is none
 * @param uses what still uses the versions of the item
 * @param channels by which it can be applied for, now and then
 * @param halls whose windows receive it; each holds a printed guide to be exchanged
 */
public record Effect(int present, List<Use> uses, Channels channels, List<HallHolding> halls) {
    /**
     * @param subject such as {@code open-cases}
     * @param number of the version
     */
    public record Use(UUID version, int number, String subject, int count) {}

    public record Channels(Set<String> before, Set<String> after) {}

    public record HallHolding(UUID hall, String name, int windows) {}
}
