package onewindow.catalogue.life;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What still uses versions of items: told by the modules above, asked before a change. */
public interface InUse {
    /** What is counted, such as {@code open-cases}. */
    String subject();

    /** How many there are of each version; versions without any may be left out. */
    Map<UUID, Integer> counts(Collection<UUID> versions);
}
