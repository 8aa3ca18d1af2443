package onewindow.organisation;

import java.util.List;
import java.util.UUID;
import onewindow.calendar.WorkingHours;
import onewindow.platform.Invalid;
import onewindow.regions.Region;
import org.jspecify.annotations.Nullable;

/**
 * A service hall or point; {@code level} is that of the region that it serves. {@code hours} as
 * shown to the public.
 *
 * @param region 12 digits
 * @param serves the towns that the hall of a functional district serves, whose codes are those of
 *     another county; empty for every other hall
 * @param position none where nobody has entered it
 * @param opening on working days, by which the platform tells whether it is open; none where nobody
 *     has entered it
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
        String hours,
        @Nullable Position position,
        @Nullable WorkingHours opening) {
    public Hall {
        serves = List.copyOf(serves);
    }

    /** Where its door is, in degrees of CGCS2000, which agree with what browsers tell (WGS 84). */
    public record Position(double latitude, double longitude) {
        private static final double SOUTH = 3;
        private static final double NORTH = 54;
        private static final double WEST = 73;
        private static final double EAST = 136;

        /**
         * @throws Invalid where it does not lie in China
         */
        public Position {
            if (!(latitude >= SOUTH && latitude <= NORTH)) {
                throw new Invalid("position.latitude", "invalid");
            }
            if (!(longitude >= WEST && longitude <= EAST)) {
                throw new Invalid("position.longitude", "invalid");
            }
        }
    }
}
