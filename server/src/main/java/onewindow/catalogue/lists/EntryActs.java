package onewindow.catalogue.lists;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.springframework.stereotype.Service;

/** How an entry comes to a list and leaves it: each by a legal document; none is ever deleted. */
@Service
class EntryActs {
    private final EntryStore store;
    private final Acts acts;

    EntryActs(EntryStore store, Acts acts) {
        this.store = store;
        this.acts = acts;
    }

    /**
     * @param added puts it on the list under that id, unless it stands there already
     * @return its id
     * @throws Refused {@code already-listed}
     */
    UUID add(Act act, Predicate<UUID> added) {
        return acts.once(
                act,
                UUID.class,
                () -> {
                    UUID id = Ids.next(act.at().toEpochMilli());
                    if (!added.test(id)) {
                        throw new Refused(ListRefusal.ALREADY_LISTED);
                    }
                    return id;
                });
    }

    /**
     * The entry holds no longer after that day.
     *
     * @throws Refused {@code listing-ended}
     */
    void end(ListKind list, UUID id, LocalDate lastDay, String document, Act act) {
        acts.once(act, () -> end(list, id, lastDay, document));
    }

    /**
     * The same within an act that does more.
     *
     * @throws Refused {@code listing-ended}
     */
    void end(ListKind list, UUID id, LocalDate lastDay, String document) {
        String by = Entries.text("document", document, Entries.NAME);
        LocalDate from = store.lock(list, id).orElseThrow(() -> new NotFound(list.entry()));
        if (lastDay.isBefore(from)) {
            throw new Invalid("lastDay", "before-from");
        }
        if (!store.end(list, id, lastDay, by)) {
            throw new Refused(ListRefusal.LISTING_ENDED);
        }
    }
}
