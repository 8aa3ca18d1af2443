package onewindow.platform.start;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onewindow.platform.database.Backup;
import onewindow.platform.database.Database;
import onewindow.platform.start.Options.Unusable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the database that comes with the application, or takes the one that is named, then the
 * application; stops them in the other order.
 */
public final class Start {
    /** The command line or the place is not usable: nothing was changed. */
    public static final int UNUSABLE = 2;

    private static final Duration DATABASE_WATCH = Duration.ofSeconds(1);

    private final Class<?> application;
    private final Options options;
    private final Greeting greeting;
    private @Nullable DataFolder folder;
    private @Nullable Database database;
    private @Nullable ConfigurableApplicationContext context;

    private Start(Class<?> application, Options options, Greeting greeting) {
        this.application = application;
        this.options = options;
        this.greeting = greeting;
    }

    /** Ends the process where the task is done or cannot be done. */
    public static void main(Class<?> application, String[] arguments, PrintStream out) {
        try {
            var options = Options.read(List.of(arguments), Start::variable);
            var start = new Start(application, options, new Greeting(out));
            switch (options.task()) {
                case RUN -> start.run();
                case CODES -> start.greeting.accounts();
                case REHEARSE -> start.rehearse();
                case BACKUP -> start.backup();
                case RESTORE -> start.restore();
            }
        } catch (Unusable unusable) {
            out.println(unusable.getMessage());
            System.exit(UNUSABLE);
        } catch (IllegalArgumentException unusable) {
            out.println(unusable.getMessage());
            System.exit(UNUSABLE);
        } catch (RuntimeException | IOException failure) {
            out.println("This did not succeed: " + deepest(failure));
            System.exit(1);
        }
    }

    private void run() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        open();
        greeting.ready(port(), options);
        Thread.ofVirtual().start(this::keepDatabase);
    }

    private void rehearse() throws IOException {
        try {
            open();
            Rehearsal.visit(port());
        } finally {
            stop();
        }
        System.exit(0);
    }

    private void backup() throws IOException {
        if (options.database() != null) {
            throw new Unusable(
                    "This data is in an external database: back that up with its own tools (pg_basebackup or pg_dump), and then copy the folder files.");
        }
        var backup = Backup.of(options.data(), requireFolder(), options.keys(), greeting::step);
        backup.requireRoom();
        if (!Files.exists(options.data().resolve("postgresql"))) {
            throw new Unusable(
                    "There is no data in %s: name its folder with --data."
                            .formatted(options.data()));
        }
        try {
            folder = DataFolder.tryLock(options.data(), "a backup");
            if (folder != null) {
                startDatabase();
            }
            backup.write();
        } finally {
            stop();
        }
    }

    private void restore() throws IOException {
        Path keys = options.keys();
        if (keys == null) {
            throw new Unusable(
                    "A backup is read with the keys that were kept apart from it: name their folder with --keys.");
        }
        try {
            Backup.of(options.data(), requireFolder(), keys, greeting::step).restore();
            folder = DataFolder.lock(options.data(), "a restore");
            startDatabase();
        } finally {
            stop();
        }
        greeting.step(
                "The data is restored in %s: start it with ./run --data %s"
                        .formatted(options.data(), options.data()));
    }

    private void open() throws IOException {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", options.port());
        // Known before the context: the log file lies there.
        System.setProperty("onewindow.data", options.data().toString());
        properties.put("onewindow.demonstration", !options.empty());
        if (variable("ONEWINDOW_ADDRESS").isEmpty()) {
            properties.put("onewindow.address", "http://localhost:" + options.port());
        }
        if (options.database() == null) {
            folder =
                    DataFolder.lock(
                            options.data(),
                            "process %d, port %d"
                                    .formatted(ProcessHandle.current().pid(), options.port()));
            startDatabase();
            var started = Objects.requireNonNull(database);
            properties.put("onewindow.database.url", started.url());
            properties.put("onewindow.database.owner", Database.OWNER);
            properties.put("onewindow.database.owner-password", started.ownerPassword());
            properties.put("onewindow.database.user", Database.USER);
            properties.put("onewindow.database.password", started.password());
        } else {
            requirePasswords();
            properties.put("onewindow.database.url", options.database());
        }
        greeting.step("Starting the application");
        var spring = new SpringApplication(application);
        // One hook of ours stops the application first and the database after it.
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(starting ->
                starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command line", properties)));
        context = spring.run();
    }

    /** A stop that comes meanwhile waits, so that no server is left behind. */
    private synchronized void startDatabase() {
        greeting.step("Starting the database");
        var starting = new Database(options.data(), programs(options.data()), Map.of());
        starting.start();
        database = starting;
    }

    /** Shared by all data folders of one build; beside the data where a jar runs alone. */
    private static Path programs(Path data) {
        String shared = variable("ONEWINDOW_PROGRAMS");
        return shared.isEmpty() ? data.resolve("programs") : Path.of(shared);
    }

    /** A server that was killed, by the system when memory runs short say, is started again. */
    private void keepDatabase() {
        try {
            while (true) {
                Thread.sleep(DATABASE_WATCH);
                restartDatabase();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void restartDatabase() {
        if (database != null && !database.isRunning()) {
            greeting.step("The database ended: starting it again");
            try {
                database.start();
            } catch (IllegalStateException failure) {
                greeting.step("It does not start yet: " + deepest(failure));
            }
        }
    }

    private static void requirePasswords() {
        for (String name :
                List.of("ONEWINDOW_DATABASE_OWNER_PASSWORD", "ONEWINDOW_DATABASE_PASSWORD")) {
            if (variable(name).isEmpty()) {
                throw new Unusable(
                        "An external database needs the passwords of its two roles: set ONEWINDOW_DATABASE_OWNER_PASSWORD and ONEWINDOW_DATABASE_PASSWORD.");
            }
        }
    }

    private static String variable(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "").strip();
    }

    private Path requireFolder() {
        return Objects.requireNonNull(options.folder());
    }

    private int port() {
        var server = ((WebServerApplicationContext) Objects.requireNonNull(context)).getWebServer();
        return Objects.requireNonNull(server).getPort();
    }

    private synchronized void stop() {
        if (context != null) {
            context.close();
            context = null;
        }
        if (database != null) {
            database.close();
            database = null;
        }
        if (folder != null) {
            try {
                folder.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            folder = null;
        }
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
