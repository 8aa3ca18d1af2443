package onewindow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Path PROGRAMS = Path.of("target/database/programs");
    private static final int CLERKS = 4;

    @TempDir Path folder;

    @Test
    void restoresIntoAnEmptyFolderWhatWasAcknowledgedWhileActsWentOn() throws Exception {
        Path installation = folder.resolve("running");
        Path backup = folder.resolve("backup");
        Path keys = folder.resolve("keys");
        var acknowledged = new AtomicLong();
        long before;
        var acts = new ArrayList<TreeSet<Long>>();
        try (var database = started(installation)) {
            prepare(database);
            Files.createDirectories(installation.resolve("files/ab"));
            Files.writeString(installation.resolve("files/ab/cd"), "扫描件");
            var ended = new AtomicBoolean();
            try (var threads = Executors.newFixedThreadPool(CLERKS)) {
                var working = new ArrayList<Future<TreeSet<Long>>>();
                for (int clerk = 0; clerk < CLERKS; clerk++) {
                    working.add(threads.submit(acting(database, clerk, acknowledged, ended)));
                }
                while (acknowledged.get() < 200) {
                    Thread.onSpinWait();
                }
                before = acknowledged.get();
                Backup.of(installation, backup, keys, _ -> {}).write();
                ended.set(true);
                for (var one : working) {
                    acts.add(one.get());
                }
            }
        }
        Path restored = folder.resolve("restored");
        Backup.of(restored, backup, keys, _ -> {}).restore();
        try (var database = started(restored);
                var connection = owner(database)) {
            assertThat(count(connection)).isBetween(before, acknowledged.get());
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                List<Long> found = acts(connection, clerk);
                assertThat(acts.get(clerk)).startsWith(found.toArray(Long[]::new));
                assertThat(found).isSorted();
            }
            assertThat(Files.readString(restored.resolve("files/ab/cd"), StandardCharsets.UTF_8))
                    .isEqualTo("扫描件");
        }
        assertThat(backup.resolve("keys")).doesNotExist();
        assertThat(Files.readString(backup.resolve("manifest"))).doesNotContain("keys");
    }

    @Test
    void refusesADamagedBackupAFullFolderAndKeysInTheBackup() throws Exception {
        Path installation = folder.resolve("running");
        Path backup = folder.resolve("backup");
        Path keys = folder.resolve("keys");
        assertThatThrownBy(() -> Backup.of(installation, backup, backup.resolve("keys"), _ -> {}))
                .hasMessageContaining("--keys");
        try (var database = started(installation)) {
            prepare(database);
            Backup.of(installation, backup, keys, _ -> {}).write();
            assertThatThrownBy(() -> Backup.of(installation, backup, null, _ -> {}).write())
                    .hasMessageContaining("not empty");
        }
        assertThatThrownBy(() -> Backup.of(installation, backup, keys, _ -> {}).restore())
                .hasMessageContaining("not empty");
        Path version = backup.resolve("postgresql/PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> Backup.of(folder.resolve("new"), backup, keys, _ -> {}).restore())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("PG_VERSION");
        Files.delete(backup.resolve("manifest"));
        assertThatThrownBy(() -> Backup.of(folder.resolve("new"), backup, keys, _ -> {}).restore())
                .hasMessageContaining("no complete backup");
    }

    private static Database started(Path installation) {
        var database = new Database(installation, PROGRAMS, Map.of());
        database.start();
        return database;
    }

    private static Connection owner(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), Database.OWNER, database.ownerPassword());
    }

    private static void prepare(Database database) throws SQLException {
        try (var connection = owner(database);
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table act (clerk int, number bigint, opinion text, primary key (clerk, number))");
        }
    }

    /** An act is acknowledged when its commit has returned. */
    private static Callable<TreeSet<Long>> acting(
            Database database, int clerk, AtomicLong acknowledged, AtomicBoolean ended) {
        return () -> {
            var done = new TreeSet<Long>();
            try (var connection = owner(database);
                    var insert =
                            connection.prepareStatement(
                                    "insert into act values (?, ?, repeat('同意', 500))")) {
                for (long number = 1; !ended.get(); number++) {
                    insert.setInt(1, clerk);
                    insert.setLong(2, number);
                    insert.executeUpdate();
                    done.add(number);
                    acknowledged.incrementAndGet();
                }
            }
            return done;
        };
    }

    private static long count(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from act")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<Long> acts(Connection connection, int clerk) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var query =
                connection.prepareStatement(
                        "select number from act where clerk = ? order by number")) {
            query.setInt(1, clerk);
            var rows = query.executeQuery();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
