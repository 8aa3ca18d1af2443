package onewindow.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two roles: the owner migrates, the application only reads and writes. */
@Configuration
class DatabaseConfiguration {
    private static final int OLDEST_SERVER = 15;
    private final String url;
    private final String user;
    private final String password;

    DatabaseConfiguration(
            @Value("${onewindow.database.url}") String url,
            @Value("${onewindow.database.user}") String user,
            @Value("${onewindow.database.password}") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Bean
    @Primary
    DataSource dataSource(
            @Value("${onewindow.database.owner}") String owner,
            @Value("${onewindow.database.owner-password}") String ownerPassword,
            @Value("${onewindow.database.pool:24}") int size) {
        var migrating = new PGSimpleDataSource();
        migrating.setUrl(url);
        migrating.setUser(owner);
        migrating.setPassword(ownerPassword);
        prepare(migrating);
        Migrations.run(migrating, user);
        return pool("onewindow", size, "-c synchronous_commit=on");
    }

    /** Commits without waiting for the disk; for {@link onewindow.platform.Counters} only. */
    @Bean
    @Qualifier("unflushedJdbc")
    JdbcClient unflushedJdbc(DataSource dataSource) {
        return JdbcClient.create(pool("counters", 4, "-c synchronous_commit=off"));
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    /** A server that is not ours may be too old, and may not know the application's role yet. */
    private void prepare(DataSource owner) {
        try (var connection = owner.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new IllegalStateException(
                        "The database is PostgreSQL %d: version %d or newer is needed"
                                .formatted(version, OLDEST_SERVER));
            }
            Roles.createMissing(connection, user, password);
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The database %s does not let its owner in: %s"
                            .formatted(url, failure.getMessage()),
                    failure);
        }
    }

    private HikariDataSource pool(String name, int size, String options) {
        var configuration = new HikariConfig();
        configuration.setPoolName(name);
        configuration.setJdbcUrl(url);
        configuration.setUsername(user);
        configuration.setPassword(password);
        configuration.setMaximumPoolSize(size);
        configuration.setMinimumIdle(1);
        configuration.setConnectionTimeout(5_000);
        configuration.addDataSourceProperty("reWriteBatchedInserts", "true");
        configuration.addDataSourceProperty("options", options);
        return new HikariDataSource(configuration);
    }
}
