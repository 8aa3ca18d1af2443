package onewindow.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One program run to its end; what it printed is told when it fails. */
record Command(List<String> words) {
    /** Recovery after a crash may have much to replay. */
    private static final long LONGEST_MINUTES = 30;

    Command(List<String> prefix, List<String> words) {
        this(new ArrayList<>(prefix));
        this.words.addAll(words);
    }

    void run() {
        try {
            Path output = Files.createTempFile("onewindow", ".log");
            try {
                if (exitCode(output) != 0) {
                    throw new IllegalStateException(
                            "%s failed: %s"
                                    .formatted(String.join(" ", words), Files.readString(output)));
                }
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException failure) {
            throw new IllegalStateException("Could not run " + words, failure);
        }
    }

    boolean succeeds() {
        try {
            return exitCode(Path.of("/dev/null")) == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private int exitCode(Path output) throws IOException {
        var process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
