package onewindow.bench;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import onewindow.bench.Footprint.Kind;
import onewindow.bench.Footprint.Table;
import onewindow.bench.Footprint.Write;
import org.jspecify.annotations.Nullable;

/**
 * Every row that the four acts of a recorded case write, by plain JDBC in four transactions: the
 * same tables with the same indexes (copies in the schema bench), rows of the same size with fresh
 * keys. Prepared statements, batched where rows follow each other; no counter is shared, so that
 * users never wait for one another.
 */
final class Floor implements AutoCloseable {
    private final Server server;
    private final List<List<Write>> acts;
    private final List<User> users = new ArrayList<>();

    Floor(Server server, List<List<Write>> acts, int users) throws SQLException {
        this.server = server;
        this.acts = acts;
        Set<Table> tables = new LinkedHashSet<>();
        acts.forEach(writes -> writes.forEach(write -> tables.add(write.table())));
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists bench cascade; create schema bench");
            for (Table table : tables) {
                statement.execute(
                        "create table %s (like %s including all)"
                                .formatted(table.copy(), table.name()));
            }
        }
        for (int user = 0; user < users; user++) {
            this.users.add(new User(user));
        }
    }

    void one(int user, List<Samples> samples) throws SQLException {
        users.get(user).one(samples);
    }

    /** Whether the last table that a case writes has as many rows as cases were done. */
    Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            Set<Table> tables = new LinkedHashSet<>();
            acts.forEach(writes -> writes.forEach(write -> tables.add(write.table())));
            for (Table table : tables) {
                try (var count = statement.executeQuery("select count(*) from " + table.copy())) {
                    count.next();
                    rows.put(table.name(), count.getLong(1));
                }
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        for (User user : users) {
            user.connection.close();
        }
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists bench cascade");
        }
    }

    /** A run of writes that one prepared statement does. */
    private record Step(String sql, List<List<Cell>> rows) {}

    /** A value of a row: written as it is, or made afresh for each case. */
    private sealed interface Cell {
        record Constant(@Nullable Object value) implements Cell {}

        /** A key that was born with the case. */
        record Born(UUID original) implements Cell {}

        record FreshText(int length) implements Cell {}
    }

    private final class User {
        private final Connection connection;
        private final List<List<Step>> steps = new ArrayList<>();
        private final Map<String, PreparedStatement> prepared = new HashMap<>();
        private final Random random = new Random(new SecureRandom().nextLong());
        private final int number;
        private final Set<UUID> born = new HashSet<>();

        User(int number) throws SQLException {
            this.number = number;
            connection = server.connect();
            acts.forEach(writes ->
                    writes.stream()
                            .filter(write -> write.kind() == Kind.INSERT)
                            .forEach(this::noteBorn));
            for (List<Write> writes : acts) {
                var merged = new LinkedHashMap<String, Step>();
                for (Kind kind : Kind.values()) {
                    for (Write write : writes) {
                        if (write.kind() == kind) {
                            add(merged, write);
                        }
                    }
                }
                steps.add(List.copyOf(merged.values()));
            }
            connection.setAutoCommit(false);
        }

        private void noteBorn(Write write) {
            for (String column : write.table().key()) {
                if (write.row().get(column) instanceof UUID id && id.version() == 7) {
                    born.add(id);
                }
            }
        }

        private void add(Map<String, Step> merged, Write write) throws SQLException {
            Table table = write.table();
            List<String> keys = table.key();
            List<String> columns =
                    switch (write.kind()) {
                        case DELETE -> List.of();
                        case INSERT ->
                                table.columns().stream()
                                        .filter(column -> !table.made().contains(column))
                                        .toList();
                        case UPDATE -> changed(write);
                    };
            String where = String.join(" and ", keys.stream().map(key -> key + " = ?").toList());
            String sql =
                    switch (write.kind()) {
                        case DELETE -> "delete from %s where %s".formatted(table.copy(), where);
                        case INSERT ->
                                "insert into %s (%s) values (%s)"
                                        .formatted(
                                                table.copy(),
                                                String.join(", ", columns),
                                                String.join(
                                                        ", ",
                                                        columns.stream().map(_ -> "?").toList()));
                        case UPDATE ->
                                "update %s set %s where %s"
                                        .formatted(
                                                table.copy(),
                                                String.join(
                                                        ", ",
                                                        columns.stream()
                                                                .map(c -> c + " = ?")
                                                                .toList()),
                                                where);
                    };
            var cells = new ArrayList<Cell>();
            columns.forEach(column -> cells.add(cell(write, column)));
            if (write.kind() != Kind.INSERT) {
                boolean ours = keys.stream().anyMatch(key -> born.contains(write.row().get(key)));
                Map<String, @Nullable Object> row = ours ? write.row() : own(write);
                keys.forEach(key -> cells.add(cellOf(row.get(key))));
            }
            merged.computeIfAbsent(sql, _ -> new Step(sql, new ArrayList<>())).rows().add(cells);
        }

        /** An older row that cases share, such as a counter: each user has a copy of it. */
        private Map<String, @Nullable Object> own(Write write) throws SQLException {
            Table table = write.table();
            Map<String, @Nullable Object> row = new LinkedHashMap<>(write.row());
            String first = table.key().getFirst();
            row.put(
                    first,
                    row.get(first) instanceof UUID id
                            ? new UUID(
                                    id.getMostSignificantBits(),
                                    id.getLeastSignificantBits() + number)
                            : row.get(first) + "#" + number);
            var columns =
                    table.columns().stream()
                            .filter(column -> !table.made().contains(column))
                            .toList();
            String sql =
                    "insert into %s (%s) values (%s) on conflict do nothing"
                            .formatted(
                                    table.copy(),
                                    String.join(", ", columns),
                                    String.join(", ", columns.stream().map(_ -> "?").toList()));
            try (var statement = connection.prepareStatement(sql)) {
                for (int column = 0; column < columns.size(); column++) {
                    statement.setObject(column + 1, row.get(columns.get(column)));
                }
                statement.executeUpdate();
            }
            return row;
        }

        private static List<String> changed(Write write) {
            Table table = write.table();
            Map<String, @Nullable Object> before = write.before();
            List<String> all =
                    table.columns().stream()
                            .filter(column ->
                                    !table.key().contains(column) && !table.made().contains(column))
                            .toList();
            List<String> changed =
                    all.stream()
                            .filter(column ->
                                    before == null
                                            || !Objects.deepEquals(
                                                    before.get(column), write.row().get(column)))
                            .toList();
            return changed.isEmpty() ? all : changed;
        }

        private Cell cell(Write write, String column) {
            Object value = write.row().get(column);
            boolean mustDiffer =
                    write.kind() == Kind.INSERT
                            && value instanceof String
                            && write.table().uniques().stream()
                                    .anyMatch(index ->
                                            index.contains(column)
                                                    && index.stream()
                                                            .noneMatch(other ->
                                                                    born.contains(
                                                                            write.row()
                                                                                    .get(other))));
            return mustDiffer ? new Cell.FreshText(String.valueOf(value).length()) : cellOf(value);
        }

        private Cell cellOf(@Nullable Object value) {
            return value instanceof UUID id && born.contains(id)
                    ? new Cell.Born(id)
                    : new Cell.Constant(value);
        }

        void one(List<Samples> samples) throws SQLException {
            Map<UUID, UUID> fresh = new HashMap<>();
            for (int act = 0; act < steps.size(); act++) {
                long begun = System.nanoTime();
                for (Step step : steps.get(act)) {
                    write(step, fresh);
                }
                connection.commit();
                samples.get(act).add(System.nanoTime() - begun);
            }
        }

        private void write(Step step, Map<UUID, UUID> fresh) throws SQLException {
            PreparedStatement statement = prepared.get(step.sql());
            if (statement == null) {
                statement = connection.prepareStatement(step.sql());
                prepared.put(step.sql(), statement);
            }
            for (List<Cell> row : step.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    statement.setObject(column + 1, value(row.get(column), fresh));
                }
                if (step.rows().size() > 1) {
                    statement.addBatch();
                }
            }
            int done = 0;
            if (step.rows().size() > 1) {
                for (int count : statement.executeBatch()) {
                    done += count == java.sql.Statement.SUCCESS_NO_INFO ? 1 : count;
                }
            } else {
                done = statement.executeUpdate();
            }
            if (done != step.rows().size()) {
                throw new IllegalStateException(step.sql() + " touched " + done + " rows");
            }
        }

        private @Nullable Object value(Cell cell, Map<UUID, UUID> fresh) {
            return switch (cell) {
                case Cell.Constant constant -> constant.value();
                case Cell.Born id -> fresh.computeIfAbsent(id.original(), _ -> next());
                case Cell.FreshText text -> text(text.length());
            };
        }

        /** In the order of time, as the application's keys are. */
        private UUID next() {
            return new UUID(
                    System.currentTimeMillis() << 16 | 0x7001L,
                    random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
        }

        private String text(int length) {
            byte[] bytes = new byte[Math.max(1, (length + 1) / 2)];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes).substring(0, length);
        }
    }
}
