package onewindow.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what a crash left on disk: files older than a day that no row names. A file is first
 * taken aside and looked at again: an upload of the same content has either made it young
 * meanwhile, and it goes back, or puts its own in the place. What a crash of the sweep left aside
 * is looked at by the next; on several nodes at once each file is taken by one.
 */
@Component
class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Pattern STORED = Pattern.compile("[0-9a-f]{64}");
    private static final String ASIDE = ".aside";
    private static final int AT_ONCE = 500;

    private final Blobs blobs;
    private final FileStore store;
    private final Clock clock;

    Leftovers(Blobs blobs, FileStore store, Clock clock) {
        this.blobs = blobs;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${onewindow.files.sweep:PT6H}",
            initialDelayString = "${onewindow.files.sweep-delay:PT10M}")
    void tick() {
        try {
            int removed = sweep(clock.instant().minus(PATIENCE));
            if (removed > 0) {
                LOG.info("{} files that no row names were removed", removed);
            }
        } catch (IOException failure) {
            LOG.error("Files that no row names could not be removed", failure);
        }
    }

    /**
     * @param before files that are younger are left alone
     * @return how many were removed
     */
    int sweep(Instant before) throws IOException {
        if (!Files.exists(blobs.folder())) {
            return 0;
        }
        List<Path> old;
        try (Stream<Path> found = Files.walk(blobs.folder())) {
            old = found.filter(file -> isOld(file, before)).toList();
        }
        int removed = 0;
        for (int from = 0; from < old.size(); from += AT_ONCE) {
            List<Path> some = old.subList(from, Math.min(from + AT_ONCE, old.size()));
            Set<String> named = store.named(some.stream().map(Leftovers::hash).toList());
            for (Path file : some) {
                removed += sweep(file, named.contains(hash(file)), before) ? 1 : 0;
            }
        }
        return removed;
    }

    private static boolean sweep(Path file, boolean named, Instant before) throws IOException {
        if (file.toString().endsWith(".part")) {
            return Files.deleteIfExists(file);
        }
        if (!STORED.matcher(hash(file)).matches()) {
            return false;
        }
        Path place = file.resolveSibling(hash(file));
        Path aside = file.resolveSibling(hash(file) + ASIDE);
        try {
            if (!named && !file.equals(aside)) {
                Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            }
            if (!named && isOld(aside, before)) {
                return Files.deleteIfExists(aside);
            }
            if (Files.exists(aside)) {
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (NoSuchFileException takenByAnother) {
            return false;
        }
        return false;
    }

    private static String hash(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ASIDE) ? name.substring(0, name.length() - ASIDE.length()) : name;
    }

    private static boolean isOld(Path file, Instant before) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }
}
