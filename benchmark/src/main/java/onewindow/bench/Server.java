package onewindow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database server of an installation, as its owner reaches it. */
record Server(String host, int port, String owner, String ownerPassword, String userPassword) {
    static Server of(Path data) throws IOException {
        return new Server(
                "127.0.0.1",
                Integer.parseInt(Files.readString(data.resolve("postgresql.port")).strip()),
                "onewindow_owner",
                Files.readString(data.resolve("keys/database-owner")).strip(),
                Files.readString(data.resolve("keys/database-user")).strip());
    }

    /** The parameters are those with which the application connects. */
    String url(String database) {
        return "jdbc:postgresql://%s:%d/%s?reWriteBatchedInserts=true&options=-c%%20synchronous_commit=on"
                .formatted(host, port, database);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), owner, ownerPassword);
    }
}
