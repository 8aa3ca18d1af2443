package onewindow.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that the acts of one case leave behind in the application's own tables. */
final class Footprint {
    private static final String TABLES =
            """
            select n.nspname, c.relname, a.attname, a.attidentity <> '' or a.attgenerated <> '' made,
                exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) keyed
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'bench')
            order by 1, 2, a.attnum
            """;
    private static final String UNIQUES =
            """
            select n.nspname || '.' || c.relname, array_agg(a.attname::text)
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
            where i.indisunique and n.nspname not like 'pg\\_%' and n.nspname not in ('bench')
            group by i.indexrelid, 1
            """;

    /**
     * @param made columns whose values the database makes
     * @param uniques the columns of each unique index
     */
    record Table(
            String name,
            List<String> columns,
            List<String> key,
            List<String> made,
            List<List<String>> uniques) {
        String copy() {
            return "bench." + name.replace('.', '_');
        }
    }

    enum Kind {
        DELETE,
        INSERT,
        UPDATE
    }

    /**
     * @param before the row as it was, where it was seen
     */
    record Write(
            Table table,
            Kind kind,
            Map<String, @Nullable Object> row,
            @Nullable Map<String, @Nullable Object> before) {}

    private final Connection connection;
    private final Map<String, Table> tables = new TreeMap<>();
    private final Map<String, Map<String, Map<String, @Nullable Object>>> seen = new HashMap<>();
    private final Map<String, Map<String, String>> versions = new HashMap<>();
    private final List<List<Write>> acts = new ArrayList<>();
    private final Set<UUID> born = new HashSet<>();

    Footprint(Connection connection) throws SQLException {
        this.connection = connection;
        readTables();
    }

    /** From here on, what changes belongs to the next act. */
    void begin() throws SQLException {
        for (Table table : tables.values()) {
            versions.put(table.name(), versions(table));
        }
    }

    /** The act is over. */
    void endAct() throws SQLException {
        var writes = new ArrayList<Write>();
        for (Table table : tables.values()) {
            Map<String, String> was = versions.getOrDefault(table.name(), Map.of());
            Map<String, String> is = versions(table);
            versions.put(table.name(), is);
            var known = seen.computeIfAbsent(table.name(), _ -> new HashMap<>());
            for (var row : is.entrySet()) {
                String before = was.get(row.getKey());
                if (before == null || !before.equals(row.getValue())) {
                    var values = row(table, row.getKey());
                    if (before == null) {
                        ids(table, values).forEach(born::add);
                    } else if (!isOfTheCase(table, values)) {
                        continue;
                    }
                    writes.add(
                            new Write(
                                    table,
                                    before == null ? Kind.INSERT : Kind.UPDATE,
                                    values,
                                    known.put(row.getKey(), values)));
                }
            }
            for (String key : was.keySet()) {
                var gone = known.get(key);
                if (!is.containsKey(key) && gone != null && isOfTheCase(table, gone)) {
                    writes.add(new Write(table, Kind.DELETE, gone, gone));
                }
            }
        }
        acts.add(writes);
    }

    /**
     * A row that was there before, with a key of its own, is another case's: a document that the
     * application draws in the background. Rows that cases share, such as counters, go by names.
     */
    private boolean isOfTheCase(Table table, Map<String, @Nullable Object> row) {
        List<UUID> ids = ids(table, row);
        return ids.isEmpty() || ids.stream().anyMatch(born::contains);
    }

    private static List<UUID> ids(Table table, Map<String, @Nullable Object> row) {
        return table.key().stream()
                .map(row::get)
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .toList();
    }

    List<List<Write>> acts() {
        return acts;
    }

    /**
     * What this case and another one both did: the rest came from elsewhere, such as a session's
     * "last seen".
     */
    List<List<Write>> common(Footprint other) {
        var common = new ArrayList<List<Write>>();
        for (int act = 0; act < acts.size(); act++) {
            List<String> others =
                    new ArrayList<>(other.acts.get(act).stream().map(Footprint::kind).toList());
            common.add(acts.get(act).stream().filter(write -> others.remove(kind(write))).toList());
        }
        return common;
    }

    static String kind(Write write) {
        return write.kind() + " " + write.table().name();
    }

    private void readTables() throws SQLException {
        Map<String, List<List<String>>> uniques = new HashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(UNIQUES)) {
            while (rows.next()) {
                uniques.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                        .add(List.of((String[]) rows.getArray(2).getArray()));
            }
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                String name = rows.getString(1) + "." + rows.getString(2);
                Table table =
                        tables.computeIfAbsent(
                                name,
                                _ ->
                                        new Table(
                                                name,
                                                new ArrayList<>(),
                                                new ArrayList<>(),
                                                new ArrayList<>(),
                                                uniques.getOrDefault(name, List.of())));
                String column = rows.getString(3);
                table.columns().add(column);
                if (rows.getBoolean(4)) {
                    table.made().add(column);
                }
                if (rows.getBoolean(5)) {
                    table.key().add(column);
                }
            }
        }
        tables.values().removeIf(table -> table.key().isEmpty());
    }

    private static String keyText(Table table) {
        return "concat_ws('|', " + String.join(", ", table.key()) + ")";
    }

    private Map<String, String> versions(Table table) throws SQLException {
        Map<String, String> versions = new HashMap<>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select %s, xmin || ' ' || ctid from %s"
                                        .formatted(keyText(table), table.name()))) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getString(2));
            }
        }
        return versions;
    }

    private Map<String, @Nullable Object> row(Table table, String key) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        try (var statement =
                connection.prepareStatement(
                        "select * from %s where %s = ?".formatted(table.name(), keyText(table)))) {
            statement.setString(1, key);
            try (var rows = statement.executeQuery()) {
                rows.next();
                for (String column : table.columns()) {
                    values.put(column, rows.getObject(column));
                }
            }
        }
        return values;
    }
}
