package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import onewindow.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ActsTest {
    @Autowired Acts acts;
    @Autowired Counters counters;

    private enum Reason implements RefusalReason {
        ALREADY_DONE
    }

    @Test
    void givesTheFirstAnswerAgain() {
        var act = new Act(UUID.randomUUID(), null, null, "127.0.0.1", "one", null, Instant.now());
        assertThat(acts.once(act, String.class, () -> "first")).isEqualTo("first");
        assertThat(acts.once(act, String.class, () -> "second")).isEqualTo("first");
        assertThat(
                        acts.<String>once(
                                act,
                                String.class,
                                () -> {
                                    throw new Refused(Reason.ALREADY_DONE);
                                }))
                .isEqualTo("first");
    }

    /** By its first doing a case has gone on to a post that the actor does not fill. */
    @Test
    void givesTheFirstAnswerToWhoMayNoLongerAct() {
        var act = new Act(UUID.randomUUID(), null, null, "127.0.0.1", "one", null, Instant.now());
        assertThat(acts.once(act, String.class, () -> "first")).isEqualTo("first");
        var gone = List.of(new Forbidden("post-approver"), new NotFound("case"));
        for (RuntimeException each : gone) {
            Supplier<String> again =
                    () -> {
                        throw each;
                    };
            assertThat(acts.once(act, String.class, again)).isEqualTo("first");
            var other = new Act(act.actor(), null, null, "127.0.0.1", "two", null, Instant.now());
            assertThatThrownBy(() -> acts.once(other, String.class, again)).isSameAs(each);
        }
    }

    @Test
    void countsWithoutReuseAndRecordsVoidNumbers() {
        String series = UUID.randomUUID().toString();
        assertThat(counters.next(series)).isEqualTo(1);
        assertThat(counters.next(series)).isEqualTo(2);
        assertThat(counters.voids(series)).isEmpty();
    }

    @Test
    void takesSeveralNumbersAtOnce() {
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        assertThat(counters.next(one)).isEqualTo(1);
        assertThat(counters.next(List.of(one, other, one))).containsExactly(2L, 1L, 3L);
        assertThat(counters.next(List.of(other, one))).containsExactly(2L, 4L);
    }

    @Test
    void recordsAsVoidTheNumbersOfAnActThatFailed() {
        String series = UUID.randomUUID().toString();
        var act = new Act(UUID.randomUUID(), null, null, "127.0.0.1", "two", null, Instant.now());
        assertThatThrownBy(() ->
                        acts.once(
                                act,
                                () -> {
                                    counters.next(List.of(series, series));
                                    throw new Refused(Reason.ALREADY_DONE);
                                }))
                .isInstanceOf(Refused.class);
        assertThat(counters.voids(series)).containsExactly(1L, 2L);
        assertThat(counters.next(series)).isEqualTo(3);
    }

    @Test
    void worksOnceForTwoWhoAskAtTheSameTime() throws Exception {
        var act = new Act(UUID.randomUUID(), null, null, "127.0.0.1", "both", null, Instant.now());
        var works = new AtomicInteger();
        var meeting = new CyclicBarrier(2);
        Callable<String> asking =
                () ->
                        acts.once(
                                act,
                                String.class,
                                () -> {
                                    meet(meeting);
                                    counters.next(act.actor().toString());
                                    return "answer " + works.incrementAndGet();
                                });
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(asking);
            var second = threads.submit(asking);
            assertThat(first.get()).isEqualTo(second.get());
        }
        // Both worked, one of them in vain: its transaction, with all it did, is gone.
        assertThat(works).hasValue(2);
        assertThat(counters.voids(act.actor().toString())).hasSize(1);
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
