package onewindow.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * As whom the server runs. PostgreSQL refuses to be root: for root it runs in a user namespace in
 * which root is nobody, or, where the system allows no such namespace, as the user nobody.
 */
enum ServerAccount {
    SAME(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"));

    private final List<String> prefix;

    ServerAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    static ServerAccount choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SAME;
        }
        if (works(NAMESPACE)) {
            return NAMESPACE;
        }
        if (works(NOBODY)) {
            return NOBODY;
        }
        throw new IllegalStateException(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here: start as an ordinary user, or name a server with --database");
    }

    List<String> prefix() {
        return prefix;
    }

    /** Makes a folder with all that lies in it, or a file, belong to the server. */
    void own(Path path) throws IOException {
        if (this == SAME) {
            return;
        }
        String owner = this == NOBODY ? "nobody" : "root";
        if (!Files.getOwner(path).getName().equals(owner)) {
            new Command(List.of("chown", "-R", owner, path.toString())).run();
        }
    }

    /** A server that is nobody must be able to reach its folder. */
    void reach(Path folder) throws IOException {
        if (this == NOBODY) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    private static boolean works(ServerAccount account) {
        return new Command(account.prefix(), List.of("true")).succeeds();
    }
}
