package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import onewindow.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class CountersTest {
    private static final int THREADS = 16;
    private static final int EACH = 25;

    @Autowired Counters counters;
    @Autowired TransactionTemplate transactions;

    @Test
    void givesNoNumberTwiceToSixteenAtOnce() throws Exception {
        String series = UUID.randomUUID().toString();
        Callable<List<Long>> taking =
                () -> {
                    var taken = new ArrayList<Long>();
                    for (int i = 0; i < EACH; i++) {
                        taken.add(counters.next(series));
                    }
                    return taken;
                };
        var all = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var taken : threads.invokeAll(Collections.nCopies(THREADS, taking))) {
                assertThat(taken.get()).isSorted();
                all.addAll(taken.get());
            }
        }
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, THREADS * EACH).boxed().toList());
    }

    @Test
    void recordsTheNumberOfARolledBackActAsVoid() {
        String series = UUID.randomUUID().toString();
        transactions.executeWithoutResult(_ -> counters.next(series));
        transactions.executeWithoutResult(status -> {
            counters.next(series);
            counters.next(List.of(series, series));
            status.setRollbackOnly();
        });
        assertThat(counters.voids(series)).containsExactly(2L, 3L, 4L);
        assertThat(counters.next(series)).isEqualTo(5);
    }

    @Test
    void keepsANumberTakenAheadForTheTransactionThatTookIt() {
        String series = UUID.randomUUID().toString();
        String later = UUID.randomUUID().toString();
        transactions.executeWithoutResult(_ -> {
            assertThat(counters.next(series, later)).isEqualTo(1);
            assertThat(counters.next(List.of(later))).containsExactly(1L);
            assertThat(counters.next(later)).isEqualTo(2);
        });
        transactions.executeWithoutResult(_ -> counters.next(series, later));
        transactions.executeWithoutResult(status -> {
            counters.next(series, later);
            counters.next(later);
            status.setRollbackOnly();
        });
        assertThat(counters.voids(series)).containsExactly(3L);
        assertThat(counters.voids(later)).containsExactly(3L, 4L);
    }
}
