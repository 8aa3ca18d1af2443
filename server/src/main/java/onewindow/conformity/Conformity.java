package onewindow.conformity;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import onewindow.catalogue.ItemHead;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How many of the published items are as the standard has them. A run goes on in the background; a
 * second one over the same library changes nothing.
 */
@Service
public class Conformity {
    private static final Logger LOG = LoggerFactory.getLogger(Conformity.class);
    private static final int PAGE = 250;
    private static final int NIGHT_HOUR = 2;
    private static final int TREND_DAYS = 180;

    /** A node that says nothing for so long has gone; its run is taken up anew. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Library library;
    private final Comparison comparison;
    private final ConformityRunStore runs;
    private final Acts acts;
    private final Clock clock;
    private final ExecutorService conductor =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("conformity-run").factory());

    Conformity(
            Library library,
            Comparison comparison,
            ConformityRunStore runs,
            Acts acts,
            Clock clock) {
        this.library = library;
        this.comparison = comparison;
        this.runs = runs;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * 三级四同 of a department on a level.
     *
     * @param level 行使层级: 1 state to 6 village
     * @param conforming items without a difference, of {@code base} items in force
     */
    public record Rate(UUID department, int level, int conforming, int base) {}

    /** All items, as the last run of a day found them. */
    public record Day(LocalDate day, int conforming, int base) {}

    /** As the last finished run found them; empty before the first one. */
    public List<Rate> rates() {
        return runs.rates();
    }

    /** The last half year, the earliest day first; days without a run are left out. */
    public List<Day> trend() {
        return runs.trend(clock.instant().minus(Duration.ofDays(TREND_DAYS)));
    }

    public Optional<ConformityRun> latest() {
        return runs.latest();
    }

    /**
     * Begins a run, which goes on by itself.
     *
     * @throws Refused {@code conformity-run-underway}
     */
    public UUID start(Act act) {
        return acts.once(
                act,
                UUID.class,
                () -> {
                    var id = Ids.next(act.at().toEpochMilli());
                    var heads = library.heads();
                    runs.abandon(act.at().minus(SILENCE));
                    try {
                        runs.add(id, act.actor(), heads.size(), act.at());
                    } catch (DuplicateKeyException underway) {
                        throw new Refused(ConformityRefusal.CONFORMITY_RUN_UNDERWAY);
                    }
                    TransactionSynchronizationManager.registerSynchronization(
                            new TransactionSynchronization() {
                                @Override
                                public void afterCommit() {
                                    conductor.execute(() -> run(id, heads, act));
                                }
                            });
                    return id;
                });
    }

    /** Once a night, by whichever node looks first; a night that was missed is made up for. */
    @Scheduled(fixedDelay = 900_000, initialDelay = 120_000)
    void everyNight() {
        Instant now = clock.instant();
        var night = Time.date(now).atTime(NIGHT_HOUR, 0).atZone(Time.ZONE).toInstant();
        if (now.isBefore(night) || runs.finishedSince(night)) {
            return;
        }
        try {
            start(Act.byPlatform("conformity " + now.toEpochMilli() / SILENCE.toMillis(), now));
        } catch (Refused underway) {
            LOG.debug("Another run is under way", underway);
        }
    }

    @PreDestroy
    void stop() {
        conductor.shutdownNow();
    }

    private void run(UUID id, List<ItemHead> heads, Act act) {
        try {
            List<LibraryItem> items = new ArrayList<>();
            for (int from = 0; from < heads.size(); from += PAGE) {
                var page = heads.subList(from, Math.min(heads.size(), from + PAGE));
                items.addAll(library.read(page));
                runs.progress(id, page.size(), clock.instant());
            }
            comparison.record(id, items, act);
        } catch (RuntimeException failure) {
            LOG.error("Holding the library against the standard failed", failure);
            runs.fail(id, clock.instant());
        }
    }
}
