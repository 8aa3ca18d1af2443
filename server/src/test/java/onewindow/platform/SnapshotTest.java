package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SnapshotTest {
    private final AtomicLong table = new AtomicLong(1);
    private final AtomicReference<Runnable> whileLoading = new AtomicReference<>(() -> {});
    private final Snapshot<Long> snapshot =
            new Snapshot<>(
                    table::get,
                    () -> {
                        long read = table.get();
                        whileLoading.getAndSet(() -> {}).run();
                        return read;
                    });

    @Test
    void whatWasReadBeforeACommitIsNotKeptAfterIt() {
        assertThat(snapshot.get()).isEqualTo(1);
        table.incrementAndGet();
        whileLoading.set(this::commitAChange);
        snapshot.refresh();
        assertThat(snapshot.get()).isEqualTo(3);
    }

    private void commitAChange() {
        TransactionSynchronizationManager.initSynchronization();
        snapshot.forgetAfterCommit();
        table.incrementAndGet();
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        TransactionSynchronizationManager.clearSynchronization();
    }
}
