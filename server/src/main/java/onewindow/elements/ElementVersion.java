package onewindow.elements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * A data element as it is from a day on.
 *
 * @param version counts from 1
 * @param from first day
 * @param ended from that day no new form may refer to it
 * @param reason why it was added, changed or ended
 */
public record ElementVersion(
        DataElement element,
        int version,
        LocalDate from,
        boolean ended,
        String reason,
        UUID recordedBy,
        Instant recordedAt) {

    /** Of versions in the order in which they were recorded, the last of each element. */
    public static final Collector<ElementVersion, ?, SortedMap<String, ElementVersion>> LATEST =
            Collectors.toMap(
                    version -> version.element().code(),
                    version -> version,
                    (earlier, later) -> later,
                    TreeMap::new);
}
