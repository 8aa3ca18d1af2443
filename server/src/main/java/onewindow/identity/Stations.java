package onewindow.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where staff sit: known by the module above, which implements this. */
public interface Stations {
    /**
     * The place of a member of staff who has exactly one, and so sits there from sign-in.
     *
     * @return empty where there is none, or a choice
     */
    Optional<Station> only(UUID account, LocalDate on);

    String postName(UUID post);

    String windowName(UUID window);

    /**
     * @param window none for staff who sit at no window
     */
    record Station(UUID post, @Nullable UUID window) {}
}
