package onewindow.catalogue.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.ItemCode;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import org.springframework.stereotype.Service;

/** The responsibility list: who has which duty with each item, and answers for it. */
@Service
public class Duties {
    private final DutyStore store;
    private final EntryActs entries;

    Duties(DutyStore store, EntryActs entries) {
        this.store = store;
        this.entries = entries;
    }

    /** See {@link Duty}. */
    public record NewDuty(
            String itemCode,
            Duty.Stage stage,
            String duty,
            String responsible,
            String accountability,
            String basis,
            String document,
            LocalDate from) {}

    /** By item, in the order of the stages; ended ones included. */
    public List<Duty> all() {
        return store.all();
    }

    /** Of one item, in the order of the stages; ended ones included. */
    public List<Duty> of(String itemCode) {
        return store.of(itemCode);
    }

    /**
     * @return its id
     * @throws Refused {@code already-listed} while the item has an entry for the stage
     */
    public UUID add(NewDuty wanted, Act act) {
        NewDuty duty = checked(wanted);
        return entries.add(act, id -> !store.isListed(duty) && store.add(id, duty, act));
    }

    /**
     * The entry holds no longer after that day.
     *
     * @throws Refused {@code listing-ended}
     */
    public void end(UUID id, LocalDate lastDay, String document, Act act) {
        entries.end(ListKind.DUTY, id, lastDay, document, act);
    }

    private static NewDuty checked(NewDuty duty) {
        if (ItemCode.parse(duty.itemCode()).isEmpty()) {
            throw new Invalid("itemCode", "unknown");
        }
        return new NewDuty(
                duty.itemCode(),
                duty.stage(),
                Entries.text("duty", duty.duty(), Entries.TEXT),
                Entries.text("responsible", duty.responsible(), Entries.NAME),
                Entries.text("accountability", duty.accountability(), Entries.TEXT),
                Entries.text("basis", duty.basis(), Entries.TEXT),
                Entries.text("document", duty.document(), Entries.NAME),
                duty.from());
    }
}
