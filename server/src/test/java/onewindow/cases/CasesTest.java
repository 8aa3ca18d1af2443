package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import onewindow.ModuleTest;
import onewindow.cases.CaseCity.Place;
import onewindow.cases.CaseEvent.DeclineReason;
import onewindow.cases.CaseEvent.DeliveryWay;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.CaseList.Lamp;
import onewindow.cases.Filing.MaterialFiled;
import onewindow.cases.Filing.Receipt;
import onewindow.cases.Intake.CorrectionDefect;
import onewindow.cases.WorkItem.Node;
import onewindow.documents.Documents;
import onewindow.documents.Files;
import onewindow.documents.IssuedDocument;
import onewindow.documents.StoredFile;
import onewindow.identity.Party;
import onewindow.identity.People;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole cases on the real parts: rights, clock, documents, licence, record. */
@ModuleTest
@Import(CaseCity.class)
class CasesTest {
    private static final List<String> BASIS = List.of("《出版管理条例》第三十五条");

    @Autowired CaseCity city;
    @Autowired Cases cases;
    @Autowired Intake intake;
    @Autowired Approvals approvals;
    @Autowired Deliveries deliveries;
    @Autowired HandOvers handOvers;
    @Autowired OutsideCases outside;
    @Autowired CaseViews views;
    @Autowired CaseFiles caseFiles;
    @Autowired CaseSearch search;
    @Autowired DeemedAcceptance silence;
    @Autowired Drafts drafts;
    @Autowired OpenCases openCases;
    @Autowired Endings endings;
    @Autowired CaseStore store;
    @Autowired Files files;
    @Autowired Documents documents;
    @Autowired JdbcClient jdbc;
    @Autowired Recount recount;
    @Autowired org.springframework.transaction.support.TransactionTemplate transactions;

    private Place place;
    private Party company;
    private UUID applicant;

    @BeforeEach
    void build() {
        place = city.build(guide -> {});
        company = People.enterprise();
        applicant = city.enterprise(company);
    }

    @Test
    void oneCaseFromFilingToDelivery() {
        Receipt receipt = submit();
        assertThat(receipt.number()).hasSize(43).startsWith(place.item().code().substring(0, 31));
        assertThat(receipt.token()).matches("[0-9a-f]{32}");

        intake.accept(receipt.id(), open(receipt).id(), place.clerk().act());
        assertThat(phase(receipt)).isEqualTo(Phase.ACCEPTED);
        approvals.giveOpinion(
                receipt.id(),
                open(receipt).id(),
                Outcome.GRANT,
                "材料齐全",
                BASIS,
                place.reviewer().act());
        Phase decided =
                approvals
                        .decide(
                                receipt.id(),
                                open(receipt).id(),
                                Outcome.GRANT,
                                "同意",
                                BASIS,
                                place.chief().act())
                        .phase();
        assertThat(decided).isIn(Phase.CLOSED, Phase.DECIDED);
        if (decided == Phase.DECIDED) {
            stampAll(receipt);
            approvals.resultMade(receipt.id(), open(receipt).id(), place.reviewer().act());
        }
        String lastFour = company.documentNumber().substring(14);
        deliveries.deliver(
                receipt.id(),
                open(receipt).id(),
                DeliveryWay.COUNTER,
                "王五",
                lastFour,
                null,
                null,
                place.collection().act());

        CaseView view = views.ofApplicant(receipt.id(), CaseCity.act(applicant));
        assertThat(view.phase()).isEqualTo(Phase.DELIVERED);
        assertThat(view.licence()).startsWith("1.2.156.3005.2.");
        assertThat(view.refusal()).isNull();
        assertThat(view.recordWhole()).isTrue();
        assertThat(view.trail())
                .extracting(CaseView.TrailEntry::kind)
                .containsExactly(
                        "CaseFiled",
                        "CaseAccepted",
                        "OpinionGiven",
                        "CaseDecided",
                        "ResultMade",
                        "CaseDelivered");
        assertThat(views.ofStaff(receipt.id(), place.chief().act()).documents())
                .extracting(document -> document.kind().code())
                .contains("D02", "D05", "D18", "D19", "L", "D27");
        assertThat(view.documents())
                .extracting(document -> document.kind().code())
                .doesNotContain("D18");
        rebuilt(receipt);
    }

    @Test
    void aGrantedCaseAndItsLicenceExistTogetherOrNotAtAll() {
        Receipt receipt = reviewed();
        UUID item = open(receipt).id();
        transactions.executeWithoutResult(status -> {
            approvals.decide(receipt.id(), item, Outcome.GRANT, "", BASIS, place.chief().act());
            status.setRollbackOnly();
        });
        assertThat(phase(receipt)).isEqualTo(Phase.ACCEPTED);
        assertThat(licencesOf(receipt)).isZero();
        assertThat(documents.of(receipt.id()))
                .extracting(document -> document.kind().code())
                .doesNotContain("D19", "L");

        approvals.decide(receipt.id(), item, Outcome.GRANT, "", BASIS, place.chief().act());
        assertThat(licencesOf(receipt)).isOne();
    }

    @Test
    void aChangedCalendarMovesOpenDeadlinesAndRecordsEachMove() {
        Receipt receipt = submit();
        jdbc.sql("update cases.deadline set due = due - 3 where case_id = :id")
                .param("id", receipt.id())
                .update();
        assertThat(recount.recount(1, CaseCity.now())).isPositive();
        assertThat(
                        jdbc.sql(
                                        "select to_due - from_due from cases.deadline_moved where case_id = :id")
                                .param("id", receipt.id())
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
        assertThat(recount.recount(1, CaseCity.now())).isZero();
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() {
        Act act = CaseCity.act(applicant);
        Receipt first = cases.submit(filing(), act);
        Receipt again = cases.submit(filing(), act);
        assertThat(again).isEqualTo(first);

        Act accept = place.clerk().act();
        UUID item = open(first).id();
        intake.accept(first.id(), item, accept);
        intake.accept(first.id(), item, accept);
        assertThat(phase(first)).isEqualTo(Phase.ACCEPTED);
    }

    @Test
    void theLaterOfTwoClerksIsToldWhoDidWhatAndWhen() {
        Receipt receipt = submit();
        UUID item = open(receipt).id();
        intake.accept(receipt.id(), item, place.clerk().act());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> intake.accept(receipt.id(), item, place.clerk().act()))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(CaseRefusal.WORK_ITEM_CHANGED);
                    assertThat(refused.details()).containsKeys("by", "at", "node");
                    assertThat(refused.details().get("by")).isNotEqualTo("");
                });
    }

    @Test
    void whoeverFindsTheWorkTakenIsToldSinceWhen() {
        Receipt receipt = submit();
        intake.accept(receipt.id(), open(receipt).id(), place.clerk().act());
        UUID item = open(receipt).id();
        Act claim = place.reviewer().act();
        approvals.claim(receipt.id(), item, claim);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> approvals.claim(receipt.id(), item, place.chief().act()))
                .satisfies(refused -> {
                    assertThat(refused.details()).containsEntry("done", false);
                    assertThat(refused.details().get("at"))
                            .isEqualTo(claim.at().truncatedTo(ChronoUnit.MICROS).toString());
                });
    }

    @Test
    void ofManyAtOnceExactlyOneAccepts() throws Exception {
        Receipt receipt = submit();
        UUID item = open(receipt).id();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> one =
                    () -> {
                        try {
                            intake.accept(receipt.id(), item, place.clerk().act());
                            return true;
                        } catch (Refused later) {
                            return false;
                        }
                    };
            long accepted = 0;
            for (var answer : people.invokeAll(java.util.Collections.nCopies(12, one))) {
                accepted += answer.get() ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
        rebuilt(receipt);
    }

    @Test
    void nobodyActsWithoutTheRight() {
        Receipt receipt = submit();
        UUID item = open(receipt).id();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> intake.accept(receipt.id(), item, place.reviewer().act()));
        intake.accept(receipt.id(), item, place.clerk().act());
        UUID review = open(receipt).id();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() ->
                        approvals.giveOpinion(
                                receipt.id(),
                                review,
                                Outcome.GRANT,
                                "",
                                BASIS,
                                place.clerk().act()));
        Place other = city.build(guide -> {});
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() ->
                        approvals.giveOpinion(
                                receipt.id(),
                                review,
                                Outcome.GRANT,
                                "",
                                BASIS,
                                other.reviewer().act()));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> views.ofStaff(receipt.id(), other.reviewer().act()));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> views.ofApplicant(receipt.id(), CaseCity.act(UUID.randomUUID())));
    }

    @Test
    void aCorrectionNamesFieldAndMaterialAndIsAnsweredInPlace() {
        Receipt receipt = submit();
        intake.requestCorrection(
                receipt.id(),
                open(receipt).id(),
                List.of(
                        new CorrectionDefect("M03", "租赁合同已经到期", "提交有效期内的租赁合同"),
                        new CorrectionDefect("form.area", "面积与平面图不一致", "按平面图填写")),
                place.clerk().act());
        CaseView asked = views.ofApplicant(receipt.id(), CaseCity.act(applicant));
        assertThat(asked.phase()).isEqualTo(Phase.IN_CORRECTION);
        assertThat(asked.correction()).isNotNull();
        assertThat(asked.correction().defects())
                .extracting(CaseView.DefectView::target)
                .containsExactly("M03", "form.area");
        assertThat(asked.actions()).contains("correct");

        Map<String, String> form = CaseCity.form(company);
        form.put("area", "96");
        cases.correct(receipt.id(), form, List.of(material("M03")), CaseCity.act(applicant));
        CaseView corrected = views.ofApplicant(receipt.id(), CaseCity.act(applicant));
        assertThat(corrected.phase()).isEqualTo(Phase.SUBMITTED);
        assertThat(corrected.form()).containsEntry("area", "96");
        rebuilt(receipt);
    }

    @Test
    void nothingOutsideTheGuideCanBeAskedFor() {
        Receipt receipt = submit();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        intake.requestCorrection(
                                receipt.id(),
                                open(receipt).id(),
                                List.of(new CorrectionDefect("M99", "缺少证明", "补交证明")),
                                place.clerk().act()));
    }

    @Test
    void anIncompleteOrWrongApplicationNamesEveryFaultAtOnce() {
        Map<String, String> form = CaseCity.form(company);
        form.put("creditCode", "91360502MA0000000X");
        form.put("area", "-3");
        form.remove("phone");
        form.put("hacked", "1");
        var filing =
                new Filing(place.item().code(), null, form, List.of(), null, null, null, false);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> cases.submit(filing, CaseCity.act(applicant)))
                .satisfies(invalid ->
                        assertThat(invalid.faults())
                                .contains(
                                        new Invalid.Fault("form.creditCode", "check-digit"),
                                        new Invalid.Fault("form.area", "out-of-range"),
                                        new Invalid.Fault("form.phone", "required"),
                                        new Invalid.Fault("form.hacked", "unknown-field"),
                                        new Invalid.Fault("materials.M01", "required")));
    }

    @Test
    void hostileAndRareTextIsKeptAsText() {
        Map<String, String> form = CaseCity.form(company);
        form.put("premises", "<script>alert(1)</script>'; drop table cases.case_file;-- 𡐓");
        Receipt receipt = cases.submit(filing(form), CaseCity.act(applicant));
        assertThat(views.ofApplicant(receipt.id(), CaseCity.act(applicant)).form()).isEqualTo(form);
        String long10000 = "字".repeat(10_000);
        intake.accept(receipt.id(), open(receipt).id(), place.clerk().act());
        approvals.giveOpinion(
                receipt.id(),
                open(receipt).id(),
                Outcome.GRANT,
                long10000,
                BASIS,
                place.reviewer().act());
        assertThat(views.ofStaff(receipt.id(), place.chief().act()).opinions().getFirst().text())
                .isEqualTo(long10000);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        approvals.decide(
                                receipt.id(),
                                open(receipt).id(),
                                Outcome.GRANT,
                                long10000 + "字",
                                BASIS,
                                place.chief().act()));
    }

    @Test
    void silenceForFiveWorkingDaysIsAcceptanceHoweverOftenAndLateTheSweepRuns() {
        Receipt receipt = submit();
        Instant today = CaseCity.now();
        assertThat(phase(receipt)).isEqualTo(Phase.SUBMITTED);
        silence.sweep(today);
        assertThat(phase(receipt)).isEqualTo(Phase.SUBMITTED);
        Instant late = today.plus(40, ChronoUnit.DAYS);
        silence.sweep(late);
        silence.sweep(late);
        silence.sweep(late.plusSeconds(600));
        CaseView view = views.ofApplicant(receipt.id(), CaseCity.act(applicant));
        assertThat(view.phase()).isEqualTo(Phase.ACCEPTED);
        assertThat(view.deemed()).isTrue();
        assertThat(view.acceptedOn()).isEqualTo(Time.date(view.filedAt()));
        assertThat(
                        view.documents().stream()
                                .filter(document -> document.kind().code().equals("D05")))
                .hasSize(1);
        rebuilt(receipt);
    }

    @Test
    void silenceAcceptsNothingWhereTheLawOfTheTypeDoesNotSaySo() {
        Place service =
                city.build(guide ->
                        guide.put("type", "PUBLIC_SERVICE").put("catalogCode", "362001390007"));
        Receipt receipt = cases.submit(filing(service), CaseCity.act(applicant));
        silence.sweep(CaseCity.now().plus(40, ChronoUnit.DAYS));
        assertThat(phase(receipt)).isEqualTo(Phase.SUBMITTED);
    }

    @Test
    void anApplicationThatBelongsElsewhereIsDeclinedWithTheCompetentOrgan() {
        Receipt receipt = submit();
        intake.decline(
                receipt.id(),
                open(receipt).id(),
                DeclineReason.NOT_COMPETENT,
                "属于县级权限",
                "分宜县新闻出版局",
                place.clerk().act());
        assertThat(phase(receipt)).isEqualTo(Phase.DECLINED);
        assertThat(documents.of(receipt.id()))
                .extracting(document -> document.kind().code())
                .contains("D06");
        var refusal = views.ofApplicant(receipt.id(), CaseCity.act(applicant)).refusal();
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(DeclineReason.NOT_COMPETENT);
        assertThat(refusal.competentOrgan()).isEqualTo("分宜县新闻出版局");
        assertThat(refusal.text()).isEqualTo("属于县级权限");
        assertThat(refusal.remedies()).contains("行政复议", "行政诉讼");
    }

    @Test
    void whatWasFiledOnlineHasNoPaperToHandOver() {
        Receipt receipt = submit();
        intake.accept(receipt.id(), open(receipt).id(), place.clerk().act());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> handOvers.handOver(place.department().id(), place.clerk().act()))
                .satisfies(refused ->
                        assertThat(refused.reason()).isEqualTo(CaseRefusal.NOTHING_TO_HAND_OVER));
    }

    @Test
    void aRefusalGoesOneLevelHigherAndLeavesNoLicence() {
        Receipt receipt = reviewed();
        assertThat(
                        approvals
                                .decide(
                                        receipt.id(),
                                        open(receipt).id(),
                                        Outcome.REFUSE,
                                        "场所不符合要求",
                                        BASIS,
                                        place.chief().act())
                                .phase())
                .isEqualTo(Phase.ACCEPTED);
        approvals.decide(
                receipt.id(),
                open(receipt).id(),
                Outcome.REFUSE,
                "场所不符合要求",
                BASIS,
                place.approver().act());
        CaseView view = views.ofApplicant(receipt.id(), CaseCity.act(applicant));
        assertThat(view.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(view.licence()).isNull();
        var refusal = view.refusal();
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isNull();
        assertThat(refusal.text()).isEqualTo("场所不符合要求");
        assertThat(refusal.basis()).isEqualTo(BASIS);
        assertThat(refusal.remedies()).contains("行政复议", "行政诉讼");
        assertThat(view.documents())
                .extracting(document -> document.kind().code())
                .contains("D20")
                .doesNotContain("L");
    }

    @Test
    void whatWasSentBackIsReadByTheReviewer() {
        Receipt receipt = reviewed();
        approvals.sendBack(receipt.id(), open(receipt).id(), "请核实房屋用途", place.chief().act());
        var said = views.ofStaff(receipt.id(), place.reviewer().act()).opinions();
        assertThat(said)
                .extracting(CaseView.OpinionView::node, CaseView.OpinionView::proposal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Node.REVIEW, Outcome.GRANT),
                        org.assertj.core.groups.Tuple.tuple(Node.DECIDE, null));
        assertThat(said.getLast().text()).isEqualTo("请核实房屋用途");
        assertThat(said.getLast().by()).contains("（");
    }

    @Test
    void aWithdrawnCaseIsOverAndCannotBeDecided() {
        Receipt receipt = reviewed();
        UUID item = open(receipt).id();
        cases.withdraw(receipt.id(), "不再需要", CaseCity.act(applicant));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        approvals.decide(
                                receipt.id(), item, Outcome.GRANT, "", BASIS, place.chief().act()));
        assertThat(documents.of(receipt.id()))
                .extracting(document -> document.kind().code())
                .contains("D21");
    }

    @Test
    void theTokenShowsTheTrailWithoutPersonalData() {
        Receipt receipt = submit();
        String trail = Ledger.json(views.byToken(receipt.token()));
        assertThat(trail)
                .contains("CaseFiled")
                .doesNotContain(company.name(), company.documentNumber(), "王五");
        String lastFour = company.documentNumber().substring(14);
        assertThat(views.byNumber(receipt.number(), lastFour).number()).isEqualTo(receipt.number());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> views.byNumber(receipt.number(), "0000"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> views.byToken("0".repeat(32)));
    }

    @Test
    void personalDataLiesEncryptedAndLookingIsRecorded() {
        Receipt receipt = submit();
        String stored =
                jdbc.sql(
                                        "select string_agg(encode(canonical, 'escape'), '') from cases.case_event where case_id = :id")
                                .param("id", receipt.id())
                                .query(String.class)
                                .single()
                        + jdbc.sql(
                                        "select string_agg(encode(sealed, 'escape'), '') from cases.secret where case_id = :id")
                                .param("id", receipt.id())
                                .query(String.class)
                                .single()
                        + jdbc.sql(
                                        "select encode(state, 'escape') from cases.case_file where id = :id")
                                .param("id", receipt.id())
                                .query(String.class)
                                .single();
        assertThat(stored).doesNotContain(company.documentNumber(), "0790-6441234");
        String bytes =
                new String(
                        company.name().getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.ISO_8859_1);
        assertThat(stored).doesNotContain(bytes);

        CaseView masked = views.ofStaff(receipt.id(), place.chief().act());
        assertThat(masked.form().get("representativeId")).contains("*");
        Party clear = caseFiles.unmask(receipt.id(), "核对身份", place.chief().act());
        assertThat(clear).isEqualTo(company);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from platform.audit_entry where kind = 'unmask' and subject = :id")
                                .param("id", receipt.id().toString())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> caseFiles.unmask(receipt.id(), " ", place.chief().act()));
    }

    @Test
    void theChainStaysWholeWhenPersonalDataIsErased() {
        Receipt receipt = reviewed();
        jdbc.sql("delete from cases.secret where case_id = :id").param("id", receipt.id()).update();
        var loaded = store.find(receipt.id());
        assertThat(Ledger.Proof.holds(store.record(receipt.id()), loaded.head())).isTrue();
    }

    @Test
    void eventsCannotBeChangedByTheApplication() {
        Receipt receipt = submit();
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() ->
                        jdbc.sql("update cases.case_event set at = now() where case_id = :id")
                                .param("id", receipt.id())
                                .update());
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() ->
                        jdbc.sql("delete from cases.case_event where case_id = :id")
                                .param("id", receipt.id())
                                .update());
    }

    @Test
    void openWorkIsFoundByItsNumberHoweverItIsGiven() {
        Receipt receipt = submit();
        Receipt other = submit();
        for (Receipt each : List.of(receipt, other)) {
            intake.accept(each.id(), open(each).id(), place.clerk().act());
        }
        String number = receipt.number();
        for (String typed :
                List.of(
                        number,
                        number.toLowerCase(java.util.Locale.ROOT) + " ",
                        receipt.token(),
                        receipt.token().substring(0, 12),
                        "https://xinyu.example/check/" + receipt.token() + "?lang=zh")) {
            assertThat(found(typed, place)).as(typed).containsExactly(receipt.id());
        }
        assertThat(found(number.substring(0, 31), place))
                .containsExactlyInAnyOrder(receipt.id(), other.id());
        assertThat(found(" ", place)).hasSize(2);
        for (String typed : List.of("%", "_", "没有", "'; --", number + "0")) {
            assertThat(found(typed, place)).as(typed).isEmpty();
        }
        assertThat(found(number, city.build(guide -> {}))).isEmpty();
    }

    private List<UUID> found(String typed, Place by) {
        return search
                .work(List.of(), false, null, typed, null, by.reviewer().act())
                .cases()
                .stream()
                .map(CaseList.Listed::id)
                .toList();
    }

    @Test
    void listsShowByDueDateWhatTheActorMaySee() {
        Receipt receipt = submit();
        intake.accept(receipt.id(), open(receipt).id(), place.clerk().act());
        var work = search.work(List.of(), false, null, null, null, place.reviewer().act());
        assertThat(work.cases()).extracting(CaseList.Listed::id).containsExactly(receipt.id());
        assertThat(work.cases().getFirst().lamp()).isEqualTo(Lamp.GREEN);
        assertThat(work.cases().getFirst().item().node()).isEqualTo(Node.REVIEW);
        assertThat(
                        search.work(List.of(), true, Lamp.GREEN, null, null, place.reviewer().act())
                                .cases())
                .isEmpty();
        assertThat(search.byDueDate(null, null, null, place.chief().act()).cases())
                .extracting(CaseList.Listed::id)
                .containsExactly(receipt.id());
        assertThat(search.byDueDate(Lamp.RED, null, null, place.chief().act()).cases()).isEmpty();
        assertThat(search.own(applicant, null).cases())
                .extracting(CaseList.Listed::id)
                .containsExactly(receipt.id());
        assertThat(
                        search.byDueDate(null, null, null, city.build(guide -> {}).chief().act())
                                .cases())
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int each = 0; each < 33; each++) {
            Receipt receipt = submit();
            intake.accept(receipt.id(), open(receipt).id(), place.clerk().act());
        }
        var first = search.byDueDate(null, null, null, place.chief().act());
        assertThat(first.cases()).hasSize(30);
        assertThat(first.total()).isEqualTo(33);
        var second = search.byDueDate(null, null, first.next(), place.chief().act());
        assertThat(second.cases()).hasSize(3);
        assertThat(second.next()).isNull();
        assertThat(first.cases())
                .extracting(CaseList.Listed::id)
                .doesNotContainAnyElementsOf(
                        second.cases().stream().map(CaseList.Listed::id).toList());
    }

    @Test
    void aDraftIsKeptUntilItIsFiled() {
        Act act = CaseCity.act(applicant);
        drafts.keep(place.item().code(), Map.of("area", "1"), List.of(), act);
        drafts.keep(place.item().code(), Map.of("area", "12"), List.of(), act);
        assertThat(drafts.find(applicant, place.item().code()).orElseThrow().form())
                .containsEntry("area", "12");
        submit();
        assertThat(drafts.find(applicant, place.item().code())).isEmpty();
    }

    @Test
    void theClockExplainsItself() {
        Receipt receipt = submit();
        intake.accept(receipt.id(), open(receipt).id(), place.clerk().act());
        var days = views.days(receipt.id(), Deadline.Kind.PROMISED, CaseCity.act(applicant), true);
        assertThat(days.getFirst().reason()).isEqualTo("start");
        assertThat(days.stream().filter(day -> day.counted())).hasSize(5);
        CaseView view = views.ofApplicant(receipt.id(), CaseCity.act(applicant));
        assertThat(view.clocks())
                .extracting(clock -> clock.kind().name())
                .contains("PROMISED", "LEGAL");
    }

    @Test
    void whatAnotherSystemDecidesIsFollowedToItsResult() {
        Place elsewhere =
                city.build(guide -> {
                    guide.putObject("decidingSystem").put("here", false).put("name", "省新闻出版系统");
                });
        Receipt receipt = cases.submit(filing(elsewhere), CaseCity.act(applicant));
        assertThat(phase(receipt)).isEqualTo(Phase.OUTSIDE);
        UUID item = open(receipt).id();
        outside.registerOutside(receipt.id(), item, "SX-2026-1", elsewhere.clerk().act());
        outside.enterOutsideResult(
                receipt.id(),
                item,
                Outcome.GRANT,
                Time.date(CaseCity.now()),
                "赣新出〔2026〕1号",
                elsewhere.clerk().act());
        CaseView view = views.ofApplicant(receipt.id(), CaseCity.act(applicant));
        assertThat(view.phase()).isEqualTo(Phase.CLOSED);
        assertThat(view.licence()).isNull();
        assertThat(view.documents())
                .extracting(document -> document.kind().code())
                .containsExactly("D02");
        deliveries.collectOnline(receipt.id(), CaseCity.act(applicant));
        assertThat(phase(receipt)).isEqualTo(Phase.DELIVERED);
    }

    @Test
    void resultsOfAnotherSystemAreImportedRowByRow() {
        Place elsewhere =
                city.build(guide ->
                        guide.putObject("decidingSystem")
                                .put("here", false)
                                .put("name", "省新闻出版系统"));
        Receipt receipt = cases.submit(filing(elsewhere), CaseCity.act(applicant));
        var today = Time.date(CaseCity.now());
        var results =
                outside.importResults(
                        List.of(
                                new OutsideCases.Row("unknown", Outcome.GRANT, today, null),
                                new OutsideCases.Row(
                                        receipt.number(), Outcome.GRANT, today, "赣新出〔2026〕2号"),
                                new OutsideCases.Row(
                                        receipt.number(), Outcome.REFUSE, today, null)),
                        elsewhere.clerk().act());
        assertThat(results)
                .extracting(OutsideCases.RowResult::problem)
                .containsExactly("not-found", null, "not-possible-now");
        assertThat(phase(receipt)).isEqualTo(Phase.CLOSED);
    }

    private int licencesOf(Receipt receipt) {
        return jdbc.sql("select count(*) from licences.licence where case_id = :id")
                .param("id", receipt.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void countsTheCasesThatStillRunUnderAVersion() {
        UUID version = place.item().id();
        assertThat(openCases.counts(List.of(version, UUID.randomUUID()))).isEmpty();
        Receipt withdrawn = submit();
        submit();
        cases.withdraw(withdrawn.id(), "不办了", CaseCity.act(applicant));
        assertThat(openCases.counts(List.of(version))).isEqualTo(Map.of(version, 1));
    }

    @Test
    void aDecidedCaseStaysWhereItIsWhileOpenOnesGoToTheSuccessor() {
        Receipt receipt = submit();
        var successor = city.publishBeside(place.item(), "99", guide -> {});
        var moved = new AtomicInteger();
        String code = place.item().code();
        assertThat(
                        endings.move(
                                first(code),
                                successor.code(),
                                "两项合并",
                                CaseCity.act(applicant),
                                moved::incrementAndGet))
                .isNull();
        assertThat(moved).hasValue(1);
        assertThat(store.find(receipt.id()).file().itemCode()).isEqualTo(successor.code());
        rebuilt(receipt);
        var third = city.publishBeside(place.item(), "98", guide -> {});
        intake.decline(
                receipt.id(),
                open(receipt).id(),
                DeclineReason.NOT_NEEDED,
                "不需要",
                null,
                place.clerk().act());
        assertThat(
                        endings.move(
                                first(successor.code()),
                                third.code(),
                                "x",
                                CaseCity.act(applicant),
                                moved::incrementAndGet))
                .isNull();
        assertThat(moved).hasValue(1);
    }

    @Test
    void casesEndWithTheirItemBatchByBatchAndSayWhyToTheirApplicants() {
        List<Receipt> receipts = List.of(submit(), submit(), submit());
        Receipt accepted = receipts.get(1);
        intake.accept(accepted.id(), open(accepted).id(), place.clerk().act());
        String code = place.item().code();
        assertThat(endings.open(List.of(code))).isEqualTo(3);
        var ended = new AtomicInteger();
        var act = CaseCity.act(applicant);
        UUID last =
                endings.end(
                        new Endings.Batch(List.of(code), null, 2),
                        "《取消决定》（国发〔2026〕1号）",
                        "设定依据已经废止",
                        act,
                        ended::incrementAndGet);
        assertThat(ended).hasValue(2);
        assertThat(last).isNotNull();
        assertThat(
                        endings.end(
                                new Endings.Batch(List.of(code), last, 2),
                                "《取消决定》（国发〔2026〕1号）",
                                "设定依据已经废止",
                                act,
                                ended::incrementAndGet))
                .isNull();
        assertThat(ended).hasValue(3);
        assertThat(endings.open(List.of(code))).isZero();
        assertThat(endings.end(first(code), "x", "x", act, ended::incrementAndGet)).isNull();
        receipts.forEach(this::rebuilt);

        CaseView view = views.ofApplicant(accepted.id(), CaseCity.act(applicant));
        assertThat(view.phase()).isEqualTo(Phase.TERMINATED);
        assertThat(view.actions()).isEmpty();
        assertThat(view.refusal())
                .satisfies(why -> {
                    assertThat(why.text()).isEqualTo("设定依据已经废止");
                    assertThat(why.basis()).containsExactly("《取消决定》（国发〔2026〕1号）");
                    assertThat(why.remedies()).contains("行政复议");
                });
        assertThat(view.documents())
                .filteredOn(document -> document.kind().code().equals("D21"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.title()).isEqualTo("终止办理通知书"));
        assertThat(
                        jdbc.sql("select count(*) from cases.deadline where case_id = :id")
                                .param("id", accepted.id())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aDecisionStandsThoughItsItemEnds() {
        Receipt receipt = reviewed();
        approvals.decide(
                receipt.id(), open(receipt).id(), Outcome.GRANT, "同意", BASIS, place.chief().act());
        Phase before = phase(receipt);
        var ended = new AtomicInteger();
        endings.end(
                first(place.item().code()),
                "x",
                "x",
                CaseCity.act(applicant),
                ended::incrementAndGet);
        assertThat(ended).hasValue(0);
        assertThat(phase(receipt)).isEqualTo(before);
    }

    private static Endings.Batch first(String code) {
        return new Endings.Batch(List.of(code), null, 100);
    }

    private Receipt submit() {
        return cases.submit(filing(), CaseCity.act(applicant));
    }

    private Receipt reviewed() {
        Receipt receipt = submit();
        intake.accept(receipt.id(), open(receipt).id(), place.clerk().act());
        approvals.giveOpinion(
                receipt.id(), open(receipt).id(), Outcome.GRANT, "", BASIS, place.reviewer().act());
        return receipt;
    }

    private Filing filing() {
        return filing(CaseCity.form(company));
    }

    private Filing filing(Map<String, String> form) {
        return new Filing(
                place.item().code(),
                place.item().id(),
                form,
                List.of(material("M01"), material("M03")),
                null,
                null,
                null,
                false);
    }

    private Filing filing(Place other) {
        return new Filing(
                other.item().code(),
                null,
                CaseCity.form(company),
                List.of(material("M01"), material("M03")),
                null,
                null,
                null,
                false);
    }

    private MaterialFiled material(String code) {
        StoredFile stored =
                files.store(
                        new ByteArrayInputStream(CaseCity.PICTURE),
                        code + ".png",
                        CaseCity.act(applicant));
        return new MaterialFiled(code, List.of(stored.id()), false);
    }

    private WorkItem open(Receipt receipt) {
        return store.find(receipt.id()).file().openItems().getFirst();
    }

    private Phase phase(Receipt receipt) {
        return store.find(receipt.id()).file().phase();
    }

    private void stampAll(Receipt receipt) {
        documents.of(receipt.id()).stream()
                .filter(document -> document.sealState() == IssuedDocument.SealState.AWAITING_STAMP)
                .forEach(document -> documents.confirmStamp(document.id(), place.reviewer().act()));
    }

    /** What is stored of a case is what its record says. */
    private void rebuilt(Receipt receipt) {
        var loaded = store.find(receipt.id());
        var record = store.record(receipt.id());
        assertThat(Ledger.Proof.holds(record, loaded.head())).isTrue();
        var replayed =
                CaseHistory.replay(
                        receipt.id(),
                        record.stream().map(link -> Ledger.read(link.canonical())).toList());
        assertThat(replayed).isEqualTo(loaded.file());
        List<String> items =
                jdbc.sql(
                                "select id || ' ' || node || ' ' || version || ' ' || (done_at is not null) from cases.work_item where case_id = :id order by 1")
                        .param("id", receipt.id())
                        .query(String.class)
                        .list();
        assertThat(items)
                .containsExactlyInAnyOrderElementsOf(
                        loaded.file().workItems().stream()
                                .map(item ->
                                        item.id()
                                                + " "
                                                + item.node()
                                                + " "
                                                + item.version()
                                                + " "
                                                + !item.isOpen())
                                .toList());
    }
}
