package onewindow.catalogue.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.basic.BasicCatalogue;
import onewindow.catalogue.basic.BasicEntry;
import onewindow.platform.Act;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Fills the basic catalogue of the demonstration city, to which its guides refer. */
@Component
@Order(16)
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class DemonstrationBasics implements ApplicationRunner {
    private static final String BASICS = "/demonstration/basics.json";

    private final BasicCatalogue basics;
    private final Clock clock;

    DemonstrationBasics(BasicCatalogue basics, Clock clock) {
        this.basics = basics;
        this.clock = clock;
    }

    record Row(
            String code,
            String name,
            ItemType type,
            List<String> legalBasis,
            List<Integer> levels,
            String governingDepartment,
            LocalDate from,
            String document,
            LocalDate documentDate,
            boolean verified) {
        BasicCatalogue.Content content() {
            return new BasicCatalogue.Content(
                    name, type, legalBasis, levels, governingDepartment, verified);
        }

        BasicCatalogue.ByDocument by() {
            return new BasicCatalogue.ByDocument(document, documentDate, from);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var known = basics.inForce(LocalDate.now(clock)).stream().map(BasicEntry::code).toList();
        try (InputStream file = DemonstrationBasics.class.getResourceAsStream(BASICS)) {
            for (Row row : JsonMapper.shared().readValue(file, Row[].class)) {
                if (!known.contains(row.code())) {
                    basics.add(
                            row.code(),
                            row.content(),
                            row.by(),
                            Act.byPlatform("demonstration basic " + row.code(), clock.instant()));
                }
            }
        }
    }
}
