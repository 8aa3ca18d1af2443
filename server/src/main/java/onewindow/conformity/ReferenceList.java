package onewindow.conformity;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of the 八统一 list.
 *
 * @param version counts from 1
 * @param document legal document by which it was issued, of {@code documentDate}
 */
public record ReferenceList(
        int version,
        String name,
        String document,
        LocalDate documentDate,
        List<ReferenceItem> items) {}
