package onewindow.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, carried in the jar and unpacked once. */
final class Programs {
    private static final String PACKED = "/postgres-linux-x86_64.txz";

    private Programs() {}

    /**
     * Unpacks beside the folder and moves the whole, so that a folder is complete or absent.
     *
     * @return the folder of the executables
     */
    static Path unpackedIn(Path folder) throws IOException {
        Path executables = folder.resolve("bin");
        if (Files.exists(executables.resolve("postgres"))) {
            return executables;
        }
        Files.createDirectories(folder.getParent());
        Path unpacked = Files.createTempDirectory(folder.getParent(), "programs");
        try {
            unpack(unpacked);
            Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
            return executables;
        } finally {
            FileSystemUtils.deleteRecursively(unpacked);
        }
        return executables;
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream packed = Programs.class.getResourceAsStream(PACKED)) {
            if (packed == null) {
                throw new IllegalStateException(
                        "This build carries no PostgreSQL for this machine: name one with --database");
            }
            var archive = new TarArchiveInputStream(new XZInputStream(packed));
            for (var entry = archive.getNextEntry();
                    entry != null;
                    entry = archive.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("Entry outside its archive: " + entry.getName());
                }
                unpack(archive, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
