package onewindow.catalogue.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.ItemHead;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.lists.Duties;
import onewindow.catalogue.lists.Duty;
import onewindow.catalogue.lists.Secondments;
import onewindow.organisation.Hall;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The duties that the Administrative Licensing Law gives with every licence of the demonstration
 * city, and the halls to which its items are seconded, as their guides say.
 */
@Component
@Order(25)
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class DemonstrationDuties implements ApplicationRunner {
    private static final String DUTIES = "/demonstration/duties.json";
    private static final String LISTED_BY = "新余市行政许可事项责任清单（演示）";
    private static final String SECONDED_BY = "新余市政务服务事项进驻大厅目录（演示）";
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final int MOST = 1_000;

    private final Duties duties;
    private final Secondments secondments;
    private final CatalogueSearch search;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Clock clock;

    DemonstrationDuties(
            Duties duties,
            Secondments secondments,
            CatalogueSearch search,
            Catalogue catalogue,
            Organisation organisation,
            Clock clock) {
        this.duties = duties;
        this.secondments = secondments;
        this.search = search;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.clock = clock;
    }

    private record StageDuty(
            Duty.Stage stage, String duty, String office, String accountability, String basis) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var stages = read();
        for (ItemHead item : search.list("", any -> true, 0, MOST).items()) {
            if (item.type() == ItemType.LICENCE && duties.of(item.code()).isEmpty()) {
                for (StageDuty stage : stages) {
                    add(item, stage);
                }
            }
            if (secondments.of(item.code()).isEmpty()) {
                second(item);
            }
        }
    }

    private void add(ItemHead item, StageDuty stage) {
        duties.add(
                new Duties.NewDuty(
                        item.code(),
                        stage.stage(),
                        stage.duty(),
                        item.department().name() + stage.office(),
                        stage.accountability(),
                        stage.basis(),
                        LISTED_BY,
                        FROM),
                act("duty " + item.code() + " " + stage.stage()));
    }

    private void second(ItemHead item) {
        var guide = catalogue.version(item.version()).guide();
        if (guide.handling() == null || !guide.handling().inHall()) {
            return;
        }
        hall(item.region())
                .ifPresent(hall ->
                        secondments.second(
                                new Secondments.NewSecondment(
                                        item.code(),
                                        hall,
                                        guide.sections().place(),
                                        SECONDED_BY,
                                        FROM),
                                act("secondment " + item.code())));
    }

    private Optional<UUID> hall(String region) {
        return organisation.halls().stream()
                .filter(hall -> hall.region().equals(region))
                .map(Hall::id)
                .findFirst();
    }

    private Act act(String key) {
        return Act.byPlatform("demonstration " + key, clock.instant());
    }

    private static List<StageDuty> read() throws IOException {
        try (InputStream file = DemonstrationDuties.class.getResourceAsStream(DUTIES)) {
            return List.of(JsonMapper.shared().readValue(file, StageDuty[].class));
        }
    }
}
