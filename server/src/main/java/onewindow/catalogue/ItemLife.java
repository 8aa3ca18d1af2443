package onewindow.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import onewindow.catalogue.life.Succession;
import onewindow.catalogue.life.SuccessionGraph;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The state of an item and what took its place. Within the caller's transaction: why and by which
 * document is the matter of the act that calls it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ItemLife {
    private final CatalogueStore store;
    private final CatalogueSnapshots snapshots;
    private final GuideInspection inspection;

    ItemLife(CatalogueStore store, CatalogueSnapshots snapshots, GuideInspection inspection) {
        this.store = store;
        this.inspection = inspection;
        this.snapshots = snapshots;
    }

    /**
     * @param supersedes what it took the place of, {@code supersededBy} what took its own
     */
    public record Lineage(List<Succession> supersedes, List<Succession> supersededBy) {}

    /** From now on no application is taken, until it is resumed. */
    public void suspend(String code, String reason, Act act) {
        change(
                code,
                Set.of(ItemVersion.State.IN_USE),
                ItemVersion.State.SUSPENDED,
                reason,
                null,
                act);
    }

    /**
     * @throws Refused {@code item-not-suspended}
     */
    public void resume(String code, String reason, Act act) {
        change(
                code,
                Set.of(ItemVersion.State.SUSPENDED),
                ItemVersion.State.IN_USE,
                reason,
                null,
                act);
    }

    /**
     * Ends the item for good; running cases keep the version that they pinned.
     *
     * @param document by name and number
     * @param since first day without it
     */
    public void cancel(String code, String document, LocalDate since, String reason, Act act) {
        change(
                code,
                Set.of(ItemVersion.State.IN_USE, ItemVersion.State.SUSPENDED),
                ItemVersion.State.CANCELLED,
                reason,
                new Item.Ending(since, document, reason),
                act);
        inspection.cancelled(code, act);
    }

    /**
     * @throws Invalid {@code unknown} item
     * @throws Refused {@code succession-circle} where it would come back to itself
     */
    public void succeed(Succession succession, Act act) {
        for (String code : List.of(succession.predecessor(), succession.successor())) {
            if (store.lock(code).isEmpty()) {
                throw new Invalid("successor", "unknown");
            }
        }
        if (new SuccessionGraph(store.successions()).isCircle(succession)) {
            throw new Refused(CatalogueRefusal.SUCCESSION_CIRCLE);
        }
        store.succeed(succession, act);
        snapshots.renewAfterCommit();
    }

    @Transactional(readOnly = true)
    public Lineage lineage(String code) {
        var all = store.successions();
        return new Lineage(
                all.stream().filter(each -> each.successor().equals(code)).toList(),
                all.stream().filter(each -> each.predecessor().equals(code)).toList());
    }

    private void change(
            String code,
            Set<ItemVersion.State> from,
            ItemVersion.State to,
            String reason,
            Item.@Nullable Ending ending,
            Act act) {
        if (reason.isBlank()) {
            throw new Invalid("reason", "required");
        }
        var item = store.lock(code).orElseThrow(() -> new NotFound("item"));
        if (!from.contains(item.state())) {
            throw refusal(item);
        }
        store.change(code, to, reason, ending, act);
        snapshots.renewAfterCommit();
    }

    private static Refused refusal(Item item) {
        return switch (item.state()) {
            case CANCELLED -> item.cancelled();
            case SUSPENDED -> new Refused(CatalogueRefusal.ITEM_SUSPENDED);
            case IN_USE -> new Refused(CatalogueRefusal.ITEM_NOT_SUSPENDED);
        };
    }
}
