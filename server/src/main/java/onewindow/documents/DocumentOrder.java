package onewindow.documents;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document to be issued with an act.
 *
 * @param subject the case (or visit, or licence) that it belongs to
 * @param department in whose name it is issued and sealed
 * @param token for the QR code: 32 hexadecimal digits; the item's code for a one-time notice, which
 *     leads to the guide
 * @param title overrides the kind's title, since the name of a decision follows the item's type
 *     (准予备案 …)
 * @param fields label and value pairs of the body, in order; may hold personal data (kept
 *     encrypted)
 * @param table rows below the fields (materials, defects, opinions); the first row is the heading;
 *     may be empty
 * @param paragraphs legal text below: rights, consequences, remedies
 */
public record DocumentOrder(
        DocumentKind kind,
        UUID subject,
        UUID department,
        String token,
        @Nullable String title,
        Map<String, String> fields,
        List<List<String>> table,
        List<String> paragraphs) {}
