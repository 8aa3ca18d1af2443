package onewindow.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The PostgreSQL server that comes with the application: its programs are unpacked, its data
 * directory made and started in a folder of its own. Passwords are always asked for
 * (scram-sha-256), also on the loopback; a commit is on the disk before it is acknowledged.
 *
 * <p>Who starts it holds the folder's lock: a server that is found running is an orphan.
 */
public final class Database implements AutoCloseable {
    /** The role that owns the schemas and migrates them. */
    public static final String OWNER = "onewindow_owner";

    /** The role as which the application works. */
    public static final String USER = "onewindow";

    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    Map.entry("wal_level", "replica"),
                    Map.entry("max_connections", "120"),
                    Map.entry("shared_buffers", "160MB"),
                    Map.entry("jit", "off"),
                    Map.entry("logging_collector", "on"),
                    Map.entry("log_directory", "log"),
                    Map.entry("log_filename", "postgresql-%a.log"),
                    Map.entry("log_truncate_on_rotation", "on"),
                    Map.entry("log_rotation_size", "0"),
                    Map.entry("log_line_prefix", "%m [%p] "));

    private final Path folder;
    private final Path programs;
    private final Map<String, String> settings;
    private final ServerAccount account = ServerAccount.choose();
    private int port;

    /**
     * @param folder holds {@code postgresql} and {@code keys}
     * @param programs where the server's programs are, or are unpacked
     * @param settings of the server, in place of those that durability and safety ask for
     */
    public Database(Path folder, Path programs, Map<String, String> settings) {
        this.folder = folder.toAbsolutePath().normalize();
        this.programs = programs.toAbsolutePath().normalize();
        this.settings = new LinkedHashMap<>(SETTINGS);
        this.settings.putAll(settings);
    }

    /** Starts the server, after a crash too, and makes it on the first start. */
    public void start() {
        try {
            Programs.unpackedIn(programs);
            if (!Files.exists(data().resolve("PG_VERSION"))) {
                initialise();
            }
            account.own(data());
            account.reach(folder);
            stopOrphan();
            port = DatabasePort.choose(folder);
            launch();
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "The database could not be started in " + folder, failure);
        }
    }

    /** Whether the server that was started is still there. */
    public boolean isRunning() {
        try {
            return runningProcess().isPresent();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        command("pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", data().toString()).run();
    }

    public String url() {
        return url(port);
    }

    public String ownerPassword() {
        return KeyFile.read(keys(), "database-owner");
    }

    public String password() {
        return KeyFile.read(keys(), "database-user");
    }

    private void initialise() throws IOException {
        Files.createDirectories(folder);
        // What a start that was interrupted left behind holds nothing yet.
        deleteFresh();
        Files.createDirectory(
                data(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path password = Files.createTempFile(folder, "owner", "");
        try {
            Files.writeString(password, ownerPassword());
            account.own(data());
            account.own(password);
            account.reach(folder);
            command(
                            "initdb",
                            "--username=" + OWNER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--pgdata=" + data())
                    .run();
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void deleteFresh() throws IOException {
        if (Files.exists(data())) {
            try (Stream<Path> content = Files.list(data())) {
                if (content.findAny().isPresent()) {
                    throw new IllegalStateException(
                            "%s holds files but no database: name another folder with --data"
                                    .formatted(data()));
                }
            }
            Files.delete(data());
        }
    }

    /** After {@code kill -9} of the application the server is still there, and may be busy. */
    private void stopOrphan() throws IOException {
        if (runningProcess().isPresent()) {
            close();
        } else {
            // The number may belong to another process by now, which would stop the server's start.
            Files.deleteIfExists(processFile());
        }
    }

    private Optional<String> runningProcess() throws IOException {
        try {
            String process = Files.readAllLines(processFile()).getFirst().strip();
            String command = Files.readString(Path.of("/proc", process, "cmdline"));
            return command.contains(data().toString()) ? Optional.of(process) : Optional.empty();
        } catch (NoSuchFileException | NoSuchElementException ended) {
            return Optional.empty();
        }
    }

    private Path processFile() {
        return data().resolve("postmaster.pid");
    }

    private void launch() throws IOException {
        if (!startCommand().succeeds()) {
            // What a killed server held, or a port taken at this moment, is free a moment later.
            pause();
            port = DatabasePort.choose(folder);
            try {
                startCommand().run();
            } catch (IllegalStateException failure) {
                throw new IllegalStateException(
                        "The database does not start: see %s and %s"
                                .formatted(data().resolve("start.log"), data().resolve("log")),
                        failure);
            }
        }
    }

    private Command startCommand() {
        return command(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "1500",
                "-D",
                data().toString(),
                "-l",
                data().resolve("start.log").toString(),
                "-o",
                options());
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private String options() {
        var options = new StringBuilder("-p ").append(port);
        settings.forEach((name, value) ->
                options.append(" -c ").append(name).append("='").append(value).append('\''));
        return options.toString();
    }

    private Path data() {
        return folder.resolve("postgresql");
    }

    private Path keys() {
        return folder.resolve("keys");
    }

    private Command command(String program, String... arguments) {
        var words = new ArrayList<String>();
        words.add(programs.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        return new Command(account.prefix(), words);
    }
}
