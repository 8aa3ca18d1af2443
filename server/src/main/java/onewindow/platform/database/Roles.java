package onewindow.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The application's role: no owner, no superuser, only what is granted to it. */
final class Roles {
    private Roles() {}

    /** Needs an owner that may create roles, but only where the role is missing. */
    static void createMissing(Connection owner, String role, String password) throws SQLException {
        try (var query = owner.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role);
            if (query.executeQuery().next()) {
                return;
            }
        }
        try (var create =
                owner.prepareStatement(
                        "select format('create role %I login password %L', ?::text, ?::text)")) {
            create.setString(1, role);
            create.setString(2, password);
            var sentence = create.executeQuery();
            sentence.next();
            try (var statement = owner.createStatement()) {
                statement.execute(sentence.getString(1));
            }
        }
    }
}
