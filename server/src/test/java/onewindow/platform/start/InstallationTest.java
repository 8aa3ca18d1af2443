package onewindow.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    private static final int TERMINATED = 143;

    @TempDir Path folder;

    @Test
    void refusesASecondStartRecoversFromAKillAndStopsWithAllItStarted() throws Exception {
        Path data = folder.resolve("data");
        String postmaster;
        try (var first = start(data)) {
            assertThat(health(first)).contains("UP");
            try (var second =
                    Installation.begin(Map.of(), "--data", data.toString(), "--port", "0")) {
                assertThat(second.end()).isEqualTo(Start.UNUSABLE);
                assertThat(second.output()).contains("already runs on " + data);
            }
            assertThat(health(first)).contains("UP");
            postmaster = postmaster(data);
            first.kill();
        }
        assertThat(isRunning(postmaster)).as("an orphan").isTrue();
        try (var again = start(data)) {
            assertThat(health(again)).contains("UP");
            assertThat(postmaster(data)).isNotEqualTo(postmaster);
            postmaster = postmaster(data);
            assertThat(again.stop()).isEqualTo(TERMINATED);
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        // The server removes its file a moment before it ends.
        for (int tenth = 0; tenth < 100 && isRunning(postmaster); tenth++) {
            Thread.sleep(100);
        }
        assertThat(isRunning(postmaster)).isFalse();
    }

    @Test
    void startsADatabaseThatWasKilledAgain() throws Exception {
        Path data = folder.resolve("data");
        try (var running = start(data)) {
            String postmaster = postmaster(data);
            ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow().destroyForcibly();
            for (int tenth = 0; tenth < 600 && !running.output().contains("ended"); tenth++) {
                Thread.sleep(100);
            }
            for (int tenth = 0; tenth < 600 && !health(running).contains("UP"); tenth++) {
                Thread.sleep(100);
            }
            assertThat(health(running)).contains("UP");
            assertThat(postmaster(data)).isNotEqualTo(postmaster);
        }
    }

    @Test
    void saysInOneSentenceWhatItDoesNotUnderstand() throws Exception {
        try (var odd = Installation.begin(Map.of(), "--prot", "8080")) {
            assertThat(odd.end()).isEqualTo(Start.UNUSABLE);
            assertThat(odd.output().lines()).hasSize(1).first().asString().contains("--prot");
        }
        try (var external =
                Installation.begin(Map.of(), "--database", "jdbc:postgresql://127.0.0.1:1/none")) {
            assertThat(external.end()).isEqualTo(Start.UNUSABLE);
            assertThat(external.output()).contains("ONEWINDOW_DATABASE_OWNER_PASSWORD");
        }
    }

    private static Installation start(Path data) throws Exception {
        return Installation.start(Map.of(), "--data", data.toString(), "--port", "0", "--empty");
    }

    private static boolean isRunning(String process) throws Exception {
        try {
            return Files.readString(Path.of("/proc", process, "cmdline")).contains("postgres");
        } catch (NoSuchFileException ended) {
            return false;
        }
    }

    private static String postmaster(Path data) throws Exception {
        return Files.readAllLines(data.resolve("postgresql/postmaster.pid")).getFirst().strip();
    }

    private static String health(Installation installation) throws Exception {
        var address =
                URI.create("http://127.0.0.1:%d/actuator/health".formatted(installation.port()));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
