package onewindow.catalogue.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Enters the synonyms that are shipped and not yet known: all on the first start, a new one with
 * the release that brings it. What was changed or ended here stays so.
 */
@Component
@Order(4)
class ShippedSynonyms implements ApplicationRunner {
    private static final String TABLE = "/catalogue/synonyms.csv";

    private static final Logger LOG = LoggerFactory.getLogger(ShippedSynonyms.class);

    private final Synonyms synonyms;
    private final Clock clock;

    ShippedSynonyms(Synonyms synonyms, Clock clock) {
        this.synonyms = synonyms;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var known =
                synonyms.all().stream()
                        .map(version -> version.synonym().key())
                        .collect(Collectors.toSet());
        for (Synonym synonym : shipped()) {
            if (!known.contains(synonym.key())) {
                enter(synonym);
            }
        }
    }

    /** What an administrator entered goes before what a release brings. */
    private void enter(Synonym synonym) {
        try {
            synonyms.add(synonym, Act.byPlatform("synonym:" + synonym.key(), clock.instant()));
        } catch (Invalid contradicts) {
            LOG.warn(
                    "A shipped synonym does not go with those entered here: {}",
                    contradicts.faults());
        }
    }

    static List<Synonym> shipped() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        ShippedSynonyms.class.getResourceAsStream(TABLE)),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .map(words -> new Synonym(words[0], words[1]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
