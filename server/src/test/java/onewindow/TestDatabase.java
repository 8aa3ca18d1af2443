package onewindow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import onewindow.platform.database.Database;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL for all tests of a run, as the product ships it; ONEWINDOW_TEST_DATABASE_URL names
 * another one.
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Map<String, Object> PROPERTIES = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test database", PROPERTIES));
    }

    private static Map<String, Object> start() {
        try {
            Path folder =
                    Files.createTempDirectory(
                            Files.createDirectories(Path.of("target/database")), "run");
            String external = System.getenv("ONEWINDOW_TEST_DATABASE_URL");
            if (external != null && !external.isBlank()) {
                String ownerPassword = System.getenv("ONEWINDOW_DATABASE_OWNER_PASSWORD");
                return Map.of(
                        "onewindow.database.url", emptyDatabase(external, ownerPassword),
                        "onewindow.database.owner-password", ownerPassword,
                        "onewindow.database.password", System.getenv("ONEWINDOW_DATABASE_PASSWORD"),
                        "onewindow.data", folder.toString());
            }
            // Tests do not prove durability by the disk's cache: the failure tests, which do, start
            // the product itself.
            var database =
                    new Database(
                            folder,
                            Path.of("target/database/programs"),
                            Map.of(
                                    "fsync",
                                    "off",
                                    "synchronous_commit",
                                    "off",
                                    "max_connections",
                                    "300"));
            database.start();
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                database.close();
                                FileSystemUtils.deleteRecursively(folder.toFile());
                            }));
            return Map.of(
                    "onewindow.database.url", database.url(),
                    "onewindow.database.owner-password", database.ownerPassword(),
                    "onewindow.database.password", database.password(),
                    "onewindow.data", folder.toString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What an earlier run left there was encrypted with keys that are gone. */
    private static String emptyDatabase(String url, String ownerPassword) throws IOException {
        String name = "onewindow_test_" + System.nanoTime();
        try (var connection = DriverManager.getConnection(url, Database.OWNER, ownerPassword);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IOException("The owner's role needs the right createdb for tests", failure);
        }
        return url.substring(0, url.lastIndexOf('/') + 1) + name;
    }
}
