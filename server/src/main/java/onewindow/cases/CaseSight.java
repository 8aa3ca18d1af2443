package onewindow.cases;

import java.time.Clock;
import onewindow.catalogue.Catalogue;
import onewindow.organisation.Rights;
import onewindow.organisation.Scope;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import onewindow.regions.Regions;
import org.springframework.stereotype.Component;

/** Who may see a case, and the case with what belongs to it today. */
@Component
class CaseSight {
    private final Recorder recorder;
    private final Catalogue catalogue;
    private final Rights rights;
    private final Regions regions;
    private final Clock clock;

    CaseSight(Recorder recorder, Catalogue catalogue, Rights rights, Regions regions, Clock clock) {
        this.recorder = recorder;
        this.catalogue = catalogue;
        this.rights = rights;
        this.regions = regions;
        this.clock = clock;
    }

    Work work(CaseStore.Loaded loaded) {
        return recorder.work(
                loaded.file(),
                catalogue.version(loaded.file().itemVersion()),
                clock.instant(),
                loaded.values());
    }

    void require(Case file, Act act) {
        Scope scope = rights.scope(act);
        boolean inScope =
                scope.departments().contains(file.department())
                        || scope.halls().contains(file.hall())
                        || scope.regions().stream()
                                .anyMatch(region -> regions.isWithin(file.region(), region));
        if (!inScope) {
            throw new Forbidden("case-out-of-scope");
        }
    }
}
