package onewindow.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.calendar.Calendars;
import onewindow.catalogue.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a year is published or a calendar is corrected, the open deadlines are worked out anew and
 * every one that moves is recorded; a finished case keeps what it had (rulebook §2.2, C6 and C7).
 * Compares versions, so that a missed tick loses nothing.
 */
@Service
public class Recount {
    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final int AT_ONCE = 100;

    private final RecountStore store;
    private final CaseStore cases;
    private final Recorder recorder;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Recount(
            RecountStore store,
            CaseStore cases,
            Recorder recorder,
            Catalogue catalogue,
            Calendars calendars,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.recorder = recorder;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${onewindow.sweeps.interval:60s}",
            initialDelayString = "${onewindow.sweeps.delay:20s}")
    void tick() {
        long version = calendars.version();
        if (store.counted() < version) {
            LOG.info("{} deadlines moved with the calendar", recount(version, clock.instant()));
        }
    }

    /**
     * @return how many deadlines moved
     */
    int recount(long version, Instant at) {
        int moved = 0;
        UUID last = new UUID(0, 0);
        List<UUID> some = store.open(last, AT_ONCE);
        while (!some.isEmpty()) {
            for (UUID id : some) {
                Integer here = transactions.execute(status -> recountOne(id, version, at));
                moved += here == null ? 0 : here;
            }
            last = some.getLast();
            some = store.open(last, AT_ONCE);
        }
        transactions.executeWithoutResult(status -> store.count(version));
        return moved;
    }

    private int recountOne(UUID id, long version, Instant at) {
        CaseStore.Loaded loaded = cases.lock(id);
        Work work =
                recorder.work(
                        loaded.file(),
                        catalogue.version(loaded.file().itemVersion()),
                        at,
                        loaded.values());
        List<Deadline> now = Deadline.of(work.file(), work.guide(), work.days(), work.rules());
        int moved = 0;
        for (RecountStore.Due was : store.dues(id)) {
            for (Deadline deadline : now) {
                if (deadline.kind() == was.kind() && !deadline.due().equals(was.due())) {
                    store.move(id, was.due(), deadline, version, at);
                    moved++;
                }
            }
        }
        return moved;
    }
}
