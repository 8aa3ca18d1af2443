package onewindow.catalogue.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import onewindow.catalogue.lists.Fees;
import onewindow.catalogue.lists.Targets;
import onewindow.platform.Act;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The fees that the guides of the demonstration city charge, and the targets of its year. */
@Component
@Order(15)
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class DemonstrationFees implements ApplicationRunner {
    private final Fees fees;
    private final Targets targets;
    private final Clock clock;

    DemonstrationFees(Fees fees, Targets targets, Clock clock) {
        this.fees = fees;
        this.targets = targets;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (var fee : read("/demonstration/fees.json", Fees.NewFee[].class)) {
            if (fees.all().stream().noneMatch(known -> known.name().equals(fee.name()))) {
                fees.add(fee, act("fee " + fee.name()));
            }
        }
        for (var target : read("/demonstration/targets.json", Targets.NewTarget[].class)) {
            if (targets.of(target.region(), target.figure(), target.year()).isEmpty()) {
                targets.set(target, act("target " + target.figure() + " " + target.year()));
            }
        }
    }

    private Act act(String key) {
        return Act.byPlatform("demonstration " + key, clock.instant());
    }

    private static <T> T read(String path, Class<T> type) throws IOException {
        try (InputStream file = DemonstrationFees.class.getResourceAsStream(path)) {
            return JsonMapper.shared().readValue(file, type);
        }
    }
}
