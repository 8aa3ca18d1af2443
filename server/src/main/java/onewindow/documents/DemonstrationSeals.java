package onewindow.documents;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the electronic seals of the demonstration city, once. One department has none, so that
 * stamping by hand can be shown.
 */
@Component
@Order(15)
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class DemonstrationSeals implements ApplicationRunner {
    private static final Set<String> BY_HAND = Set.of("余民");

    private final Seals seals;
    private final Organisation organisation;
    private final Clock clock;

    DemonstrationSeals(Seals seals, Organisation organisation, Clock clock) {
        this.seals = seals;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var known = seals.all().stream().map(Seal::department).collect(Collectors.toSet());
        for (Department department : organisation.departments()) {
            if (BY_HAND.contains(department.documentWord()) || known.contains(department.id())) {
                continue;
            }
            for (SealKind kind : EnumSet.of(SealKind.APPROVAL, SealKind.BUSINESS)) {
                seals.make(
                        department.id(),
                        kind,
                        Act.byPlatform("seal " + department.id() + " " + kind, clock.instant()));
            }
        }
    }
}
