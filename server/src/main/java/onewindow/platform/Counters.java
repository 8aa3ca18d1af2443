package onewindow.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Series of numbers without reuse. A number is taken in a short transaction of its own that does
 * not wait for the disk: the commit of the act that uses it, later in the same log, flushes both,
 * so that a number on a durable act is durable and no act waits for another act's flush. A number
 * whose act was rolled back is recorded as void.
 */
@Service
public class Counters {
    private static final String TAKE =
            """
            insert into platform.counter (series, value)
            select wanted, count(*) from unnest(:series::text[]) wanted group by wanted order by wanted
            on conflict (series) do update set value = platform.counter.value + excluded.value
            returning series, value
            """;
    private static final String VOID =
            "insert into platform.counter_void (series, value, at) values (:series, :value, :at) on conflict do nothing";
    private static final String VOIDS =
            "select value from platform.counter_void where series = :series order by value";

    private final JdbcClient unflushed;
    private final Clock clock;

    Counters(@Qualifier("unflushedJdbc") JdbcClient unflushed, Clock clock) {
        this.unflushed = unflushed;
        this.clock = clock;
    }

    /**
     * @return the next number of the series, from 1
     */
    public long next(String series) {
        return next(List.of(series)).getFirst();
    }

    /**
     * As {@link #next(String)}; takes in the same round trip a number that the transaction will ask
     * for later, which is kept for it until then. A number that nobody asked for is void.
     */
    public long next(String series, String later) {
        List<Long> numbers = next(List.of(series, later));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            var kept = new Kept(later, numbers.getLast());
            TransactionSynchronizationManager.registerSynchronization(kept);
        } else {
            recordVoid(later, numbers.getLast());
        }
        return numbers.getFirst();
    }

    /**
     * One number for each entry, in one round trip; a series named twice gives two numbers, in
     * order.
     */
    public List<Long> next(List<String> series) {
        if (series.isEmpty()) {
            return List.of();
        }
        if (series.size() == 1) {
            Long kept = kept(series.getFirst());
            if (kept != null) {
                return List.of(kept);
            }
        }
        Map<String, Long> following = new HashMap<>();
        unflushed
                .sql(TAKE)
                .param("series", series.toArray(String[]::new))
                .query((row, _) -> following.put(row.getString("series"), row.getLong("value") + 1))
                .list();
        for (String one : series) {
            following.merge(one, -1L, Long::sum);
        }
        List<Long> numbers = new ArrayList<>();
        for (String one : series) {
            long number = following.merge(one, 1L, Long::sum) - 1;
            numbers.add(number);
            recordVoidUnlessCommitted(one, number);
        }
        return numbers;
    }

    private static @Nullable Long kept(String series) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Kept.class::isInstance)
                .map(Kept.class::cast)
                .filter(kept -> kept.series.equals(series) && !kept.given)
                .findFirst()
                .map(Kept::give)
                .orElse(null);
    }

    /** A number taken ahead within a transaction. */
    private final class Kept implements TransactionSynchronization {
        private final String series;
        private final long value;
        private boolean given;

        Kept(String series, long value) {
            this.series = series;
            this.value = value;
        }

        long give() {
            given = true;
            return value;
        }

        @Override
        public void afterCompletion(int status) {
            if (!given && status == STATUS_COMMITTED) {
                recordVoid(series, value);
            }
        }
    }

    /** Numbers of the series that were taken and not used. */
    public List<Long> voids(String series) {
        return unflushed.sql(VOIDS).param("series", series).query(Long.class).list();
    }

    private void recordVoidUnlessCommitted(String series, long value) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            if (status != STATUS_COMMITTED) {
                                recordVoid(series, value);
                            }
                        }
                    });
        }
    }

    private void recordVoid(String series, long value) {
        unflushed
                .sql(VOID)
                .param("series", series)
                .param("value", value)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
