package onewindow.catalogue.search;

import java.time.Instant;
import java.util.UUID;

/**
 * A synonym as somebody recorded it.
 *
 * @param version counts from 1 for each {@link Synonym#key}
 * @param ended from then on what is said means itself
 */
public record SynonymVersion(
        Synonym synonym, int version, boolean ended, UUID recordedBy, Instant recordedAt) {}
