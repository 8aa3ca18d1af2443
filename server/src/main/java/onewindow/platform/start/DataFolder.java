package onewindow.platform.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import onewindow.platform.start.Options.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one installation. Its lock ends with the process that holds it, however it ends.
 */
final class DataFolder implements AutoCloseable {
    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param holder what a second one is told about the first, such as its address
     */
    static DataFolder lock(Path folder, String holder) throws IOException {
        DataFolder locked = tryLock(folder, holder);
        if (locked == null) {
            throw new Unusable(
                    "OneWindow already runs on %s (%s): stop it first, or name another folder with --data."
                            .formatted(folder, Files.readString(file(folder)).strip()));
        }
        return locked;
    }

    /**
     * @return null where another process holds the folder
     */
    static @Nullable DataFolder tryLock(Path folder, String holder) throws IOException {
        FileChannel channel = open(folder);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(holder + "\n"));
        return new DataFolder(channel);
    }

    private static FileChannel open(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(
                    file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (AccessDeniedException denied) {
            throw new Unusable(
                    "The folder %s cannot be written by this user: name another one with --data."
                            .formatted(folder));
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("lock");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
