package onewindow.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application as its users start it: by {@code ./run}. Stopped by its own process number. */
final class Application implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 180;
    private static final String READY = "is ready after";

    private final Process process;
    private final URI url;
    private final double startSeconds;

    private Application(Process process, URI url, double startSeconds) {
        this.process = process;
        this.url = url;
        this.startSeconds = startSeconds;
    }

    /**
     * @param more options of {@code ./run}
     */
    static Application start(Path home, Path data, Map<String, String> environment, String... more)
            throws IOException, InterruptedException {
        int port = freePort();
        var words =
                new ArrayList<>(
                        List.of(
                                home.resolve("run").toAbsolutePath().toString(),
                                "--port",
                                String.valueOf(port),
                                "--data",
                                data.toString()));
        words.addAll(List.of(more));
        File log = data.resolveSibling(data.getFileName() + ".log").toFile();
        var builder =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        int said = log.exists() ? Files.readString(log.toPath()).length() : 0;
        long start = System.nanoTime();
        Process process = builder.start();
        var url = URI.create("http://127.0.0.1:" + port);
        var hook = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(hook);
        // The first page is answered before the demonstration city is loaded: both have to be
        // there.
        while (!Files.readString(log.toPath()).substring(said).contains(READY) || !answers(url)) {
            boolean late = System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            if (late || !process.isAlive()) {
                process.destroy();
                throw new IllegalStateException(
                        "The application did not start:\n" + Files.readString(log.toPath()));
            }
            Thread.sleep(20);
        }
        return new Application(process, url, (System.nanoTime() - start) / 1e9);
    }

    private static boolean answers(URI url) throws IOException {
        try (var http = new Http(url)) {
            return http.send("GET", "/", "", null).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    URI url() {
        return url;
    }

    /** From the command to the first page. */
    double startSeconds() {
        return startSeconds;
    }

    long process() {
        return process.pid();
    }

    /** The most memory that the process ever had resident, in MB. */
    static double peakMemory(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElse(0);
    }

    /** Processor seconds used so far. */
    static double processorSeconds(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .map(used -> used.toMillis() / 1e3)
                .orElse(0.0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
