package onewindow.bundles.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import onewindow.bundles.BundleContent;
import onewindow.bundles.BundleSearch;
import onewindow.bundles.Bundles;
import onewindow.identity.Accounts;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Written by the platform, published by an item administrator, after the guides. */
@Component
@Order(30)
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class DemonstrationBundles implements ApplicationRunner {
    private static final String BUNDLES = "/demonstration/bundles.json";
    private static final String PUBLISHER = "items";
    private static final String ADDRESS = "192.0.2.50";

    private final Bundles bundles;
    private final BundleSearch search;
    private final Accounts accounts;
    private final Clock clock;

    DemonstrationBundles(Bundles bundles, BundleSearch search, Accounts accounts, Clock clock) {
        this.bundles = bundles;
        this.search = search;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Published(String code, BundleContent content) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var known = search.all().stream().map(line -> line.bundle().code()).toList();
        for (Published bundle : read()) {
            if (!known.contains(bundle.code())) {
                publish(bundle);
            }
        }
    }

    private void publish(Published bundle) {
        UUID publisher = accounts.findByLogin(PUBLISHER).orElseThrow();
        try {
            UUID id =
                    bundles.begin(bundle.code(), bundle.content(), act(bundle, Act.PLATFORM, null));
            int submitted = bundles.submit(id, act(bundle, Act.PLATFORM, 1));
            bundles.publish(id, act(bundle, publisher, submitted));
        } catch (Invalid invalid) {
            throw new IllegalStateException(
                    "The bundle " + bundle.code() + " cannot be published", invalid);
        }
    }

    private Act act(
            Published bundle, UUID actor, @org.jspecify.annotations.Nullable Integer version) {
        return new Act(
                actor,
                null,
                null,
                ADDRESS,
                "demonstration bundle " + bundle.code() + " " + version,
                version,
                clock.instant());
    }

    private static Published[] read() throws IOException {
        try (InputStream file = DemonstrationBundles.class.getResourceAsStream(BUNDLES)) {
            return JsonMapper.shared().readValue(file, Published[].class);
        }
    }
}
