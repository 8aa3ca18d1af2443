package onewindow.platform.start;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for; environment variables stand in for what it leaves out.
 *
 * @param data holds the database, the files, the keys and the logs
 * @param database an external PostgreSQL, as a JDBC address
 * @param folder where a backup is written or read
 * @param keys where the keys are written or read, apart from the backup
 */
record Options(
        Task task,
        int port,
        Path data,
        @Nullable String database,
        boolean empty,
        @Nullable Path folder,
        @Nullable Path keys) {

    /** What is to be done. */
    enum Task {
        RUN,
        /** Prints the demonstration accounts with their present one-time codes. */
        CODES,
        /** Starts and stops on data of its own, so that the AOT cache knows what a start needs. */
        REHEARSE,
        BACKUP,
        RESTORE
    }

    /** The command line cannot be understood, or cannot be carried out here. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(String sentence) {
            super(sentence);
        }
    }

    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;
    private static final Map<String, Task> TASKS =
            Map.of(
                    "codes", Task.CODES,
                    "backup", Task.BACKUP,
                    "restore", Task.RESTORE,
                    "rehearse", Task.REHEARSE);

    /**
     * @param environment gives a variable's value, empty where it is not set
     */
    static Options read(List<String> arguments, UnaryOperator<String> environment) {
        return new Reading(environment).read(new ArrayDeque<>(arguments));
    }

    /** The words as they are read one after the other. */
    private static final class Reading {
        private final List<Path> paths = new ArrayList<>();
        private Task task = Task.RUN;
        private String port;
        private String data;
        private @Nullable String database;
        private boolean empty;
        private @Nullable Path keys;

        Reading(UnaryOperator<String> environment) {
            port = orElse(environment.apply("ONEWINDOW_PORT"), String.valueOf(DEFAULT_PORT));
            data = orElse(environment.apply("ONEWINDOW_DATA"), "data");
            String address = environment.apply("ONEWINDOW_DATABASE_URL");
            database = address.isEmpty() ? null : address;
            empty = environment.apply("ONEWINDOW_DEMONSTRATION").equals("false");
        }

        Options read(Deque<String> words) {
            if (!words.isEmpty() && TASKS.containsKey(words.getFirst())) {
                task = TASKS.getOrDefault(words.removeFirst(), Task.RUN);
            }
            while (!words.isEmpty()) {
                String word = words.removeFirst();
                switch (word) {
                    case "--port" -> port = value(word, words);
                    case "--data" -> data = value(word, words);
                    case "--database" -> database = value(word, words);
                    case "--keys" -> keys = Path.of(value(word, words));
                    case "--empty" -> empty = true;
                    default -> paths.add(path(word));
                }
            }
            return new Options(
                    task, portNumber(), Path.of(data), databaseAddress(), empty, folder(), keys);
        }

        private static String orElse(String value, String otherwise) {
            return value.isEmpty() ? otherwise : value;
        }

        private static String value(String option, Deque<String> words) {
            if (words.isEmpty()) {
                throw new Unusable(option + " needs a value; see ./run --help");
            }
            return words.removeFirst();
        }

        private static Path path(String word) {
            if (word.startsWith("-")) {
                throw new Unusable("%s is not an option; see ./run --help".formatted(word));
            }
            return Path.of(word);
        }

        private int portNumber() {
            if (port.matches("\\d{1,5}") && Integer.parseInt(port) <= LAST_PORT) {
                return Integer.parseInt(port);
            }
            throw new Unusable("--port %s is not a port: 0 to 65535".formatted(port));
        }

        private @Nullable String databaseAddress() {
            if (database != null && !database.startsWith("jdbc:postgresql:")) {
                throw new Unusable(
                        "--database %s is not an address such as jdbc:postgresql://host:5432/onewindow"
                                .formatted(database));
            }
            return database;
        }

        private @Nullable Path folder() {
            boolean wanted = task == Task.BACKUP || task == Task.RESTORE;
            if (wanted && paths.size() != 1) {
                throw new Unusable(
                        "Name one folder for the backup, as in ./run %s FOLDER --keys FOLDER"
                                .formatted(task == Task.BACKUP ? "backup" : "restore"));
            }
            if (!wanted && !paths.isEmpty()) {
                throw new Unusable(
                        "%s is not understood; see ./run --help".formatted(paths.getFirst()));
            }
            return wanted ? paths.getFirst() : null;
        }
    }
}
