package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import onewindow.reception.Attendee;
import onewindow.reception.Errands;
import onewindow.reception.MaterialLists;
import onewindow.reception.NewVisit;
import onewindow.reception.VisitSearch;
import onewindow.reception.Visits;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case is judged by the list that its answers choose, worked out on the server. */
@ModuleTest
@Import(CaseCity.class)
class SituationCasesTest {
    private static final String QUESTIONS =
            """
            [{"key": "premises", "question": "经营场所是自有还是租用？", "questionEn": "Own or rented premises?",
              "answers": [{"key": "own", "text": "自有", "textEn": "Own"},
                          {"key": "rent", "text": "租用", "textEn": "Rented"}]}]
            """;

    @Autowired CaseCity city;
    @Autowired Cases cases;
    @Autowired Intake intake;
    @Autowired CaseStore store;
    @Autowired CaseViews views;
    @Autowired Visits visits;
    @Autowired Errands errands;
    @Autowired VisitSearch visitSearch;
    @Autowired MaterialLists lists;
    @Autowired Files files;

    private Place place;
    private Party company;

    @BeforeEach
    void build() {
        place = city.build(SituationCasesTest::askAboutThePremises);
        company = People.enterprise();
    }

    @Test
    void everyQuestionThatIsAskedHasToBeAnswered() {
        assertFaults(
                () -> receive(Map.of(), List.of("M01", "M02", "M03", "M04")),
                tuple("form.situation.premises", "required"));
        assertFaults(
                () ->
                        receive(
                                Map.of("situation.premises", "borrowed"),
                                List.of("M01", "M02", "M03", "M04")),
                tuple("form.situation.premises", "not-a-choice"));
    }

    @Test
    void requiresTheChosenListAndNothingElse() {
        var rented = Map.of("situation.premises", "rent", "landlord", "王五");
        assertFaults(
                () -> receive(rented, List.of("M01", "M02", "M03", "M04")),
                tuple("materials.M05", "required"));
        assertFaults(
                () ->
                        receive(
                                Map.of("situation.premises", "own", "landlord", "王五"),
                                List.of("M01", "M02", "M03", "M04", "M05")),
                tuple("materials.M05", "not-in-guide"),
                tuple("form.landlord", "unknown-field"));
        receive(rented, List.of("M01", "M02", "M03", "M04", "M05"));
        receive(Map.of("situation.premises", "own"), List.of("M01", "M02", "M03", "M04"));
    }

    @Test
    void theCaseKeepsTheAnswersAndIsHandledByThem() {
        var receipt =
                receive(Map.of("situation.premises", "own"), List.of("M01", "M02", "M03", "M04"));
        CaseView view = views.ofStaff(receipt.id(), place.clerk().act());
        assertThat(view.situation().materials()).containsExactly("M01", "M02", "M03", "M04");
        assertThat(view.situation().fields()).doesNotContain("landlord");
        assertThat(view.situation().answers())
                .containsExactly(
                        new CaseView.AnswerView(
                                "经营场所是自有还是租用？", "Own or rented premises?", "自有", "Own"));
        assertThat(view.form()).doesNotContainKey("situation.premises");

        assertFaults(
                () ->
                        intake.requestCorrection(
                                receipt.id(),
                                open(receipt),
                                List.of(new CorrectionDefect("M05", "没有提交", "补交租赁合同")),
                                place.clerk().act()),
                tuple("defects.M05", "not-in-guide"));

        intake.accept(receipt.id(), open(receipt), place.clerk().act());
        assertThat(promisedDays(receipt)).isEqualTo(2);
    }

    @Test
    void aCorrectionDoesNotChangeTheSituation() {
        var receipt =
                receive(Map.of("situation.premises", "own"), List.of("M01", "M02", "M03", "M04"));
        intake.requestCorrection(
                receipt.id(),
                open(receipt),
                List.of(new CorrectionDefect("form.area", "面积不对", "填写实际面积")),
                place.clerk().act());
        UUID errand = errand();
        assertFaults(
                () ->
                        intake.correct(
                                receipt.id(),
                                errand,
                                form(Map.of("situation.premises", "rent", "landlord", "王五")),
                                List.of(),
                                place.clerk().act()),
                tuple("form.situation.premises", "situation-fixed"),
                tuple("form.landlord", "unknown-field"));
        intake.correct(receipt.id(), errand, form(Map.of()), List.of(), place.clerk().act());
        assertThat(views.ofStaff(receipt.id(), place.clerk().act()).situation().answers())
                .extracting(CaseView.AnswerView::answer)
                .containsExactly("自有");
    }

    @Test
    void theNoticeAtTheWindowListsWhatTheAnswersChoose() throws Exception {
        UUID errand = errand();
        assertFaults(
                () ->
                        errands.advise(
                                errand, null, Map.of("premises", "castle"), place.clerk().act()),
                tuple("answers.premises", "not-a-choice"));
        errands.advise(errand, null, Map.of("premises", "own"), place.clerk().act());
        assertThat(text(errands.advice(errand, place.clerk().act())))
                .contains("您的情形", "经营场所是自有还是租用？自有")
                .doesNotContain("房屋租赁合同");
        UUID other = errand();
        errands.advise(other, null, Map.of("premises", "rent"), place.clerk().act());
        assertThat(text(errands.advice(other, place.clerk().act()))).contains("房屋租赁合同");
    }

    @Test
    void anybodyCanPrintTheListOfASituation() throws Exception {
        String code = place.item().code();
        assertThat(text(lists.pdf(code, Map.of("premises", "rent"))))
                .contains("您的情形", "经营场所是自有还是租用？租用", "房屋租赁合同", "扫码打开本清单")
                .doesNotContain("办事人", "此处加盖印章", "申请人或代理人（签名）");
        assertThat(text(lists.pdf(code, Map.of("premises", "own")))).doesNotContain("房屋租赁合同");
        assertThat(text(lists.pdf(code, Map.of()))).contains("房屋租赁合同");
    }

    private static String text(byte[] pdf) throws java.io.IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s", "");
        }
    }

    private int promisedDays(Filing.Receipt receipt) {
        return views.ofStaff(receipt.id(), place.clerk().act()).clocks().stream()
                .filter(clock -> clock.kind() == Deadline.Kind.PROMISED)
                .findFirst()
                .orElseThrow()
                .reading()
                .allowed();
    }

    private static void askAboutThePremises(ObjectNode guide) {
        guide.set("situations", new JsonMapper().readTree(QUESTIONS));
        ObjectNode contract = ((ObjectNode) guide.withArray("materials").get(0)).deepCopy();
        guide.withArray("materials")
                .add(
                        contract.put("code", "M05")
                                .put("name", "房屋租赁合同")
                                .put("exemption", "NONE")
                                .put("necessity", "CONDITIONAL")
                                .put("condition", "租用经营场所")
                                .put("when", "situation.premises == 'rent'"));
        guide.withArray("form")
                .addObject()
                .put("key", "landlord")
                .put("label", "出租人")
                .put("labelEn", "Landlord")
                .put("kind", "TEXT")
                .put("required", true)
                .put("personal", false)
                .put("when", "situation.premises == 'rent'")
                .putArray("choices");
        ObjectNode limit = guide.putArray("situationLimits").addObject();
        limit.put("when", "situation.premises == 'own'");
        limit.putObject("promisedLimit").put("days", 2).put("unit", "WORKDAY");
    }

    private static Map<String, String> form(Party company, Map<String, String> more) {
        var form = new HashMap<>(CaseCity.form(company));
        form.putAll(more);
        return form;
    }

    private Map<String, String> form(Map<String, String> more) {
        return form(company, more);
    }

    private Filing.Receipt receive(Map<String, String> more, List<String> materials) {
        var handedIn = new ArrayList<MaterialFiled>();
        materials.forEach(code -> handedIn.add(new MaterialFiled(code, List.of(), true)));
        return intake.receive(
                new Filing(
                        place.item().code(),
                        null,
                        form(more),
                        handedIn,
                        null,
                        null,
                        errand(),
                        false),
                place.clerk().act());
    }

    private UUID open(Filing.Receipt receipt) {
        return store.find(receipt.id()).file().openItems().getFirst().id();
    }

    private static void assertFaults(
            ThrowingCallable act, org.assertj.core.groups.Tuple... expected) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(act)
                .satisfies(invalid ->
                        assertThat(invalid.faults())
                                .extracting(Invalid.Fault::field, Invalid.Fault::code)
                                .containsExactlyInAnyOrder(expected));
    }

    private UUID errand() {
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
                        List.of(new NewVisit.NewPrincipal(company, Set.of(mandate))));
        var ticket = visits.take(visit, place.clerk().act());
        visits.call(ticket.visit(), place.clerk().act());
        visits.start(ticket.visit(), place.clerk().act());
        UUID who = visitSearch.one(ticket.visit(), place.clerk().act()).principals().getLast().id();
        return errands.add(ticket.visit(), who, place.item().code(), place.clerk().act());
    }
}
