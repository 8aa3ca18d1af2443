package onewindow.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Publishes the guides of the demonstration city where they are not published yet. */
@Component
@Order(20)
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class DemonstrationGuides implements ApplicationRunner {
    private static final String GUIDES = "classpath*:demonstration/guides/*.json";

    private final Catalogue catalogue;
    private final CatalogueStore store;
    private final Clock clock;

    DemonstrationGuides(Catalogue catalogue, CatalogueStore store, Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.clock = clock;
    }

    record PublishedGuide(String code, LocalDate effectiveFrom, Guide guide) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources(GUIDES);
        Arrays.sort(files, Comparator.comparing(Resource::getFilename));
        for (Resource file : files) {
            publish(file);
        }
    }

    private void publish(Resource file) {
        PublishedGuide published = read(file);
        if (store.latest(published.code()).isPresent()) {
            return;
        }
        try {
            catalogue.publish(
                    published.code(),
                    published.guide(),
                    published.effectiveFrom(),
                    Act.byPlatform("demonstration " + published.code(), clock.instant()));
        } catch (Invalid invalid) {
            throw new IllegalStateException(
                    "The guide " + file.getFilename() + " cannot be published", invalid);
        }
    }

    static PublishedGuide read(Resource file) {
        try {
            return GuideText.read(file.getContentAsByteArray(), PublishedGuide.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
