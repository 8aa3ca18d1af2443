package onewindow.figures;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import onewindow.organisation.Authorisations.Received;

/**
 * 一窗受理: what departments have authorised comprehensive windows to receive (rulebook §2.6, §3.6).
 *
 * @param whole departments of which they receive everything
 * @param items of other departments: id of the department and code of the item or of its main item
 */
record AtOneWindow(List<UUID> whole, List<String> items) {
    /** Of the items in the halls; the base of the figure is those. */
    static final String CONDITION =
            """
            (in_hall and (department = any (cast(:whole as uuid[]))
                or department || ' ' || code = any (cast(:received as text[]))
                or department || ' ' || left(code, 31) = any (cast(:received as text[]))))
            """;

    static AtOneWindow of(Collection<Received> received) {
        return new AtOneWindow(
                received.stream()
                        .filter(one -> one.items().isEmpty())
                        .map(Received::department)
                        .distinct()
                        .sorted()
                        .toList(),
                received.stream()
                        .flatMap(one ->
                                one.items().stream().map(code -> one.department() + " " + code))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The same as long as nothing is authorised or ended. */
    String edition() {
        return UUID.nameUUIDFromBytes((whole + "|" + items).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
