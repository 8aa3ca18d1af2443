package onewindow.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The keys of the vault, newest first. Written {@code id:hex}, apart by commas or lines. The newest
 * seals, all of them open, and the oldest makes the blind indexes: it stays in the list for ever,
 * because an index made with another key would equal nothing that is stored.
 */
record VaultKeys(List<Key> keys) {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");
    private static final int LENGTH = 16;

    record Key(String id, byte[] bytes) {}

    VaultKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.stream().map(Key::id).distinct().count() != keys.size()) {
            throw new IllegalStateException("ONEWINDOW_KEYS needs keys with different ids");
        }
    }

    static VaultKeys parse(String text) {
        var keys = new ArrayList<Key>();
        for (String entry : text.strip().split("[,\\s]+")) {
            int colon = entry.indexOf(':');
            String id = entry.substring(0, Math.max(colon, 0));
            if (!ID.matcher(id).matches() || entry.length() - colon - 1 != 2 * LENGTH) {
                throw new IllegalStateException(
                        "ONEWINDOW_KEYS must read id:32 hexadecimal digits, newest first");
            }
            keys.add(new Key(id, HexFormat.of().parseHex(entry.substring(colon + 1))));
        }
        return new VaultKeys(keys);
    }

    /**
     * Reads the file, or makes one with a fresh key that only its owner may read. Two nodes that
     * start at once agree on the first file, and it is on the disk before it seals anything.
     */
    static VaultKeys inFile(Path file) {
        try {
            if (!Files.exists(file)) {
                generate(file);
            }
            return parse(Files.readString(file));
        } catch (IOException failure) {
            throw new IllegalStateException("The keys in " + file + " could not be read", failure);
        }
    }

    private static void generate(Path file) throws IOException {
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "vault", ".draft", ownerOnly);
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            String line = "k1:" + HexFormat.of().formatHex(key) + "\n";
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeByAnotherNode) {
            return;
        } finally {
            Files.delete(draft);
        }
        try (var folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    Key newest() {
        return keys.getFirst();
    }

    Key oldest() {
        return keys.getLast();
    }
}
