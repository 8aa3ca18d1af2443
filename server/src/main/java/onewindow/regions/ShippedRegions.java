package onewindow.regions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import onewindow.platform.Act;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills an empty table, on the first start, with the divisions of the city that this installation
 * serves, where they are shipped with it.
 */
@Component
@Order(1)
class ShippedRegions implements ApplicationRunner {
    private static final String SOURCE =
            "国家统计局统计用区划代码 2023-06-30 (modood/Administrative-divisions-of-China 2.7.0)";

    /** The divisions are those of that day; when each began is not known. */
    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);

    private final Regions regions;
    private final Clock clock;
    private final String city;
    private final int site;

    ShippedRegions(
            Regions regions,
            Clock clock,
            @Value("${onewindow.region}") String city,
            @Value("${onewindow.site}") int site) {
        this.regions = regions;
        this.clock = clock;
        this.city = city;
        this.site = site;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var shipped = new ClassPathResource("regions/" + city.substring(0, 6) + ".csv");
        if (regions.isKnown(city) || !shipped.exists()) {
            return;
        }
        List<NewRegion> all =
                shipped.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .map(cells ->
                                new NewRegion(cells[0], cells[1], Boolean.parseBoolean(cells[2])))
                        .toList();
        regions.add(all, FROM, SOURCE, act("regions:" + city));
        regions.assignSite(city, site, act("site:" + city));
    }

    private Act act(String key) {
        return Act.byPlatform(key, clock.instant());
    }
}
