package onewindow.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings every module's schema up to date, with the owner's role, then grants the application's
 * role what it may do: everything on ordinary tables, only INSERT and SELECT on tables whose
 * comment begins with {@code append-only}.
 */
final class Migrations {
    /** One schema per module, with the module's name. */
    static final List<String> SCHEMAS =
            List.of(
                    "platform",
                    "regions",
                    "calendar",
                    "identity",
                    "organisation",
                    "documents",
                    "clauses",
                    "elements",
                    "catalogue",
                    "reception",
                    "licences",
                    "cases",
                    "drafting",
                    "adjustments",
                    "listing",
                    "figures",
                    "conformity",
                    "bundles");

    private Migrations() {}

    static void run(DataSource owner, String applicationRole) {
        for (String schema : SCHEMAS) {
            Flyway.configure()
                    .dataSource(owner)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .table("migration")
                    .locations("classpath:db/migration/" + schema)
                    .load()
                    .migrate();
        }
        grant(owner, applicationRole);
    }

    private static void grant(DataSource owner, String role) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : grants(connection, role)) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The application's database role could not be given its rights", failure);
        }
    }

    private static List<String> grants(Connection connection, String role) throws SQLException {
        List<String> grants = new ArrayList<>();
        for (String schema : SCHEMAS) {
            grants.add("grant usage on schema %s to %s".formatted(schema, role));
        }
        String tables =
                """
                select n.nspname, c.relname, coalesce(obj_description(c.oid, 'pg_class'), '') like 'append-only%'
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v') and n.nspname = any (?)
                """;
        try (var query = connection.prepareStatement(tables)) {
            query.setArray(1, connection.createArrayOf("text", SCHEMAS.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    String table = "\"%s\".\"%s\"".formatted(rows.getString(1), rows.getString(2));
                    grants.add("revoke all on %s from %s".formatted(table, role));
                    if (!rows.getString(2).equals("migration")) {
                        String rights =
                                rows.getBoolean(3)
                                        ? "select, insert"
                                        : "select, insert, update, delete";
                        grants.add("grant %s on %s to %s".formatted(rights, table, role));
                    }
                }
            }
        }
        for (String schema : SCHEMAS) {
            grants.add("grant usage on all sequences in schema %s to %s".formatted(schema, role));
        }
        return grants;
    }
}
