package onewindow.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import onewindow.platform.start.CityHall.Errand;
import onewindow.platform.start.CityHall.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole cases over HTTP, with durability as it is shipped. */
class KilledUnderLoadTest {
    private static final int AT_ONCE = 8;
    private static final int ENOUGH_DECIDED = 24;

    @TempDir Path folder;

    @Test
    void findsEveryAcknowledgedActAfterAKillAndFromEitherOfTwoNodes() throws Exception {
        Path data = folder.resolve("data");
        var errands = new ConcurrentLinkedQueue<Errand>();
        CityHall before;
        try (var running = start(data)) {
            before = CityHall.open(running.port());
            killUnderLoad(running, before, errands);
        }
        assertThat(errands.stream().filter(Errand::isDecided).count())
                .isGreaterThanOrEqualTo(ENOUGH_DECIDED);
        try (var first = start(data)) {
            // With the sessions of before: they too were acknowledged.
            var hall = before.at(first.port());
            for (Errand errand : errands) {
                hall.prove(errand);
            }
            // An act whose answer was lost, sent again with its key, is done once.
            for (Errand errand : errands) {
                hall.finish(errand);
                hall.prove(errand);
            }
            hall.proveLicence(errands.element());
            try (var second =
                    Installation.start(
                            passwords(data),
                            "--data",
                            data.toString(),
                            "--port",
                            "0",
                            "--database",
                            url(data))) {
                alternate(hall, hall.at(second.port()));
            }
        }
    }

    private static void killUnderLoad(
            Installation running, CityHall hall, Collection<Errand> errands) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var working =
                    java.util.stream.IntStream.range(0, AT_ONCE)
                            .mapToObj(_ -> threads.submit(() -> work(hall, errands)))
                            .toList();
            while (errands.stream().filter(Errand::isDecided).count() < ENOUGH_DECIDED
                    && working.stream().noneMatch(java.util.concurrent.Future::isDone)) {
                Thread.sleep(10);
            }
            running.kill();
            for (var worker : working) {
                worker.get();
            }
        }
    }

    /** One case after the other, until nobody answers any more. */
    private static Void work(CityHall hall, Collection<Errand> errands) throws Exception {
        while (true) {
            var errand = new Errand();
            errands.add(errand);
            try {
                hall.finish(errand);
            } catch (IOException killed) {
                return null;
            }
        }
    }

    /** Each act at the node that did not do the one before, in the same sessions. */
    private static void alternate(CityHall here, CityHall there) throws Exception {
        var nodes = List.of(here, there);
        for (int turn = 0; turn < 2; turn++) {
            var errand = new Errand();
            while (!errand.isDecided()) {
                Step step = errand.next();
                var answer = nodes.get((step.ordinal() + turn) % 2).next(errand);
                assertThat(answer.statusCode())
                        .as("%s: %s", step, answer.body())
                        .isBetween(200, 299);
                here.prove(errand);
                there.prove(errand);
            }
        }
    }

    private static Installation start(Path data) throws Exception {
        return Installation.start(Map.of(), "--data", data.toString(), "--port", "0");
    }

    private static Map<String, String> passwords(Path data) throws Exception {
        return Map.of(
                "ONEWINDOW_DATABASE_OWNER_PASSWORD", key(data, "database-owner"),
                "ONEWINDOW_DATABASE_PASSWORD", key(data, "database-user"));
    }

    private static String key(Path data, String name) throws Exception {
        return Files.readString(data.resolve("keys").resolve(name)).strip();
    }

    private static String url(Path data) throws Exception {
        String port = Files.readString(data.resolve("postgresql.port")).strip();
        return "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(port);
    }
}
