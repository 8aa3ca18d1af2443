package onewindow.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * PostgreSQL's low-level base backup, because the programs that come with the application have no
 * pg_basebackup. The session is the backup: where it breaks off, the server forgets both the backup
 * and the slot that holds the log back.
 */
final class BaseBackup {
    private static final String SEGMENT = "[0-9A-F]{24}";
    private static final String BEGIN =
            """
            select pg_create_physical_replication_slot('onewindow_backup_' || pg_backend_pid(), true, true)
            """;
    private static final String START =
            """
            select pg_walfile_name(pg_backup_start(label => 'onewindow', fast => true))
            """;
    private static final String STOP =
            """
            select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(wait_for_archive => false)
            """;

    /** Of the running server only; it makes them anew. */
    private static final Set<String> SKIPPED =
            Set.of(
                    "postmaster.pid",
                    "postmaster.opts",
                    "start.log",
                    "log",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_replslot",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans",
                    "pg_wal",
                    "pg_internal.init",
                    "pgsql_tmp");

    /** The server asks for them even when they are empty. */
    private static final List<String> EMPTY =
            List.of(
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_replslot",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans",
                    "pg_wal/archive_status",
                    "pg_wal/summaries");

    private final Connection connection;
    private final Path data;

    BaseBackup(Connection connection, Path data) {
        this.connection = connection;
        this.data = data;
    }

    void copyTo(Path target) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(BEGIN);
            String first = single(START);
            Trees.copy(data, target, SKIPPED);
            for (String empty : EMPTY) {
                Files.createDirectories(target.resolve(empty));
            }
            var stopped = statement.executeQuery(STOP);
            stopped.next();
            Files.writeString(target.resolve("backup_label"), stopped.getString(2));
            copyLog(first, stopped.getString(1), target.resolve("pg_wal"));
        }
    }

    private void copyLog(String first, String last, Path target) throws IOException {
        Path log = data.resolve("pg_wal");
        var segments = new TreeSet<String>();
        try (Stream<Path> files = Files.list(log)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(SEGMENT))
                    .filter(name -> name.compareTo(first) >= 0 && name.compareTo(last) <= 0)
                    .forEach(segments::add);
        }
        if (!segments.contains(first) || !segments.contains(last)) {
            throw new IOException("The log from %s to %s is not complete".formatted(first, last));
        }
        for (String segment : segments) {
            Trees.copyFile(log.resolve(segment), target.resolve(segment));
        }
    }

    private String single(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
