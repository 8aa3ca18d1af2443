package onewindow.cases.demonstration;

import java.util.List;
import java.util.UUID;
import onewindow.cases.Cases;
import onewindow.cases.Deliveries;
import onewindow.cases.Filing;
import onewindow.cases.Filing.MaterialFiled;
import onewindow.cases.demonstration.Story.Step;
import onewindow.cases.demonstration.Story.Told;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.identity.Party;
import onewindow.platform.Act;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What applicants do, online or at a window. */
@Component
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class ApplicantDeeds {
    private final Cases cases;
    private final Deliveries deliveries;
    private final Catalogue catalogue;
    private final Reception reception;

    ApplicantDeeds(Cases cases, Deliveries deliveries, Catalogue catalogue, Reception reception) {
        this.cases = cases;
        this.deliveries = deliveries;
        this.catalogue = catalogue;
        this.reception = reception;
    }

    UUID file(Told told, String itemCode, HandedIn.Pages pages, Act act) {
        return cases.submit(filing(told, itemCode, pages, false, act), act).id();
    }

    UUID fileAtWindow(Told told, Party visitor, String itemCode, HandedIn.Pages pages, Act act) {
        return reception.receive(filing(told, itemCode, pages, true, act), visitor, act).id();
    }

    void correct(UUID id, Step step, String itemCode, HandedIn.Pages pages, Act act) {
        List<String> codes = step.materials() == null ? List.of() : step.materials();
        cases.correct(id, step.form(), pages.store(guide(itemCode), codes, false, act), act);
    }

    void withdraw(UUID id, Step step, Act act) {
        cases.withdraw(id, step.words(), act);
    }

    void collect(UUID id, Act act) {
        deliveries.collectOnline(id, act);
    }

    private Filing filing(
            Told told, String itemCode, HandedIn.Pages pages, boolean paper, Act act) {
        List<MaterialFiled> materials = pages.store(guide(itemCode), told.materials(), paper, act);
        return new Filing(itemCode, null, told.form(), materials, null, null, null, false);
    }

    private Guide guide(String itemCode) {
        return catalogue.applicable(itemCode).guide();
    }
}
