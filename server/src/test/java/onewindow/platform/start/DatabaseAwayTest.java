package onewindow.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import onewindow.platform.database.Database;
import onewindow.platform.start.CityHall.Errand;
import onewindow.platform.start.CityHall.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away for a while, and comes back, under a running application. */
class DatabaseAwayTest {
    @TempDir Path folder;

    @Test
    void answers503WhileTheDatabaseIsAwayAndWorksAgainWithoutARestart() throws Exception {
        Path server = Files.createDirectories(folder.resolve("server"));
        reservePort(server);
        try (var database = new Database(server, Path.of("target/database/programs"), Map.of())) {
            database.start();
            var passwords =
                    Map.of(
                            "ONEWINDOW_DATABASE_OWNER_PASSWORD", database.ownerPassword(),
                            "ONEWINDOW_DATABASE_PASSWORD", database.password());
            try (var running =
                    Installation.start(
                            passwords,
                            "--data",
                            folder.resolve("data").toString(),
                            "--port",
                            "0",
                            "--database",
                            database.url())) {
                var hall = CityHall.open(running.port());
                for (Step step : Step.values()) {
                    var errand = new Errand();
                    while (errand.next() != step) {
                        assertThat(hall.next(errand).statusCode()).isBetween(200, 299);
                    }
                    stop(server);
                    assertAway(hall.next(errand));
                    assertAway(hall.applicant().get("/api/citizen/cases"));
                    assertThat(hall.chief().get("/actuator/health").statusCode()).isEqualTo(503);
                    database.start();
                    hall.recover(errand);
                    hall.prove(errand);
                    assertThat(hall.chief().get("/actuator/health").statusCode()).isEqualTo(200);
                }
            }
        }
    }

    /**
     * Far from where others look for a free one: while the database is away nobody may take its
     * port.
     */
    private static void reservePort(Path server) throws Exception {
        int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
        Files.writeString(server.resolve("postgresql.port"), port + "\n");
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(Browser.json(answer).get("code").asString()).isEqualTo("unavailable");
    }

    /** SIGINT: at once, without waiting for anybody. */
    private static void stop(Path server) throws Exception {
        String process =
                Files.readAllLines(server.resolve("postgresql/postmaster.pid")).getFirst().strip();
        new ProcessBuilder("kill", "-INT", process).start().waitFor();
        while (Files.exists(server.resolve("postgresql/postmaster.pid"))) {
            Thread.sleep(20);
        }
    }
}
