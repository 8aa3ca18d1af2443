package onewindow.reception;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.Party;

/**
 * A visit to be registered.
 *
 * @param prefix letter of the ticket: A to E
 * @param principals for whom the attendee comes; none means for themselves
 */
public record NewVisit(String prefix, Attendee attendee, List<NewPrincipal> principals) {
    public NewVisit {
        principals = List.copyOf(principals);
    }

    /**
     * @param mandateFiles the mandate on paper, scanned, or its picture
     */
    public record NewPrincipal(Party party, Set<UUID> mandateFiles) {
        public NewPrincipal {
            mandateFiles = Set.copyOf(mandateFiles);
        }
    }
}
