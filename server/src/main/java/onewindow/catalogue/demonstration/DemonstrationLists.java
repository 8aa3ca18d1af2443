package onewindow.catalogue.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import onewindow.catalogue.lists.ListedServices;
import onewindow.platform.Act;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Fills the public lists of the demonstration city, which its guides are held against. */
@Component
@Order(15)
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class DemonstrationLists implements ApplicationRunner {
    private static final String LISTS = "/demonstration/lists.json";

    private final ListedServices lists;
    private final Clock clock;

    DemonstrationLists(ListedServices lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (InputStream file = DemonstrationLists.class.getResourceAsStream(LISTS)) {
            for (var entry : JsonMapper.shared().readValue(file, ListedServices.NewEntry[].class)) {
                if (!isListed(entry)) {
                    lists.add(
                            entry,
                            Act.byPlatform(
                                    "demonstration " + entry.kind() + " " + entry.name(),
                                    clock.instant()));
                }
            }
        }
    }

    private boolean isListed(ListedServices.NewEntry entry) {
        return lists.entries(entry.kind()).stream()
                .anyMatch(known ->
                        known.name().equals(entry.name()) && known.region().equals(entry.region()));
    }
}
