package onewindow.organisation;

import java.util.List;
import java.util.UUID;
import onewindow.regions.Region;

/**
 * A service hall or point; {@code level} is that of the region that it serves. {@code hours} as
 * shown to the public.
 *
 * @param region 12 digits
 * @param serves the towns that the hall of a functional district serves, whose codes are those of
 *     another county; empty for every other hall
 */
public record Hall(
        UUID id,
        String name,
        String englishName,
        String region,
        Region.Level level,
        List<String> serves,
        String address,
        String phone,
        String hours) {
    public Hall {
        serves = List.copyOf(serves);
    }
}
