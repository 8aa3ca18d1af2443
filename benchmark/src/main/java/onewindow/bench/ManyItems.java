package onewindow.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The application with a hundred thousand items. It measures itself from inside, by {@code
 * CatalogueMeasure} among the server's tests, and is then asked over HTTP. Ends by itself.
 */
final class ManyItems {
    /** Room for two nodes in one process: a city with so many items needs 320 MB less. */
    private static final String HEAP = "-Xmx960m";

    private static final int MOST_MINUTES = 15;
    private static final String ROUND = "guides-per-second";

    private final Path home;
    private final Path unpacked;
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final List<String> codes = new ArrayList<>();

    ManyItems(Path home, Path unpacked) {
        this.home = home;
        this.unpacked = unpacked;
    }

    /**
     * @param users at once, for reading guides
     * @return by name, in the order in which they were measured
     */
    Map<String, Double> measure(Path data, int users, int seconds) throws Exception {
        int port = Application.freePort();
        try (var running = new Running(start(data, port, List.of()))) {
            read(running.process());
            URI url = URI.create("http://127.0.0.1:" + port);
            guides(url, users, Math.max(2, seconds / 2));
            figures.put(ROUND, guides(url, users, seconds));
            return figures;
        }
    }

    /** A city with five thousand items, to be looked at for a while. */
    void show(Path data) throws Exception {
        int port = Application.freePort();
        var few = List.of("-Donewindow.bench.items=5000", "-Donewindow.bench.shown=true");
        try (var running = new Running(start(data, port, few))) {
            read(running.process());
            System.out.printf(
                    "http://127.0.0.1:%d  (%d minutes, or until Ctrl+C)%n", port, MOST_MINUTES);
            running.process().waitFor();
        }
    }

    private Process start(Path data, int port, List<String> properties) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                HEAP,
                                "-Xms128m",
                                "-XX:+UseSerialGC",
                                "-Xss512k",
                                "-Duser.timezone=Asia/Shanghai",
                                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(properties);
        command.addAll(
                List.of(
                        "-cp",
                        home.resolve("server/target/test-classes")
                                + ":"
                                + unpacked.resolve("onewindow.jar"),
                        "onewindow.catalogue.CatalogueMeasure",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Ends by itself, and with whoever began it. */
    private record Running(Process process, Thread watch, Thread hook) implements AutoCloseable {
        Running(Process process) {
            this(process, watch(process), new Thread(process::destroy));
            Runtime.getRuntime().addShutdownHook(hook);
        }

        private static Thread watch(Process process) {
            return Thread.ofVirtual()
                    .start(() -> {
                        try {
                            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                                process.destroy();
                            }
                        } catch (InterruptedException ended) {
                            Thread.currentThread().interrupt();
                        }
                    });
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            watch.interrupt();
        }
    }

    /** Until it says that it is ready. */
    private void read(Process process) throws IOException {
        var said = new ArrayList<String>();
        var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            String[] words = line.split(" ");
            if (line.equals("@ready")) {
                // What it says from now on is thrown away, so that it never waits for a reader.
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return;
            }
            if (line.startsWith("@code ")) {
                codes.add(words[1]);
            } else if (line.startsWith("@") && words.length == 2) {
                figures.put(words[0].substring(1), Double.parseDouble(words[1]));
                System.out.println("  " + line.substring(1));
            }
        }
        said.forEach(System.err::println);
        throw new IllegalStateException("The application with many items ended");
    }

    private double guides(URI url, int users, int seconds) throws Exception {
        var round =
                Round.run(
                        users,
                        seconds,
                        (user, acts) -> {
                            try (var http = new Http(url)) {
                                for (int i = 0; i < codes.size(); i++) {
                                    one(http, codes.get((i + user * 97) % codes.size()), acts);
                                }
                            }
                        });
        return round.acts().getFirst().size() / round.seconds();
    }

    private static void one(Http http, String code, List<Samples> acts) throws IOException {
        String path = "/api/public/items/" + code;
        long begun = System.nanoTime();
        var answer = http.send("GET", path, "", null);
        acts.getFirst().add(System.nanoTime() - begun);
        if (answer.status() != 200) {
            throw new Visitor.Unexpected(path, answer);
        }
    }
}
