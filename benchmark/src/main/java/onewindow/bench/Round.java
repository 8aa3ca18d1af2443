package onewindow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What one contestant did while the others rested.
 *
 * @param cases finished
 * @param acts samples of each of the four acts
 */
record Round(int cases, double seconds, List<Samples> acts) {
    static final int ACTS = 4;

    /** One whole case by one virtual user; adds a sample to each act. */
    interface Work {
        void one(int user, List<Samples> acts) throws Exception;
    }

    static Round none() {
        return new Round(0, 0, fresh());
    }

    /**
     * All users at once, each case after case, until the time is over and the last case is done.
     */
    static Round run(int users, double seconds, Work work) throws Exception {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        try (var threads = Executors.newFixedThreadPool(users)) {
            var results = new ArrayList<Future<Round>>();
            for (int user = 0; user < users; user++) {
                int number = user;
                results.add(threads.submit((Callable<Round>) () -> alone(number, end, work)));
            }
            Round sum = none();
            for (Future<Round> result : results) {
                sum = sum.and(result.get());
            }
            return new Round(sum.cases(), (System.nanoTime() - start) / 1e9, sum.acts());
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    private static Round alone(int user, long end, Work work) throws Exception {
        List<Samples> acts = fresh();
        int cases = 0;
        while (System.nanoTime() < end) {
            work.one(user, acts);
            cases++;
        }
        return new Round(cases, 0, acts);
    }

    Round and(Round other) {
        List<Samples> sum = fresh();
        for (int act = 0; act < ACTS; act++) {
            sum.get(act).addAll(acts.get(act));
            sum.get(act).addAll(other.acts.get(act));
        }
        return new Round(cases + other.cases, seconds + other.seconds, sum);
    }

    double perSecond() {
        return seconds == 0 ? 0 : cases / seconds;
    }

    Samples all() {
        var all = new Samples();
        acts.forEach(all::addAll);
        return all;
    }

    private static List<Samples> fresh() {
        var acts = new ArrayList<Samples>();
        for (int act = 0; act < ACTS; act++) {
            acts.add(new Samples());
        }
        return acts;
    }
}
