package onewindow.elements;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import onewindow.platform.Act;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enters the data elements that are shipped and not yet known: all on the first start, a new one
 * with the release that brings it. What was changed here stays changed.
 */
@Component
@Order(4)
class ShippedElements implements ApplicationRunner {
    private static final String REASON = "随平台发布的数据元字典";

    /** Before any form that refers to them. */
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    private final Elements elements;
    private final JsonMapper json;
    private final Clock clock;

    ShippedElements(Elements elements, JsonMapper json, Clock clock) {
        this.elements = elements;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var known =
                elements.versions().stream()
                        .map(version -> version.element().code())
                        .collect(Collectors.toSet());
        try (var file = new ClassPathResource("elements/dictionary.json").getInputStream()) {
            for (DataElement element : json.readValue(file, DataElement[].class)) {
                if (!known.contains(element.code())) {
                    elements.add(
                            element,
                            FROM,
                            REASON,
                            Act.byPlatform("element:" + element.code(), clock.instant()));
                }
            }
        }
    }
}
