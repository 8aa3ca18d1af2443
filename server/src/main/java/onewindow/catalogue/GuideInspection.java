package onewindow.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.catalogue.basic.BasicCatalogue;
import onewindow.catalogue.gate.GuideInspector;
import onewindow.catalogue.gate.Surroundings;
import onewindow.catalogue.lists.ListsInForce;
import onewindow.clauses.Ledger;
import onewindow.elements.Elements;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import org.springframework.stereotype.Component;

/** Holds a guide against the gate, with all that it is compared with. */
@Component
class GuideInspection {
    private final CatalogueSnapshots snapshots;
    private final GuideCache guides;
    private final ListsInForce lists;
    private final BasicCatalogue basics;
    private final Organisation organisation;
    private final Ledger ledger;
    private final Elements elements;

    GuideInspection(
            CatalogueSnapshots snapshots,
            GuideCache guides,
            ListsInForce lists,
            BasicCatalogue basics,
            Organisation organisation,
            Ledger ledger,
            Elements elements) {
        this.snapshots = snapshots;
        this.guides = guides;
        this.lists = lists;
        this.basics = basics;
        this.organisation = organisation;
        this.ledger = ledger;
        this.elements = elements;
    }

    /** What is found in the guide itself, and in comparison with lists and sister bodies. */
    List<Finding> inspect(String code, Guide guide, LocalDate date) {
        List<Finding> findings =
                new ArrayList<>(
                        GuideInspector.inspect(code, guide, () -> surroundings(code, guide, date)));
        boolean named =
                findings.stream().noneMatch(finding -> finding.field().equals("departmentCode"));
        if (named && department(guide).isEmpty()) {
            findings.add(Finding.fault("departmentCode", "unknown"));
        }
        return findings;
    }

    Optional<Department> department(Guide guide) {
        return organisation.departmentByCreditCode(guide.departmentCode());
    }

    /** The version refers to its entry of the basic catalogue from then on (rulebook R1.1). */
    void refer(UUID version, Guide guide, LocalDate date) {
        basics.refer(version, guide.catalogCode(), date);
    }

    /** What is still vague in it stands in the ledger from the moment of publishing. */
    void published(String code, int version, UUID department, Guide guide, Act act) {
        ledger.record(GuideClauses.of(code, version, department, guide), act);
    }

    void cancelled(String code, Act act) {
        ledger.withdraw(code, act);
    }

    private Surroundings surroundings(String code, Guide guide, LocalDate date) {
        return new Surroundings(
                lists.of(code, guide.region(), date),
                sisters(code),
                basics.standing(guide.catalogCode(), date).orElse(null),
                elements.dictionary(),
                ledger.permits(code));
    }

    private List<Surroundings.Sister> sisters(String code) {
        var heads = snapshots.current().sisters(code);
        var texts = guides.all(heads.stream().map(ItemHead::version).toList());
        return heads.stream()
                .flatMap(head ->
                        Optional.ofNullable(texts.get(head.version())).stream()
                                .map(text ->
                                        new Surroundings.Sister(head.department().name(), text)))
                .toList();
    }
}
