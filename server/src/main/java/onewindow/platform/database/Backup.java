package onewindow.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a running installation: a base backup of the database with the log that makes it whole,
 * and the files. The keys, without which personal data cannot be read, are kept apart from it.
 */
public final class Backup {
    private static final String MANIFEST = "manifest";

    private final Path installation;
    private final Path folder;
    private final @Nullable Path keys;
    private final Consumer<String> progress;

    private Backup(Path installation, Path folder, @Nullable Path keys, Consumer<String> progress) {
        this.installation = installation;
        this.folder = folder;
        this.keys = keys;
        this.progress = progress;
    }

    /**
     * @param keys a folder for the keys, outside the backup; none where they are kept already
     */
    public static Backup of(
            Path installation, Path folder, @Nullable Path keys, Consumer<String> progress) {
        Path backup = absolute(folder);
        Path keysFolder = keys == null ? null : absolute(keys);
        if (keysFolder != null && keysFolder.startsWith(backup)) {
            throw new IllegalArgumentException(
                    "The keys would lie in the backup: name another folder with --keys.");
        }
        return new Backup(absolute(installation), backup, keysFolder, progress);
    }

    /** To be asked before anything is started for the backup. */
    public void requireRoom() throws IOException {
        requireEmpty(folder);
        if (keys != null) {
            requireEmpty(keys);
        }
    }

    /** Online: acts go on meanwhile. What was acknowledged before it began is in it. */
    public void write() throws IOException {
        requireRoom();
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        String password = KeyFile.read(installation.resolve("keys"), "database-owner");
        int port = DatabasePort.read(installation);
        progress.accept("Copying the database");
        try (var connection =
                DriverManager.getConnection(Database.url(port), Database.OWNER, password)) {
            new BaseBackup(connection, installation.resolve("postgresql"))
                    .copyTo(folder.resolve("postgresql"));
        } catch (SQLException failure) {
            throw new IOException("The database could not be copied", failure);
        }
        // After the database: a file is stored before the act that names it is committed.
        Path files = installation.resolve("files");
        if (Files.exists(files)) {
            progress.accept("Copying the files");
            Trees.copy(files, folder.resolve("files"), Set.of());
        }
        Manifest.of(folder).write(folder.resolve(MANIFEST));
        copyKeys();
        progress.accept("The backup is complete in " + folder);
    }

    /** Into an installation that is empty; the next start replays the log. */
    public void restore() throws IOException {
        if (!Files.exists(folder.resolve(MANIFEST))) {
            throw new IllegalArgumentException(
                    "%s holds no complete backup: the list of its files is missing."
                            .formatted(folder));
        }
        requireEmpty(installation);
        progress.accept("Comparing the backup with its list of files");
        Manifest.read(folder.resolve(MANIFEST)).verify(folder);
        progress.accept("Copying the backup");
        Files.createDirectories(installation);
        Trees.copy(folder.resolve("postgresql"), installation.resolve("postgresql"), Set.of());
        if (Files.exists(folder.resolve("files"))) {
            Trees.copy(folder.resolve("files"), installation.resolve("files"), Set.of());
        }
        Trees.copy(Objects.requireNonNull(keys), installation.resolve("keys"), Set.of());
    }

    private void copyKeys() throws IOException {
        if (keys == null) {
            progress.accept(
                    "The keys are not in the backup: keep a copy of %s apart from it, or name a folder with --keys."
                            .formatted(installation.resolve("keys")));
            return;
        }
        Trees.copy(installation.resolve("keys"), keys, Set.of());
        progress.accept("The keys are in %s: keep them apart from the backup".formatted(keys));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new IllegalArgumentException(folder + " is not empty: name a new folder.");
            }
        }
    }
}
