package onewindow.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The power to decide in a department's name, given to the holder of a post and, for the days of
 * absence, to a stand-in (rulebook §5.12). Without a valid one nothing can be decided.
 *
 * @param items codes that may be decided; empty means all items of the department
 * @param scope what may be decided, in the words of the document
 * @param seals register ids of the seals entrusted
 * @param appointmentDocument 《任命书》
 * @param authorisationDocument 《授权书》
 */
public record ChiefAuthorisation(
        UUID id,
        UUID post,
        UUID person,
        @Nullable UUID standIn,
        Set<String> items,
        String scope,
        List<String> seals,
        LocalDate from,
        @Nullable LocalDate to,
        String appointmentDocument,
        String authorisationDocument,
        @Nullable Instant endedAt,
        @Nullable String endingDocument) {
    public ChiefAuthorisation {
        items = Set.copyOf(items);
        seals = List.copyOf(seals);
    }

    public boolean isValidAt(Instant at) {
        return Term.covers(from, to, endedAt, at);
    }

    boolean names(UUID actor) {
        return actor.equals(person) || actor.equals(standIn);
    }

    boolean covers(String itemCode) {
        return Items.contain(items, itemCode);
    }
}
