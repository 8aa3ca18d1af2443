package onewindow.catalogue.demonstration;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import onewindow.catalogue.Catalogue;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Publishes the guides of the demonstration city where they are not published yet. */
@Component
@Order(20)
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class DemonstrationGuides implements ApplicationRunner {
    private static final String GUIDES = "classpath*:demonstration/guides/*.json";

    private final Catalogue catalogue;
    private final Clock clock;

    DemonstrationGuides(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources(GUIDES);
        Arrays.sort(files, Comparator.comparing(Resource::getFilename));
        for (Resource file : files) {
            publish(file);
        }
    }

    private void publish(Resource file) throws IOException {
        JsonNode published = JsonMapper.shared().readTree(file.getContentAsByteArray());
        String code = published.get("code").asString();
        if (catalogue.isPublished(code)) {
            return;
        }
        try {
            catalogue.publish(
                    code,
                    Catalogue.read(JsonMapper.shared().writeValueAsBytes(published.get("guide"))),
                    LocalDate.parse(published.get("effectiveFrom").asString()),
                    Act.byPlatform("demonstration " + code, clock.instant()));
        } catch (Invalid invalid) {
            throw new IllegalStateException(
                    "The guide " + file.getFilename() + " cannot be published", invalid);
        }
    }
}
