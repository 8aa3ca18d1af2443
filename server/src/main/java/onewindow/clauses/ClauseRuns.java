package onewindow.clauses;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Looks through the whole catalogue in the background, a page at a time on two threads: no more
 * texts are in memory than two pages hold. A second run over the same catalogue changes nothing.
 */
@Service
public class ClauseRuns {
    private static final Logger LOG = LoggerFactory.getLogger(ClauseRuns.class);
    private static final int THREADS = 2;
    private static final int PAGE = 250;

    /** A node that says nothing for so long has gone; its run is taken up anew. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final GuideTexts texts;
    private final Ledger ledger;
    private final LedgerStore store;
    private final RunStore runs;
    private final Acts acts;
    private final Clock clock;
    private final ExecutorService conductor =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("clauses-run").factory());
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().daemon().name("clauses-", 0).factory());

    ClauseRuns(
            GuideTexts texts,
            Ledger ledger,
            LedgerStore store,
            RunStore runs,
            Acts acts,
            Clock clock) {
        this.texts = texts;
        this.ledger = ledger;
        this.store = store;
        this.runs = runs;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Begins a run, which goes on by itself.
     *
     * @throws Refused {@code clause-run-underway}
     */
    public UUID start(Act act) {
        return acts.once(
                act,
                UUID.class,
                () -> {
                    var id = Ids.next(act.at().toEpochMilli());
                    // First what the ledger knows, then what there is: an item that is published
                    // in between is not taken for one that is gone.
                    var known = store.items();
                    var items = texts.items();
                    runs.abandon(act.at().minus(SILENCE));
                    try {
                        runs.add(id, act.actor(), items.size(), act.at());
                    } catch (DuplicateKeyException underway) {
                        throw new Refused(ClauseRefusal.CLAUSE_RUN_UNDERWAY);
                    }
                    TransactionSynchronizationManager.registerSynchronization(
                            new TransactionSynchronization() {
                                @Override
                                public void afterCommit() {
                                    conductor.execute(() -> run(id, act.actor(), known, items));
                                }
                            });
                    return id;
                });
    }

    public Optional<ClauseRun> latest() {
        return runs.latest();
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
        conductor.shutdownNow();
    }

    private void run(UUID id, UUID actor, List<String> known, List<String> items) {
        try {
            var pages = new ArrayList<Future<?>>();
            for (int from = 0; from < items.size(); from += PAGE) {
                var page = items.subList(from, Math.min(items.size(), from + PAGE));
                pages.add(workers.submit(() -> check(id, actor, page)));
            }
            for (Future<?> page : pages) {
                page.get();
            }
            var gone = new ArrayList<>(known);
            gone.removeAll(new HashSet<>(items));
            runs.progress(id, 0, ledger.withdraw(gone, actor, clock.instant()), clock.instant());
            runs.finish(id, null, clock.instant());
        } catch (InterruptedException stopped) {
            // The node goes down: the run is found abandoned.
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException failure) {
            LOG.error("The run over the catalogue's clauses failed", failure);
            runs.finish(id, "failed", clock.instant());
        }
    }

    private void check(UUID id, UUID actor, List<String> page) {
        var tally = ledger.record(texts.of(page), actor, clock.instant());
        runs.progress(id, page.size(), tally, clock.instant());
    }
}
