package onewindow.cases;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import onewindow.calendar.ClockReading;
import onewindow.calendar.StatutoryClock;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * T9: a case on which nothing was said for five working days is accepted, where the law of its item
 * type says so (Administrative Licensing Law, art. 32, item 4). Works the answer out afresh from
 * facts, so that it may miss ticks, run twice, or run late.
 */
@Service
public class DeemedAcceptance {
    private static final Logger LOG = LoggerFactory.getLogger(DeemedAcceptance.class);
    private static final int AT_ONCE = 200;

    private final CaseStore store;
    private final Recorder recorder;
    private final Acts acts;
    private final Clock clock;

    DeemedAcceptance(CaseStore store, Recorder recorder, Acts acts, Clock clock) {
        this.store = store;
        this.recorder = recorder;
        this.acts = acts;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${onewindow.sweeps.interval:60s}",
            initialDelayString = "${onewindow.sweeps.delay:20s}")
    void tick() {
        sweep(clock.instant());
    }

    /**
     * @return how many cases were accepted
     */
    public int sweep(java.time.Instant now) {
        int accepted = 0;
        for (UUID id : store.silent(now, AT_ONCE)) {
            try {
                accepted += deem(id, now) ? 1 : 0;
            } catch (RuntimeException failure) {
                LOG.error(
                        "Case {} could not be deemed accepted; the next sweep tries again",
                        id,
                        failure);
            }
        }
        return accepted;
    }

    private boolean deem(UUID id, java.time.Instant now) {
        Act act = Act.byPlatform("deemed-acceptance:" + id + ":" + now.toEpochMilli(), now);
        return acts.once(
                act,
                Boolean.class,
                () -> {
                    var stillRuns = new AtomicBoolean();
                    boolean done =
                            !recorder.change(id, null, act, work -> plan(work, stillRuns, act))
                                    .documents()
                                    .isEmpty();
                    if (!done && !stillRuns.get()) {
                        store.silence(id);
                    }
                    return done;
                });
    }

    /**
     * @param stillRuns is told where the limit has not run out by the rules of today, which may
     *     have changed since the deadline was written down
     */
    private static List<Work.Planned> plan(Work work, AtomicBoolean stillRuns, Act act) {
        var limit = Deadline.notice(work.file(), work.rules());
        if (limit == null || !work.typeRules().deemedAcceptance()) {
            return List.of();
        }
        ClockReading reading = StatutoryClock.read(limit, List.of(), work.days(), work.today());
        if (reading.due() == null) {
            return List.of();
        }
        stillRuns.set(!work.isOver(reading.due()));
        return work.file()
                .deemAccepted(
                        limit.start(), work.isOver(reading.due()), work.guide().approvalLevel())
                .map(event -> List.of(Intake.accepted(work, event, act)))
                .orElse(List.of());
    }
}
