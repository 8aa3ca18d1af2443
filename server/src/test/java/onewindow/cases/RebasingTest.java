package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import onewindow.ModuleTest;
import onewindow.calendar.DayUnit;
import onewindow.cases.CaseCity.Place;
import onewindow.cases.CaseCity.Staff;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.Filing.MaterialFiled;
import onewindow.cases.Filing.Receipt;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemLife;
import onewindow.catalogue.ItemVersion;
import onewindow.documents.Files;
import onewindow.identity.Party;
import onewindow.identity.People;
import onewindow.identity.SignedIn;
import onewindow.identity.web.As;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A running case goes under the version in force, on purpose and with eyes open. */
@ModuleTest
@Import(CaseCity.class)
class RebasingTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> BASIS = List.of("《出版管理条例》第三十五条");

    @Autowired CaseCity city;
    @Autowired Cases cases;
    @Autowired Intake intake;
    @Autowired Approvals approvals;
    @Autowired CaseViews views;
    @Autowired OpenCases openCases;
    @Autowired Rebasing rebasing;
    @Autowired Files files;
    @Autowired JdbcClient jdbc;
    @Autowired CaseStore store;
    @Autowired ItemLife life;
    @Autowired TransactionTemplate transactions;
    @Autowired MockMvc web;

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
    void aRunningCaseIsPutUnderTheVersionInForceOnPurpose() {
        Receipt receipt = submit();
        assertThat(preview(receipt).offer()).isNull();
        ItemVersion next = publish(guide -> guide.put("summary", "开办书店、报刊亭之前办理。"));
        var preview = preview(receipt);
        assertThat(preview.entries()).isEqualTo(1);
        assertThat(preview.present().number()).isEqualTo(1);
        assertThat(preview.offer())
                .satisfies(offer -> {
                    assertThat(offer.version().id()).isEqualTo(next.id());
                    assertThat(offer.version().number()).isEqualTo(2);
                    assertThat(offer.asksFor()).isEmpty();
                    assertThat(offer.changes()).extracting("path").containsExactly("summary");
                    assertThat(offer.effect())
                            .isEqualTo(new RebaseEffect(List.of(), List.of(), List.of()));
                    assertThat(offer.elsewhere()).isFalse();
                });
        assertThat(store.find(receipt.id()).file().itemVersion()).isEqualTo(place.item().id());

        rebasing.rebase(receipt.id(), next.id(), false, "按新的说明办理", chief(1));
        assertThat(store.find(receipt.id()).file().itemVersion()).isEqualTo(next.id());
        assertThat(preview(receipt).offer()).isNull();
        assertThat(openCases.counts(List.of(place.item().id(), next.id())))
                .isEqualTo(Map.of(next.id(), 1));
        CaseView view = views.ofStaff(receipt.id(), place.reviewer().act());
        assertThat(view.trail())
                .extracting(CaseView.TrailEntry::kind)
                .endsWith("ItemVersionRebased");
        assertThat(view.recordWhole()).isTrue();
        assertThat(view.rebasings())
                .singleElement()
                .satisfies(rebased -> {
                    assertThat(rebased.before().number()).isEqualTo(1);
                    assertThat(rebased.after().number()).isEqualTo(2);
                    assertThat(rebased.reason()).isEqualTo("按新的说明办理");
                    assertThat(rebased.by()).endsWith("（CHIEF_REPRESENTATIVE岗）");
                    assertThat(rebased.agreed()).isFalse();
                });
    }

    @Test
    void showsWhatThisCaseIsAskedForAndByWhenItIsDecided() {
        Receipt receipt = submit();
        intake.accept(receipt.id(), open(receipt), place.clerk().act());
        LocalDate before = promised(receipt);
        ItemVersion next =
                publish(guide -> {
                    ArrayNode materials = guide.withArray("materials");
                    materials.remove(3);
                    materials.add(
                            ((ObjectNode) materials.get(0).deepCopy())
                                    .put("code", "M07")
                                    .put("name", "消防安全承诺书"));
                    ((ObjectNode) guide.get("promisedLimit")).put("days", 8);
                    ObjectNode openingDate = (ObjectNode) guide.withArray("form").get(9);
                    openingDate.put("required", true);
                });
        Rebasing.Offer offer = preview(receipt).offer();
        assertThat(offer).isNotNull();
        assertThat(offer.asksFor()).containsExactly("materials[M07]", "form[openingDate]");
        assertThat(offer.effect().added())
                .extracting("path", "required", "handedIn")
                .containsExactly(
                        tuple("materials[M07]", true, false),
                        tuple("form[openingDate]", true, false));
        assertThat(offer.effect().dropped())
                .extracting("path", "name", "handedIn")
                .containsExactly(tuple("materials[M04]", "法定代表人或者经营者居民身份证", true));
        assertThat(offer.effect().limits())
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.kind()).isEqualTo(Deadline.Kind.PROMISED);
                    assertThat(limit.before().days()).isEqualTo(5);
                    assertThat(limit.after())
                            .isEqualTo(
                                    new Guide.Limit(
                                            8, DayUnit.WORKDAY, limit.before().explanation()));
                    assertThat(limit.dueBefore()).isEqualTo(before);
                    assertThat(limit.dueAfter()).isAfter(before);
                    assertThat(limit.overdue()).isFalse();
                });

        assertRefused(
                "rebase-asks-more",
                () -> rebasing.rebase(receipt.id(), next.id(), false, "统一", chief(2)),
                Map.of("asksFor", List.of("materials[M07]", "form[openingDate]")));
        LocalDate after = offer.effect().limits().getFirst().dueAfter();
        rebasing.rebase(receipt.id(), next.id(), true, "申请人同意", chief(2));
        assertThat(promised(receipt)).isEqualTo(after);
        assertThat(
                        jdbc.sql(
                                        "select due from cases.deadline where case_id = :id and kind = 'PROMISED'")
                                .param("id", receipt.id())
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(after);
    }

    @Test
    void whatOnlyTheSituationAsksForNeedsConsentAsWell() {
        place = city.build(SituationCasesTest::askAboutThePremises);
        Receipt owner = submit(Map.of("situation.premises", "own"));
        Receipt tenant = submit(Map.of("situation.premises", "rent", "landlord", "王五"), "M05");
        publish(guide -> {
            ArrayNode materials = guide.withArray("materials");
            materials.add(
                    ((ObjectNode) materials.get(4).deepCopy())
                            .put("code", "M06")
                            .put("name", "出租人身份证明"));
        });
        assertThat(preview(owner).offer())
                .satisfies(offer -> {
                    assertThat(offer.asksFor()).isEmpty();
                    assertThat(offer.effect().added()).isEmpty();
                });
        assertThat(preview(tenant).offer())
                .satisfies(offer -> {
                    assertThat(offer.asksFor()).containsExactly("materials[M06]");
                    assertThat(offer.effect().added())
                            .extracting("name", "required")
                            .containsExactly(tuple("出租人身份证明", true));
                });
    }

    @Test
    void aQuestionThatWasNeverAskedNeedsConsent() {
        Receipt receipt = submit();
        publish(SituationCasesTest::askAboutThePremises);
        assertThat(preview(receipt).offer())
                .satisfies(offer -> assertThat(offer.asksFor()).contains("situations[premises]"));
    }

    @Test
    void anAnswerThatIsNoLongerAskedForDoesNoHarm() {
        place = city.build(SituationCasesTest::askAboutThePremises);
        Receipt owner = submit(Map.of("situation.premises", "own"));
        ItemVersion next =
                publish(guide -> {
                    guide.putArray("situations");
                    guide.putArray("situationLimits");
                    guide.withArray("materials").remove(4);
                    guide.withArray("form").remove(guide.withArray("form").size() - 1);
                });
        assertThat(preview(owner).offer())
                .satisfies(offer -> assertThat(offer.asksFor()).isEmpty());
        rebasing.rebase(owner.id(), next.id(), false, "简化", chief(1));
        assertThat(views.ofStaff(owner.id(), place.chief().act()).situation().materials())
                .containsExactly("M01", "M02", "M03", "M04");
    }

    @Test
    void whoeverComesLaterIsToldWhoMovedTheCase() {
        Receipt receipt = submit();
        ItemVersion next = publish(guide -> guide.put("summary", "新的说明。"));
        int seen = preview(receipt).entries();
        intake.accept(receipt.id(), open(receipt), place.clerk().act());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> rebasing.rebase(receipt.id(), next.id(), false, "x", chief(seen)))
                .satisfies(refused -> {
                    assertThat(refused.reason().code()).isEqualTo("case-moved");
                    assertThat(refused.details())
                            .containsEntry("event", "CaseAccepted")
                            .containsEntry("phase", "ACCEPTED")
                            .containsKeys("by", "at");
                    assertThat(refused.details().get("by")).asString().isNotBlank();
                });
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        rebasing.rebase(receipt.id(), next.id(), false, "x", place.chief().act()))
                .satisfies(invalid ->
                        assertThat(invalid.faults())
                                .containsExactly(new Invalid.Fault("If-Match", "required")));
    }

    @Test
    void onlyTheVersionInForceWillDo() {
        ItemVersion first = place.item();
        publish(guide -> guide.put("summary", "新的说明。"));
        Receipt receipt = submit();
        ItemVersion coming =
                city.publishNext(
                        first,
                        Time.date(CaseCity.now()).plusDays(1),
                        guide -> guide.put("summary", "明天起的说明。"));
        assertThat(preview(receipt).offer()).isNull();
        for (UUID other : List.of(first.id(), coming.id(), UUID.randomUUID())) {
            assertRefused(
                    "rebase-version-changed",
                    () -> rebasing.rebase(receipt.id(), other, true, "x", chief(1)),
                    Map.of());
        }
    }

    @Test
    void aRepeatedRequestDoesItOnce() {
        Receipt receipt = submit();
        ItemVersion next = publish(guide -> guide.put("summary", "新的说明。"));
        Act act = chief(1);
        rebasing.rebase(receipt.id(), next.id(), false, "x", act);
        rebasing.rebase(receipt.id(), next.id(), false, "x", act);
        assertThat(store.record(receipt.id())).hasSize(2);
    }

    @Test
    void nothingIsOfferedForWhatIsDecidedOrCancelledOrDecidedElsewhere() {
        Receipt decided = submit();
        intake.accept(decided.id(), open(decided), place.clerk().act());
        approvals.giveOpinion(
                decided.id(), open(decided), Outcome.GRANT, "", BASIS, place.reviewer().act());
        approvals.decide(
                decided.id(), open(decided), Outcome.GRANT, "", BASIS, place.chief().act());
        Receipt running = submit();
        ItemVersion next =
                publish(guide -> {
                    ObjectNode system = guide.putObject("decidingSystem");
                    system.put("here", false).put("name", "省出版物发行管理系统");
                });
        assertThat(preview(decided).offer()).isNull();
        assertThat(preview(running).offer())
                .satisfies(offer -> assertThat(offer.elsewhere()).isTrue());
        assertRefused(
                "not-possible-now",
                () -> rebasing.rebase(running.id(), next.id(), true, "x", chief(1)),
                Map.of());
        transactions.executeWithoutResult(status ->
                life.cancel(
                        place.item().code(),
                        "余府发〔2026〕9号",
                        Time.date(CaseCity.now()),
                        "取消",
                        People.platform()));
        assertThat(preview(running).offer()).isNull();
    }

    @Test
    void onlyTheChiefRepresentativeOfTheDepartmentMay() throws Exception {
        Receipt receipt = submit();
        ItemVersion next = publish(guide -> guide.put("summary", "新的说明。"));
        Place other = city.build(guide -> {});
        for (Staff staff :
                List.of(place.reviewer(), place.approver(), place.clerk(), other.chief())) {
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> rebasing.preview(receipt.id(), staff.act()));
            // Not even that the case was moved, and by whom.
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() ->
                            rebasing.rebase(receipt.id(), next.id(), true, "x", staff.act(7)));
        }
        String path = "/api/approver/cases/" + receipt.id() + "/rebase";
        assertThat(send(get(path), place.reviewer()).getStatus()).isEqualTo(403);
        assertThat(send(get(path), place.clerk()).getStatus()).isEqualTo(403);
        assertThat(
                        send(get(path.replace(receipt.id().toString(), "nonsense")), place.chief())
                                .getStatus())
                .isBetween(400, 422);
        assertThat(
                        send(
                                        get(
                                                path.replace(
                                                        receipt.id().toString(),
                                                        UUID.randomUUID().toString())),
                                        place.chief())
                                .getStatus())
                .isEqualTo(404);
        JsonNode preview = read(send(get(path), place.chief()));
        assertThat(preview.at("/offer/changes/0/path").asString()).isEqualTo("summary");
        assertThat(preview.at("/entries").asInt()).isEqualTo(1);

        assertThat(rebase(path, next.id(), "x", 1, place.reviewer()).getStatus()).isEqualTo(403);
        assertThat(rebase(path, next.id(), " ", 1, place.chief()).getStatus()).isEqualTo(422);
        assertThat(rebase(path, next.id(), "理".repeat(1001), 1, place.chief()).getStatus())
                .isEqualTo(422);
        MockHttpServletResponse moved = rebase(path, next.id(), "x", 9, place.chief());
        assertThat(moved.getStatus()).isEqualTo(409);
        assertThat(read(moved).at("/code").asString()).isEqualTo("case-moved");
        assertThat(rebase(path, next.id(), "统一按新版办理", 1, place.chief()).getStatus()).isEqualTo(204);
        assertThat(
                        read(send(get(path.replace("/rebase", "")), place.reviewer()))
                                .at("/rebasings/0/reason")
                                .asString())
                .isEqualTo("统一按新版办理");
    }

    private MockHttpServletResponse rebase(
            String path, UUID version, String reason, int seen, Staff staff) throws Exception {
        return send(
                post(path)
                        .header("If-Match", "\"" + seen + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                JSON.writeValueAsString(
                                        Map.of(
                                                "version", version, "agreed", false, "reason",
                                                reason))),
                staff);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Staff staff)
            throws Exception {
        var signedIn =
                new SignedIn(
                        staff.account(),
                        "测试",
                        Set.of(staff.post().role()),
                        staff.post().id(),
                        staff.window());
        return web.perform(request.with(As.signedIn(signedIn)).secure(true))
                .andReturn()
                .getResponse();
    }

    private static JsonNode read(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static void assertRefused(
            String code, ThrowingCallable act, Map<String, Object> details) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> {
                    assertThat(refused.reason().code()).isEqualTo(code);
                    assertThat(refused.details()).containsAllEntriesOf(details);
                });
    }

    private Rebasing.Preview preview(Receipt receipt) {
        return rebasing.preview(receipt.id(), place.chief().act());
    }

    private Act chief(int seen) {
        return place.chief().act(seen);
    }

    private ItemVersion publish(Consumer<ObjectNode> change) {
        return city.publishNext(place.item(), Time.date(CaseCity.now()), change);
    }

    private LocalDate promised(Receipt receipt) {
        return views.ofStaff(receipt.id(), place.chief().act()).clocks().stream()
                .filter(clock -> clock.kind() == Deadline.Kind.PROMISED)
                .map(clock -> clock.reading().due())
                .findFirst()
                .orElseThrow();
    }

    private UUID open(Receipt receipt) {
        return store.find(receipt.id()).file().openItems().getFirst().id();
    }

    private Receipt submit() {
        return submit(Map.of());
    }

    private Receipt submit(Map<String, String> more, String... materials) {
        var form = new HashMap<>(CaseCity.form(company));
        form.putAll(more);
        var handedIn = new ArrayList<MaterialFiled>();
        for (String code : List.of("M01", "M03", "M04")) {
            handedIn.add(handedIn(code));
        }
        for (String code : materials) {
            handedIn.add(handedIn(code));
        }
        return cases.submit(
                new Filing(place.item().code(), null, form, handedIn, null, null, null, false),
                CaseCity.act(applicant));
    }

    private MaterialFiled handedIn(String code) {
        UUID file =
                files.store(
                                new ByteArrayInputStream(CaseCity.PICTURE),
                                code + ".png",
                                CaseCity.act(applicant))
                        .id();
        return new MaterialFiled(code, List.of(file), false);
    }
}
