package onewindow.adjustments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.adjustments.Adjustment.OpenCases;
import onewindow.cases.Rebasing;
import onewindow.cases.Rebasing.Moved;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemLife;
import onewindow.catalogue.life.Succession;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.Invalid.Fault;
import onewindow.platform.NotFound;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Changes of the list of items. Recorded by a legal document; carried out on the day on which they
 * take effect, be it today or later: first the items, then their open cases one by one.
 */
@Service
public class Adjustments {
    private static final Logger LOG = LoggerFactory.getLogger(Adjustments.class);
    private static final int MOST = 100;

    private final AdjustmentStore store;
    private final Catalogue catalogue;
    private final ItemLife life;
    private final Rebasing rebasing;
    private final Acts acts;
    private final Clock clock;

    Adjustments(
            AdjustmentStore store,
            Catalogue catalogue,
            ItemLife life,
            Rebasing rebasing,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.life = life;
        this.rebasing = rebasing;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Records a change and, where its day has come, carries it out.
     *
     * @throws Invalid with every fault of items, document and dates
     * @throws onewindow.platform.Refused what the items refuse: {@code item-cancelled}, {@code
     *     succession-circle} …
     */
    public UUID adjust(Adjustment change, Act act) {
        UUID id =
                acts.once(
                        act,
                        UUID.class,
                        () -> {
                            check(change);
                            UUID recorded = Ids.next(act.at().toEpochMilli());
                            store.add(recorded, change, act);
                            if (!change.effectiveFrom().isAfter(Time.date(act.at()))) {
                                carryOut(recorded, act);
                            }
                            return recorded;
                        });
        finish(id, act);
        return id;
    }

    /** The latest first, at most 100. */
    public List<RecordedAdjustment> latest(@Nullable String code) {
        return store.latest(code, MOST);
    }

    /** Carries out what has come due, and finishes what was interrupted. */
    @Scheduled(fixedDelay = 60_000)
    void carryOutDue() {
        for (UUID id : store.due(LocalDate.now(clock), MOST)) {
            Act act = Act.byPlatform("adjustment/" + id, clock.instant());
            try {
                acts.once(act, () -> carryOut(id, act));
                finish(id, act);
            } catch (RuntimeException failure) {
                LOG.error("The adjustment {} could not be carried out", id, failure);
            }
        }
    }

    private void check(Adjustment change) {
        var faults = new ArrayList<Fault>();
        List<Guide> from = guides(change.from(), "from", faults);
        List<Guide> to = guides(change.to(), "to", faults);
        if (change.document().date().isAfter(change.effectiveFrom())) {
            faults.add(new Fault("document.date", "adjustment-document-date"));
        }
        if (faults.isEmpty()) {
            faults.addAll(AdjustmentRules.faults(change, from, to));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private List<Guide> guides(List<String> codes, String field, List<Fault> faults) {
        var guides = new ArrayList<Guide>();
        for (int i = 0; i < codes.size(); i++) {
            if (catalogue.isPublished(codes.get(i))) {
                var latest = catalogue.history(codes.get(i)).versions().getFirst();
                guides.add(catalogue.version(latest.id()).guide());
            } else {
                faults.add(new Fault(field + "[" + i + "]", "adjustment-unpublished"));
            }
        }
        return guides;
    }

    private void carryOut(UUID id, Act act) {
        RecordedAdjustment recorded = store.lock(id).orElseThrow(() -> new NotFound("adjustment"));
        if (recorded.doneAt() != null) {
            return;
        }
        Adjustment change = recorded.change();
        String reason = change.document().citation() + "：" + change.reason();
        switch (change.kind()) {
            case SUSPEND -> life.suspend(change.from().getFirst(), reason, act);
            case RESUME -> life.resume(change.from().getFirst(), reason, act);
            case SPLIT, MERGE, CANCEL, TRANSFER, DELEGATE, ENTRUST, TO_FILING ->
                    follow(change, reason, act);
            case ADD, CHANGE, TO_COMMITMENT -> {}
        }
        store.done(id, act.at());
    }

    private void follow(Adjustment change, String reason, Act act) {
        for (String from : change.from()) {
            if (change.to().contains(from)) {
                continue;
            }
            if (change.kind().succeeds()) {
                for (String to : change.to()) {
                    life.succeed(
                            new Succession(
                                    from,
                                    to,
                                    change.kind().name(),
                                    change.document().citation(),
                                    change.reason(),
                                    change.effectiveFrom()),
                            act);
                }
            }
            if (change.kind().ends()) {
                life.cancel(from, reason, act);
            }
        }
    }

    /** Each case in a transaction of its own; what was interrupted goes on with the next sweep. */
    private void finish(UUID id, Act act) {
        RecordedAdjustment recorded = store.find(id).orElseThrow(() -> new NotFound("adjustment"));
        if (recorded.doneAt() == null || recorded.finishedAt() != null) {
            return;
        }
        Adjustment change = recorded.change();
        int moved = 0;
        int stayed = 0;
        if (change.openCases() == OpenCases.MOVE) {
            String successor = change.to().getFirst();
            for (String from : change.from()) {
                if (!from.equals(successor)) {
                    Moved result =
                            rebasing.moveOpen(
                                    from,
                                    successor,
                                    change.document().citation() + "：" + change.reason(),
                                    act.withKey("adjustment/" + id));
                    moved += result.moved();
                    stayed += result.stayed();
                }
            }
        }
        store.finish(id, new Moved(moved, stayed), act.at());
    }
}
