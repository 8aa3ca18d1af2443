package onewindow.organisation;

import onewindow.platform.Snapshot;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The chart that this node keeps. It is renewed beside the requests and at once after a change on
 * this node, so that a question about rights costs no statement.
 */
@Component
class CurrentChart {
    private final Snapshot<Chart> snapshot;

    CurrentChart(ChartStore store, PlatformTransactionManager transactions) {
        // In a transaction of its own: a command that asks for rights must not put what it has
        // not committed into the chart that others share.
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot =
                new Snapshot<>(
                        () -> reading.execute(status -> store.revision()),
                        () -> reading.execute(status -> store.read()));
    }

    Chart get() {
        return snapshot.get();
    }

    /** Within a command: its change is seen on this node as soon as it is committed. */
    void renewAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        snapshot.refresh();
                    }
                });
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
    void refresh() {
        snapshot.refresh();
    }
}
