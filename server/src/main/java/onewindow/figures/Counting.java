package onewindow.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.standing.Standings;
import onewindow.catalogue.standing.Standings.Body;
import onewindow.catalogue.standing.Standings.Standing;
import onewindow.clauses.ClauseCounts;
import onewindow.organisation.Authorisations;
import onewindow.organisation.WindowKind;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what was counted true: what the catalogue publishes is worked in before the next answer,
 * body by body, and what was counted of the days that it changes is counted anew. A day that is
 * over is therefore counted once, unless its list is changed afterwards.
 */
@Component
class Counting {
    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
    private static final int PAGE = 200;
    private static final int BODIES = 10;
    private static final int KEPT_DAYS = 31;

    private final ItemFigureStore store;
    private final CountStore counts;
    private final CutStore cuts;
    private final Catalogue catalogue;
    private final Standings standings;
    private final ClauseCounts clauses;
    private final Authorisations authorisations;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean away;

    Counting(
            ItemFigureStore store,
            CountStore counts,
            CutStore cuts,
            Catalogue catalogue,
            Standings standings,
            ClauseCounts clauses,
            Authorisations authorisations,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.counts = counts;
        this.cuts = cuts;
        this.catalogue = catalogue;
        this.standings = standings;
        this.clauses = clauses;
        this.authorisations = authorisations;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Reads what was counted, with the catalogue as it is now worked in: nobody counts anything
     * anew in between.
     */
    <T> T read(Supplier<T> reading) {
        renew();
        return transaction.execute(status -> {
            store.hold();
            return reading.get();
        });
    }

    private void renew() {
        if (!isCurrent(store.edition())) {
            transaction.executeWithoutResult(status -> {
                var locked = store.lock();
                if (!isCurrent(locked)) {
                    renew(locked);
                }
            });
        }
    }

    /** Within {@link #read}. */
    void count(LocalDate day) {
        var windows = atOneWindow(day);
        if (!counts.isCounted(day, windows)) {
            counts.count(day, windows, today());
        }
    }

    /** Within {@link #read}. */
    void count(LocalDate day, LocalDate compareWith) {
        if (!counts.isCounted(day, compareWith)) {
            counts.count(day, compareWith, today());
        }
    }

    /** Within {@link #read}. */
    void countCuts(LocalDate day, LocalDate compareWith) {
        if (!cuts.isCounted(day, compareWith)) {
            cuts.count(day, compareWith, today());
        }
    }

    /** By the documents in force at the end of the day, now for today. */
    AtOneWindow atOneWindow(LocalDate day) {
        var now = clock.instant();
        var end = Time.startOf(day.plusDays(1)).minusMillis(1);
        return AtOneWindow.of(
                authorisations.receivedAt(
                        WindowKind.COMPREHENSIVE, day.equals(today()) ? now : end));
    }

    /** Within {@link #read}. */
    void countClauses(LocalDate day) {
        if (day.isBefore(today()) && counts.areClausesSettled(day)) {
            return;
        }
        String edition = clauses.edition(day);
        if (!counts.areClausesCounted(day, edition)) {
            counts.count(day, edition, clauses.ofItems(day), today());
        }
    }

    /** What was published meanwhile, and a day that begins, is counted before somebody asks. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 20_000)
    void keepCounting() {
        LocalDate today = today();
        try {
            // One row for each item: not while one publication follows the other.
            boolean quiet = isCurrent(store.edition());
            read(() -> {
                count(today);
                count(today.minusYears(1));
                count(today, today.minusYears(1));
                countClauses(today);
                if (quiet) {
                    countCuts(today, today.minusYears(1));
                }
                return today;
            });
            away = false;
        } catch (DataAccessException | TransactionException failure) {
            if (!away) {
                LOG.warn("The figures could not be counted; they are when somebody asks", failure);
            }
            away = true;
        }
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 3_600_000)
    void sweep() {
        counts.sweep(today().minusDays(KEPT_DAYS));
        cuts.sweep(today());
    }

    /** A node with newer rules has worked it in: this one answers by them until it is replaced. */
    private boolean isCurrent(ItemFigureStore.Edition edition) {
        return edition.rules() > ItemFigures.RULES
                || edition.rules() == ItemFigures.RULES
                        && edition.revision() == standings.revision();
    }

    private void renew(ItemFigureStore.Edition known) {
        // Read first: what is published while this goes on is worked in the next time.
        long revision = standings.revision();
        if (known.rules() != ItemFigures.RULES) {
            store.forget();
        }
        var worked = store.bodies();
        var changed =
                standings.bodies().stream()
                        .filter(body -> worked.getOrDefault(body.code(), 0L) != body.changes())
                        .toList();
        LocalDate from = renewLineage();
        for (int first = 0; first < changed.size(); first += BODIES) {
            var page = changed.subList(first, Math.min(changed.size(), first + BODIES));
            from = earlier(from, renew(page));
        }
        if (from != null) {
            counts.forget(from);
            cuts.forget(from);
        }
        store.set(new ItemFigureStore.Edition(ItemFigures.RULES, revision));
    }

    private @Nullable LocalDate renew(List<Body> bodies) {
        var codes = bodies.stream().map(Body::code).toList();
        var renewal = Renewal.of(store.kept(codes), standings.of(codes));
        store.delete(renewal.gone());
        store.move(renewal.moved());
        for (int first = 0; first < renewal.added().size(); first += PAGE) {
            var page =
                    renewal.added().subList(first, Math.min(renewal.added().size(), first + PAGE));
            Map<UUID, ItemFigures> figures = new HashMap<>();
            catalogue
                    .guides(page.stream().map(Standing::version).toList())
                    .forEach((version, guide) ->
                            figures.put(version, ItemFigures.of(version, guide)));
            store.add(page, figures);
        }
        bodies.forEach(store::set);
        return renewal.from();
    }

    private @Nullable LocalDate renewLineage() {
        var kept = store.lineage();
        var lineage = Lineage.of(standings.descents());
        var differences = new ArrayList<>(lineage);
        differences.removeAll(kept);
        var gone = new ArrayList<>(kept);
        gone.removeAll(lineage);
        differences.addAll(gone);
        if (!differences.isEmpty()) {
            store.replaceLineage(lineage);
        }
        return differences.stream().map(Lineage::since).min(LocalDate::compareTo).orElse(null);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
