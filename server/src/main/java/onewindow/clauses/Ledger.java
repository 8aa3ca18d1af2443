package onewindow.clauses;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.clauses.FindingEvent.Clearing;
import onewindow.clauses.Reconciliation.Entry;
import onewindow.platform.Act;
import onewindow.platform.Ids;
import onewindow.platform.Time;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the ledger in line with the published guides: what is found, what is gone, what came back
 * (rulebook §13.4). What people do with a finding is in {@link Findings}.
 */
@Service
public class Ledger {
    private final LedgerStore store;
    private final PermitStore permits;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Ledger(LedgerStore store, PermitStore permits, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.permits = permits;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many findings are new, came back, and are gone. */
    record Tally(int found, int foundAgain, int cleared) {
        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(
                    found + other.found, foundAgain + other.foundAgain, cleared + other.cleared);
        }
    }

    /** A version was published: in the transaction of the publishing. */
    public void record(ItemTexts item, Act act) {
        record(List.of(item), act.actor(), act.at());
    }

    /** An item was cancelled: nothing of it is vague any more. */
    public void withdraw(String item, Act act) {
        withdraw(List.of(item), act.actor(), act.at());
    }

    /** Words that may stand in the item's guide today. */
    public Permits permits(String item) {
        var excepted = permits.excepted(List.of(item), LocalDate.now(clock));
        return new Permits(permits.allowed(), excepted.getOrDefault(item, Set.of()));
    }

    Tally record(List<ItemTexts> items, UUID actor, Instant at) {
        return transactions.execute(_ -> {
            var current = store.touch(items, at);
            var codes = current.stream().map(ItemTexts::item).toList();
            Map<String, List<Entry>> entries =
                    store.entries(codes).stream().collect(groupingBy(Entry::item));
            var allowed = permits.allowed();
            var excepted = permits.excepted(codes, Time.date(at));
            var writes = new Writes(at);
            for (ItemTexts item : current) {
                var may = new Permits(allowed, excepted.getOrDefault(item.item(), Set.of()));
                Reconciliation.of(entries.getOrDefault(item.item(), List.of()), item.spots(), may)
                        .forEach(step -> writes.add(item.item(), step));
            }
            store.write(writes.added, writes.moved, writes.changes, actor, at);
            return writes.tally;
        });
    }

    Tally withdraw(Collection<String> items, UUID actor, Instant at) {
        return transactions.execute(_ -> {
            var withdrawn = store.withdraw(items, at);
            var changes =
                    store.entries(withdrawn).stream()
                            .filter(entry ->
                                    entry.isLive() || entry.state() == FindingState.EXCEPTION)
                            .map(entry ->
                                    new LedgerStore.Change(
                                            entry.id(),
                                            FindingEvent.Kind.CLEARED,
                                            Clearing.WITHDRAWN,
                                            null,
                                            null,
                                            null))
                            .toList();
            store.append(changes, actor, at);
            return new Tally(0, 0, changes.size());
        });
    }

    /** Exceptions that are over: their words are findings again, from the next hour on. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void reopen() {
        Instant now = clock.instant();
        transactions.executeWithoutResult(_ ->
                store.append(
                        store.over(Time.date(now)).stream()
                                .map(entry ->
                                        LedgerStore.Change.of(
                                                entry.id(), FindingEvent.Kind.FOUND_AGAIN))
                                .toList(),
                        Act.PLATFORM,
                        now));
    }

    private static final class Writes {
        final List<MapSqlParameterSource> added = new ArrayList<>();
        final List<MapSqlParameterSource> moved = new ArrayList<>();
        final List<LedgerStore.Change> changes = new ArrayList<>();
        private final long millis;
        Tally tally = Tally.NONE;

        Writes(Instant at) {
            millis = at.toEpochMilli();
        }

        void add(String item, Reconciliation.Step step) {
            Entry entry = step.entry();
            Spot spot = step.spot();
            UUID id = entry == null ? Ids.next(millis) : entry.id();
            if (spot != null && entry == null) {
                added.add(LedgerStore.place(id, spot).addValue("item", item));
                changes.add(LedgerStore.Change.of(id, FindingEvent.Kind.FOUND));
                tally = tally.plus(new Tally(1, 0, 0));
            } else if (spot != null) {
                moved.add(LedgerStore.place(id, spot));
            }
            FindingEvent.Kind event = step.event();
            if (event == null || event == FindingEvent.Kind.FOUND) {
                return;
            }
            boolean cleared = event == FindingEvent.Kind.CLEARED;
            changes.add(
                    new LedgerStore.Change(
                            id, event, cleared ? Clearing.REWRITTEN : null, null, null, null));
            tally =
                    tally.plus(
                            new Tally(
                                    0,
                                    event == FindingEvent.Kind.FOUND_AGAIN ? 1 : 0,
                                    cleared ? 1 : 0));
        }
    }
}
