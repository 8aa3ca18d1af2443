package onewindow.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param home root of the tree
 * @param url of a running installation; none starts one
 * @param data folder of the running installation
 * @param users virtual users at once
 * @param unpacked folder of the unpacked application
 */
record Order(
        Path home,
        boolean quick,
        @Nullable URI url,
        @Nullable Path data,
        int users,
        Set<Part> parts,
        Path unpacked) {

    /** What is measured. */
    enum Part {
        APPLICATION,
        FLOOR,
        PEER,
        SEARCH,
        WIRE,
        /** With a hundred thousand items: only where it is asked for, alone. */
        CATALOGUE,
        /** Nothing is measured: five thousand items, to be looked at in a browser. */
        WORKBENCH
    }

    static Order read(String[] arguments) {
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        Path home = Path.of(".");
        boolean quick = false;
        URI url = null;
        Path data = null;
        int users = 16;
        Path unpacked = Path.of(".");
        Set<Part> parts = EnumSet.complementOf(EnumSet.of(Part.CATALOGUE, Part.WORKBENCH));
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "--home" -> home = Path.of(words.removeFirst());
                case "--quick" -> quick = true;
                case "--url" -> url = URI.create(words.removeFirst());
                case "--data" -> data = Path.of(words.removeFirst());
                case "--users" -> users = Integer.parseInt(words.removeFirst());
                case "--unpacked" -> unpacked = Path.of(words.removeFirst());
                case "--only" -> parts = parts(words.removeFirst());
                default ->
                        throw new IllegalArgumentException(
                                word + " is not understood; see ./bench --help");
            }
        }
        if (url != null && data == null) {
            throw new IllegalArgumentException(
                    "--url needs --data, the folder of the installation");
        }
        return new Order(home, quick, url, data, users, parts, unpacked);
    }

    private static Set<Part> parts(String list) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : list.split(",")) {
            parts.add(Part.valueOf(name.strip().toUpperCase(Locale.ROOT)));
        }
        return parts;
    }

    boolean wants(Part part) {
        return parts.contains(part);
    }

    int seconds(int usual, int quickly) {
        return quick ? quickly : usual;
    }
}
