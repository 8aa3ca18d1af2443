package onewindow.platform;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a node keeps in memory of a table: immutable, loaded again when the table's version has
 * changed. Its owner calls {@link #refresh()} by a schedule, so that no act pays for the look.
 *
 * @param <T> immutable
 */
public final class Snapshot<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    private final LongSupplier version;
    private final Supplier<T> load;
    private volatile @Nullable Loaded<T> loaded;

    /**
     * @param version a number that every change of the table raises
     */
    public Snapshot(LongSupplier version, Supplier<T> load) {
        this.version = version;
        this.load = load;
    }

    public T get() {
        var now = loaded;
        return now == null ? reload(version.getAsLong()).content() : now.content();
    }

    /** Keeps the last snapshot where the database does not answer. */
    public void refresh() {
        try {
            long newest = version.getAsLong();
            var now = loaded;
            if (now == null || now.version() != newest) {
                reload(newest);
            }
        } catch (DataAccessException failure) {
            LOG.warn("The database does not answer: an earlier snapshot stays in use");
        }
    }

    /** To be called by a command that changes the table, within its transaction. */
    public void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        loaded = null;
                    }
                });
    }

    /** The version is read before the content: a change in between is found by the next look. */
    private synchronized Loaded<T> reload(long newest) {
        var fresh = new Loaded<>(newest, load.get());
        loaded = fresh;
        return fresh;
    }

    private record Loaded<T>(long version, T content) {}
}
