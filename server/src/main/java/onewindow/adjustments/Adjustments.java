package onewindow.adjustments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.adjustments.Adjustment.OpenCases;
import onewindow.cases.Endings;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemCode;
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

    /** So many cases are dealt with before the progress is written down. */
    private static final int BATCH = 100;

    /** So many batches of one change before another one has its turn. */
    private static final int TURN = 10;

    private final AdjustmentStore store;
    private final Catalogue catalogue;
    private final ItemLife life;
    private final Endings endings;
    private final Acts acts;
    private final Clock clock;

    Adjustments(
            AdjustmentStore store,
            Catalogue catalogue,
            ItemLife life,
            Endings endings,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.life = life;
        this.endings = endings;
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
        finish(id, 1, act);
        return id;
    }

    /** The latest first, at most 100. */
    public List<RecordedAdjustment> latest(@Nullable String code) {
        return store.latest(code, MOST);
    }

    /**
     * How many open cases a change of these items would meet.
     *
     * @throws Invalid {@code unknown} where one is no code of an item
     */
    public int openCases(List<String> codes) {
        if (!codes.stream().allMatch(code -> ItemCode.parse(code).isPresent())) {
            throw new Invalid("code", "unknown");
        }
        return endings.open(codes);
    }

    /** Carries out what has come due, and goes on with what was interrupted. */
    @Scheduled(fixedDelay = 5_000)
    void carryOutDue() {
        for (UUID id : store.due(LocalDate.now(clock), MOST)) {
            Act act = Act.byPlatform("adjustment/" + id, clock.instant());
            try {
                acts.once(act, () -> carryOut(id, act));
                finish(id, TURN, act);
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
            var latest = catalogue.latest(codes.get(i));
            if (latest.isPresent()) {
                guides.add(catalogue.version(latest.get().id()).guide());
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
                    follow(change, act);
            case ADD, CHANGE, TO_COMMITMENT -> {}
        }
        store.done(id, act.at());
    }

    private void follow(Adjustment change, Act act) {
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
                life.cancel(
                        from,
                        change.document().citation(),
                        change.effectiveFrom(),
                        change.reason(),
                        act);
            }
        }
    }

    /** Some batches; what was interrupted, or is more than that, goes on with the next sweep. */
    private void finish(UUID id, int batches, Act act) {
        RecordedAdjustment recorded = store.find(id).orElseThrow(() -> new NotFound("adjustment"));
        if (recorded.doneAt() == null || recorded.finishedAt() != null) {
            return;
        }
        Adjustment change = recorded.change();
        if (change.openCases() == OpenCases.CONTINUE) {
            store.finish(id, 0, act.at());
            return;
        }
        List<String> items = new ArrayList<>(change.from());
        items.removeAll(change.to());
        store.beginCases(id, endings.open(items));
        Act each = act.withKey("adjustment/" + id);
        for (int batch = 0; batch < batches; batch++) {
            var next = new Endings.Batch(items, store.reached(id).orElse(null), BATCH);
            UUID last =
                    change.openCases() == OpenCases.MOVE
                            ? endings.move(
                                    next,
                                    change.to().getFirst(),
                                    change.document().citation() + "：" + change.reason(),
                                    each,
                                    () -> store.countMoved(id))
                            : endings.end(
                                    next,
                                    change.document().citation(),
                                    change.reason(),
                                    each,
                                    () -> store.countEnded(id));
            if (last == null) {
                store.finish(id, endings.open(items), act.at());
                return;
            }
            store.reach(id, last);
        }
    }
}
