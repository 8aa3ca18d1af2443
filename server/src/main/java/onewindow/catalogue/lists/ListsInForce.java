package onewindow.catalogue.lists;

import java.time.LocalDate;
import java.util.Set;
import onewindow.catalogue.lists.ListedService.Kind;
import org.springframework.stereotype.Service;

/** All lists at once, as they are in force on a day: what a guide is held against. */
@Service
public class ListsInForce {
    private final ListedServices services;
    private final Fees fees;
    private final Secondments secondments;
    private final TownLists towns;

    ListsInForce(ListedServices services, Fees fees, Secondments secondments, TownLists towns) {
        this.services = services;
        this.fees = fees;
        this.secondments = secondments;
        this.towns = towns;
    }

    /**
     * @param code of the item; {@code region} where it is exercised, 12 digits
     */
    public Listed of(String code, String region, LocalDate date) {
        return in(region, date)
                .of(secondments.isInHall(code, date), TownLists.isUsable(towns.listed(date), code));
    }

    /** What may be asked for and charged in the region, whatever the item. */
    Listed in(String region, LocalDate date) {
        return new Listed(
                names(Kind.RETAINED_INTERMEDIARY, region, date),
                names(Kind.CANCELLED_PROOF, region, date),
                names(Kind.SHARED_PAPER, region, date),
                fees.inForce(region, date),
                true,
                true);
    }

    private Set<String> names(Kind kind, String region, LocalDate date) {
        return services.names(kind, region, date);
    }
}
