package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.cases.CaseCity.Place;
import onewindow.cases.Filing.MaterialFiled;
import onewindow.cases.Intake.CorrectionDefect;
import onewindow.documents.Files;
import onewindow.identity.Party;
import onewindow.identity.People;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import onewindow.reception.Attendee;
import onewindow.reception.Errands;
import onewindow.reception.NewVisit;
import onewindow.reception.VisitSearch;
import onewindow.reception.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A visit that ends with a received case: T3, T5 at the window, the batch to the department, trips.
 */
@ModuleTest
@Import(CaseCity.class)
class WindowIntakeTest {
    @Autowired CaseCity city;
    @Autowired Intake intake;
    @Autowired HandOvers handOvers;
    @Autowired CaseStore store;
    @Autowired CaseViews views;
    @Autowired Visits visits;
    @Autowired Errands errands;
    @Autowired VisitSearch visitSearch;
    @Autowired Files files;

    private Place place;
    private Party company;

    @BeforeEach
    void build() {
        place = city.build(guide -> {});
        company = People.enterprise();
    }

    @Test
    void aVisitEndsWithAReceivedCaseAndCountsAsATrip() {
        UUID errand = errand(company);
        Filing.Receipt receipt =
                intake.receive(filing(errand, company, false), place.clerk().act());
        CaseView view = views.ofStaff(receipt.id(), place.clerk().act());
        assertThat(view.phase()).isEqualTo(Phase.RECEIVED);
        assertThat(view.trips()).isEqualTo(1);
        assertThat(view.documents()).extracting(document -> document.kind().code()).contains("D02");
        assertThat(view.materials()).allMatch(CaseView.MaterialView::paper);
    }

    @Test
    void nobodyElseCanBeMadeTheApplicantOfAnErrand() {
        UUID errand = errand(company);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        intake.receive(
                                filing(errand, People.enterprise(), false), place.clerk().act()));
    }

    @Test
    void anApplicantMayInsistOnFilingWithoutEverything() {
        UUID errand = errand(company);
        var incomplete =
                new Filing(
                        place.item().code(),
                        null,
                        CaseCity.form(company),
                        List.of(),
                        null,
                        null,
                        errand,
                        false);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> intake.receive(incomplete, place.clerk().act()));
        var insisting =
                new Filing(
                        place.item().code(),
                        null,
                        CaseCity.form(company),
                        List.of(),
                        null,
                        null,
                        errand,
                        true);
        Filing.Receipt receipt = intake.receive(insisting, place.clerk().act());
        assertThat(store.find(receipt.id()).file().phase()).isEqualTo(Phase.RECEIVED);
    }

    @Test
    void aCorrectionCanBeHandedInAtTheWindow() {
        Filing.Receipt receipt =
                intake.receive(filing(errand(company), company, false), place.clerk().act());
        intake.requestCorrection(
                receipt.id(),
                open(receipt),
                List.of(new CorrectionDefect("M03", "合同已经到期", "提交有效的合同")),
                place.clerk().act());
        intake.correct(
                receipt.id(),
                errand(company),
                null,
                List.of(new MaterialFiled("M03", List.of(), true)),
                place.clerk().act());
        CaseView view = views.ofStaff(receipt.id(), place.clerk().act());
        assertThat(view.phase()).isEqualTo(Phase.RECEIVED);
        assertThat(view.trips()).isEqualTo(2);
    }

    @Test
    void acceptedCasesGoToTheirDepartmentInOneSignedBatch() {
        Filing.Receipt first =
                intake.receive(filing(errand(company), company, false), place.clerk().act());
        Filing.Receipt second =
                intake.receive(filing(errand(company), company, false), place.clerk().act());
        for (Filing.Receipt each : List.of(first, second)) {
            intake.accept(each.id(), open(each), place.clerk().act());
        }
        UUID batch = handOvers.handOver(place.department().id(), place.clerk().act());
        assertThat(handOvers.latest(place.chief().act()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(batch);
                    assertThat(found.cases()).isEqualTo(2);
                    assertThat(found.signedAt()).isNull();
                });
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> handOvers.handOver(place.department().id(), place.clerk().act()));
        handOvers.sign(batch, place.chief().act());
        assertThat(handOvers.latest(place.chief().act()).getFirst().signedAt()).isNotNull();
        assertThat(store.find(first.id()).file().batchSigned()).isTrue();
        assertThat(
                        new String(
                                handOvers.pdf(batch, place.chief().act()),
                                0,
                                5,
                                java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    /** Somebody comes for the company, with its mandate on paper. */
    private UUID errand(Party principal) {
        Party attendee = People.person();
        UUID mandate =
                files.store(
                                new ByteArrayInputStream(CaseCity.PICTURE),
                                "委托书.png",
                                place.clerk().act())
                        .id();
        NewVisit visit =
                new NewVisit(
                        "A",
                        new Attendee(
                                attendee.name(),
                                attendee.documentKind(),
                                attendee.documentNumber(),
                                attendee.phone()),
                        List.of(new NewVisit.NewPrincipal(principal, Set.of(mandate))));
        var ticket = visits.take(visit, place.clerk().act());
        visits.call(ticket.visit(), place.clerk().act());
        visits.start(ticket.visit(), place.clerk().act());
        UUID who = visitSearch.one(ticket.visit(), place.clerk().act()).principals().getLast().id();
        return errands.add(ticket.visit(), who, place.item().code(), place.clerk().act());
    }

    private Filing filing(UUID errand, Party party, boolean insists) {
        return new Filing(
                place.item().code(),
                place.item().id(),
                CaseCity.form(party),
                List.of(
                        new MaterialFiled("M01", List.of(), true),
                        new MaterialFiled("M03", List.of(), true)),
                party,
                null,
                errand,
                insists);
    }

    private UUID open(Filing.Receipt receipt) {
        return store.find(receipt.id()).file().openItems().getFirst().id();
    }
}
