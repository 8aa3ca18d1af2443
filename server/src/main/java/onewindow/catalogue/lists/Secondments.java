package onewindow.catalogue.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.ItemCode;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import org.springframework.stereotype.Service;

/** Which items departments have seconded to the windows of the halls (三集中). */
@Service
public class Secondments {
    private final SecondmentStore store;
    private final Organisation organisation;
    private final EntryActs entries;

    Secondments(SecondmentStore store, Organisation organisation, EntryActs entries) {
        this.store = store;
        this.organisation = organisation;
        this.entries = entries;
    }

    /** See {@link Secondment}. */
    public record NewSecondment(
            String itemCode, UUID hall, String place, String document, LocalDate from) {}

    /** By item; withdrawn ones included. */
    public List<Secondment> all() {
        return store.all();
    }

    /** Of one item; withdrawn ones included. */
    public List<Secondment> of(String itemCode) {
        return store.of(itemCode);
    }

    public boolean isInHall(String itemCode, LocalDate date) {
        return store.of(itemCode).stream().anyMatch(one -> one.isInForce(date));
    }

    /**
     * @return its id
     * @throws Refused {@code already-listed} while the item is in the hall
     */
    public UUID second(NewSecondment wanted, Act act) {
        if (ItemCode.parse(wanted.itemCode()).isEmpty()) {
            throw new Invalid("itemCode", "unknown");
        }
        if (organisation.halls().stream().noneMatch(hall -> hall.id().equals(wanted.hall()))) {
            throw new Invalid("hall", "unknown");
        }
        var checked =
                new NewSecondment(
                        wanted.itemCode(),
                        wanted.hall(),
                        Entries.text("place", wanted.place(), Entries.NAME),
                        Entries.text("document", wanted.document(), Entries.NAME),
                        wanted.from());
        return entries.add(act, id -> !store.isListed(checked) && store.add(id, checked, act));
    }

    /**
     * After that day the item is in the hall no longer.
     *
     * @throws Refused {@code listing-ended}
     */
    public void withdraw(UUID id, LocalDate lastDay, String document, Act act) {
        entries.end(ListKind.SECONDMENT, id, lastDay, document, act);
    }
}
