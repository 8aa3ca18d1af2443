package onewindow.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every file of a backup with its SHA-256, written last: a backup without it is not complete. The
 * lines are those of {@code sha256sum}, which can check them too.
 */
record Manifest(List<String> lines) {
    private static final int HASH_LENGTH = 64;
    private static final int BUFFER = 1 << 16;

    static Manifest of(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            lines.add(hash(file) + "  " + folder.relativize(file));
        }
        return new Manifest(lines);
    }

    static Manifest read(Path file) throws IOException {
        return new Manifest(Files.readAllLines(file));
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
    }

    void verify(Path folder) throws IOException {
        for (String line : lines) {
            Path file = folder.resolve(line.substring(HASH_LENGTH + 2)).normalize();
            if (!file.startsWith(folder)
                    || !Files.exists(file)
                    || !hash(file).equals(line.substring(0, HASH_LENGTH))) {
                throw new IOException("The backup is damaged: " + file);
            }
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                byte[] buffer = new byte[BUFFER];
                while (in.read(buffer) >= 0) {
                    continue;
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
