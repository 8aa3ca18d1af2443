package onewindow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down the SQL of every round trip that a thread makes: statements joined by semicolons and
 * batches are one, as they travel together.
 */
public final class CountedDatabase implements BeanPostProcessor {
    private static final ThreadLocal<List<String>> TRIPS = ThreadLocal.withInitial(ArrayList::new);

    private final Environment environment;

    public CountedDatabase(Environment environment) {
        this.environment = environment;
    }

    /**
     * @return the round trips of this thread since the last time it asked
     */
    public static List<String> takeTrips() {
        List<String> taken = List.copyOf(TRIPS.get());
        TRIPS.get().clear();
        return taken;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            return counted(database);
        }
        // The counters have a pool of their own, which is no bean.
        return name.equals("unflushedJdbc") ? JdbcClient.create(counted(another())) : bean;
    }

    private DataSource another() {
        var database = new PGSimpleDataSource();
        database.setUrl(environment.getRequiredProperty("onewindow.database.url"));
        database.setUser(environment.getRequiredProperty("onewindow.database.user"));
        database.setPassword(environment.getRequiredProperty("onewindow.database.password"));
        return database;
    }

    private static DataSource counted(DataSource database) {
        return proxy(DataSource.class, database, "");
    }

    private static <T> T proxy(Class<T> type, Object target, String sql) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            String name = method.getName();
                            if (target instanceof Statement && name.startsWith("execute")) {
                                boolean named = arguments != null && arguments[0] instanceof String;
                                TRIPS.get().add(named ? (String) arguments[0] : sql);
                            }
                            try {
                                Object answer = method.invoke(target, arguments);
                                return wrapped(answer, arguments);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        }));
    }

    private static Object wrapped(Object answer, Object[] arguments) {
        return switch (answer) {
            case Connection connection -> proxy(Connection.class, connection, "");
            case PreparedStatement statement ->
                    proxy(PreparedStatement.class, statement, (String) arguments[0]);
            case Statement statement -> proxy(Statement.class, statement, "");
            case null, default -> answer;
        };
    }
}
