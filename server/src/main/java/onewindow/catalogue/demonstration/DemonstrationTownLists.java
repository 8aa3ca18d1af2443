package onewindow.catalogue.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.lists.TownList;
import onewindow.catalogue.lists.TownLists;
import onewindow.identity.Accounts;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lists of the towns of the demonstration city: drafted, filed by an officer of the county from
 * their own post, and published, before the towns' items are.
 */
@Component
@Order(16)
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class DemonstrationTownLists implements ApplicationRunner {
    private static final String LISTS = "/demonstration/town-lists.json";
    private static final String ADDRESS = "192.0.2.50";

    private final TownLists towns;
    private final Accounts accounts;
    private final Organisation organisation;
    private final Clock clock;

    DemonstrationTownLists(
            TownLists towns, Accounts accounts, Organisation organisation, Clock clock) {
        this.towns = towns;
        this.accounts = accounts;
        this.organisation = organisation;
        this.clock = clock;
    }

    private record Filed(String number, LocalDate on, String by) {}

    private record Listed(
            String town,
            String name,
            List<TownList.Power> powers,
            TownList.Checklist checklist,
            Filed filing,
            LocalDate effectiveFrom) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Listed list : read()) {
            if (towns.all().stream().noneMatch(known -> known.town().equals(list.town()))) {
                publish(list);
            }
        }
    }

    private void publish(Listed list) {
        Act act = Act.byPlatform("demonstration town list " + list.town(), clock.instant());
        UUID id =
                towns.draft(
                        new TownLists.NewTownList(
                                list.town(), list.name(), list.powers(), list.checklist()),
                        act);
        towns.file(id, list.filing().number(), list.filing().on(), officer(list, act));
        towns.publish(id, list.effectiveFrom(), act.withKey(act.idempotencyKey() + " published"));
    }

    private Act officer(Listed list, Act act) {
        UUID account = accounts.findByLogin(list.filing().by()).orElseThrow();
        UUID post = organisation.postsHeldBy(account, act.at()).getFirst().id();
        return new Act(account, post, null, ADDRESS, act.idempotencyKey(), null, act.at());
    }

    private static Listed[] read() throws IOException {
        try (InputStream file = DemonstrationTownLists.class.getResourceAsStream(LISTS)) {
            return JsonMapper.shared().readValue(file, Listed[].class);
        }
    }
}
