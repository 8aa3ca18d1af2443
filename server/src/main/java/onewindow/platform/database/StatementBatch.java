package onewindow.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Several statements that write, sent to the database in one round trip and in order. Results are
 * not read.
 */
public final class StatementBatch {
    private final List<String> statements = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    /**
     * @param sql one statement with positional parameters
     * @param parameters text, numbers, booleans, UUIDs, bytes, dates, instants, lists of UUIDs, or
     *     null
     */
    public StatementBatch add(String sql, @Nullable Object... parameters) {
        statements.add(sql.strip());
        for (Object parameter : parameters) {
            values.add(parameter);
        }
        return this;
    }

    public boolean isEmpty() {
        return statements.isEmpty();
    }

    public void send(JdbcOperations jdbc) {
        if (isEmpty()) {
            return;
        }
        jdbc.execute(
                String.join(";\n", statements),
                (PreparedStatement prepared) -> {
                    for (int index = 0; index < values.size(); index++) {
                        set(prepared, index + 1, values.get(index));
                    }
                    return prepared.execute();
                });
    }

    private static void set(PreparedStatement prepared, int index, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> prepared.setNull(index, Types.NULL);
            case Instant instant -> prepared.setTimestamp(index, Timestamp.from(instant));
            case LocalDate date -> prepared.setObject(index, date);
            case byte[] bytes -> prepared.setBytes(index, bytes);
            case UUID id -> prepared.setObject(index, id);
            case Collection<?> ids ->
                    prepared.setArray(
                            index, prepared.getConnection().createArrayOf("uuid", ids.toArray()));
            default -> prepared.setObject(index, value);
        }
    }
}
