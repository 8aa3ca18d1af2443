package onewindow.catalogue.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import onewindow.regions.Regions;
import org.springframework.stereotype.Service;

/** The fee list: nothing is charged that does not stand on it (rulebook §1.8, G04). */
@Service
public class Fees {
    private static final int UNIT = 20;
    private static final int DECIMALS = 2;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

    private final FeeStore store;
    private final Regions regions;
    private final EntryActs entries;

    Fees(FeeStore store, Regions regions, EntryActs entries) {
        this.store = store;
        this.regions = regions;
        this.entries = entries;
    }

    /** See {@link Fee}. */
    public record NewFee(
            String name,
            Fee.Kind kind,
            Fee.Payer payer,
            BigDecimal standard,
            String unit,
            String basis,
            String region,
            String document,
            LocalDate from) {}

    /** Ended ones included. */
    public List<Fee> all() {
        return store.all();
    }

    /** Those that hold in the region on that day. */
    public List<Fee> inForce(String region, LocalDate date) {
        return store.all().stream()
                .filter(fee -> fee.isInForce(date) && regions.isWithin(region, fee.region()))
                .toList();
    }

    /**
     * @return its id
     * @throws Refused {@code already-listed} while an entry of that name holds in the region
     */
    public UUID add(NewFee wanted, Act act) {
        NewFee fee = checked(wanted);
        return entries.add(act, id -> !store.isListed(fee) && store.add(id, fee, act));
    }

    /**
     * After that day it may not be charged.
     *
     * @throws Refused {@code listing-ended}
     */
    public void end(UUID id, LocalDate lastDay, String document, Act act) {
        entries.end(ListKind.FEE, id, lastDay, document, act);
    }

    private NewFee checked(NewFee fee) {
        BigDecimal standard = fee.standard();
        if (standard.signum() <= 0
                || standard.scale() > DECIMALS
                || standard.compareTo(LARGEST) > 0) {
            throw new Invalid("standard", "out-of-range");
        }
        return new NewFee(
                Entries.text("name", fee.name(), Entries.NAME),
                fee.kind(),
                fee.payer(),
                standard,
                Entries.text("unit", fee.unit(), UNIT),
                Entries.text("basis", fee.basis(), Entries.TEXT),
                Entries.region(fee.region(), regions),
                Entries.text("document", fee.document(), Entries.NAME),
                fee.from());
    }
}
