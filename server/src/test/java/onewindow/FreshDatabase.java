package onewindow;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import onewindow.platform.database.Database;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** An empty database of its own on the server of all tests, for what happens on a first start. */
@Order(10)
public final class FreshDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        new TestDatabase().initialize(context);
        String url = environment.getRequiredProperty("onewindow.database.url");
        String name = "fresh_" + UUID.randomUUID().toString().replace('-', '_');
        String password =
                Objects.requireNonNull(
                        environment.getProperty("onewindow.database.owner-password"));
        try (var connection = DriverManager.getConnection(url, Database.OWNER, password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "fresh database",
                                Map.of(
                                        "onewindow.database.url",
                                        url.substring(0, url.lastIndexOf('/') + 1) + name)));
    }
}
