package onewindow.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's port, written down in the folder so that a backup finds it. */
final class DatabasePort {
    private static final int FIRST = 15_432;
    private static final int COUNT = 2_000;

    private DatabasePort() {}

    static int read(Path folder) throws IOException {
        return Integer.parseInt(Files.readString(file(folder)).strip());
    }

    /** The port of the last start where it is free. */
    static int choose(Path folder) throws IOException {
        if (Files.exists(file(folder)) && isFree(read(folder))) {
            return read(folder);
        }
        for (int candidate = FIRST; candidate < FIRST + COUNT; candidate++) {
            if (isFree(candidate)) {
                Files.writeString(file(folder), candidate + "\n");
                return candidate;
            }
        }
        throw new IllegalStateException("No port is free for the database");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("postgresql.port");
    }
}
