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
    private final Object exchange = new Object();
    private volatile Held<T> held = new Held<>(null);

    /**
     * @param version a number that every change of the table raises
     */
    public Snapshot(LongSupplier version, Supplier<T> load) {
        this.version = version;
        this.load = load;
    }

    public T get() {
        var now = held.loaded();
        return now == null ? reload(version.getAsLong()).content() : now.content();
    }

    /** Keeps the last snapshot where the database does not answer. */
    public void refresh() {
        try {
            long newest = version.getAsLong();
            var now = held.loaded();
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
                        synchronized (exchange) {
                            held = new Held<>(null);
                        }
                    }
                });
    }

    /**
     * The version is read before the content: a change in between is found by the next look. What
     * was forgotten while it was being loaded is not kept.
     */
    private synchronized Loaded<T> reload(long newest) {
        var before = held;
        var fresh = new Loaded<>(newest, load.get());
        synchronized (exchange) {
            if (held == before) {
                held = new Held<>(fresh);
            }
        }
        return fresh;
    }

    /** Nothing is held from the moment on in which it was forgotten. */
    private record Held<T>(@Nullable Loaded<T> loaded) {}

    private record Loaded<T>(long version, T content) {}
}
