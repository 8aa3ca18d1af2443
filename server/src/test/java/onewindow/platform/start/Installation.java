package onewindow.platform.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The product in a process of its own, started as {@code ./run} starts it. */
public final class Installation implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/staff");
    private static final int LONGEST_START_SECONDS = 240;

    private final Process process;
    private final Path output;

    private Installation(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * @param arguments as for {@code ./run}
     */
    public static Installation begin(Map<String, String> environment, String... arguments)
            throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx320m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.timezone=Asia/Shanghai",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "onewindow.OneWindow"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("installation", ".txt");
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ONEWINDOW_"));
        builder.environment()
                .put("ONEWINDOW_PROGRAMS", Path.of("target/database/programs").toString());
        builder.environment().putAll(environment);
        return new Installation(builder.start(), output);
    }

    /** Waits until it is ready. */
    public static Installation start(Map<String, String> environment, String... arguments)
            throws Exception {
        var started = begin(environment, arguments);
        for (int tenth = 0; tenth < LONGEST_START_SECONDS * 10; tenth++) {
            if (ADDRESS.matcher(started.output()).find()) {
                return started;
            }
            if (!started.process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        started.kill();
        throw new IllegalStateException("It did not start:\n" + started.output());
    }

    public int port() throws IOException {
        var address = ADDRESS.matcher(output());
        if (!address.find()) {
            throw new IllegalStateException("It is not ready");
        }
        return Integer.parseInt(address.group(1));
    }

    public String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** SIGKILL: nothing is said to anybody. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, as Ctrl-C and systemd do it. */
    public int stop() throws InterruptedException {
        process.destroy();
        return end();
    }

    public int end() throws InterruptedException {
        if (!process.waitFor(LONGEST_START_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws Exception {
        if (process.isAlive()) {
            stop();
        }
        Files.deleteIfExists(output);
    }
}
