package onewindow.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.FreshDatabase;
import onewindow.ModuleTest;
import onewindow.calendar.Calendars;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guides;
import onewindow.catalogue.ItemHead;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.basic.BasicCatalogue;
import onewindow.conformity.Difference.Kind;
import onewindow.organisation.Organisation;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@ContextConfiguration(initializers = FreshDatabase.class)
class ConformityTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Autowired Conformity conformity;
    @Autowired ReferenceLists lists;
    @Autowired Tasks tasks;
    @Autowired TaskSearch search;
    @Autowired Catalogue catalogue;
    @Autowired CatalogueSearch items;
    @Autowired BasicCatalogue basics;
    @Autowired Organisation organisation;
    @Autowired Structure structure;
    @Autowired Calendars calendars;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private UUID department = new UUID(0, 0);
    private String code = "";
    private String business = "";

    @BeforeEach
    void publishAnItem() {
        String creditCode = Departments.establish(structure, transactions, clock);
        department = organisation.departmentByCreditCode(creditCode).orElseThrow().id();
        code = Guides.code(creditCode);
        business = code + "01";
        catalogue.publish(
                business, Guides.of(creditCode, guide -> guide.put("name", "霓虹灯许可")), FIRST, act());
    }

    @Test
    void aDifferenceIsATaskUntilTheNextRunNoLongerFindsIt() {
        run();
        Task task = only(Kind.NAME);
        assertThat(task.state()).isEqualTo(Task.State.OPEN);
        assertThat(task.difference().expected()).isEqualTo("大型户外广告设置许可");
        assertThat(task.difference().actual()).isEqualTo("霓虹灯许可");
        assertThat(task.due()).isEqualTo(calendars.addWorkdays("360500000000", today(), 10));
        assertThat(conformity.rates()).contains(new Conformity.Rate(department, 3, 0, 1));
        run();
        assertThat(search.events(task.id())).hasSize(1);

        catalogue.publish(business, Guides.of(code.substring(0, 18)), today(), act());
        run();
        assertThat(only(Kind.NAME).state()).isEqualTo(Task.State.MENDED);
        assertThat(conformity.rates()).contains(new Conformity.Rate(department, 3, 1, 1));
        assertThat(conformity.trend())
                .last()
                .satisfies(day -> {
                    assertThat(day.day()).isEqualTo(today());
                    assertThat(day.base()).isPositive();
                });

        catalogue.publish(
                business,
                Guides.of(code.substring(0, 18), guide -> guide.put("name", "霓虹灯许可")),
                today().plusDays(1),
                act());
        run();
        assertThat(only(Kind.NAME).state()).isEqualTo(Task.State.MENDED);
    }

    @Test
    void theCentreLetsADifferenceStandForATimeAndAsItReads() {
        run();
        Task task = only(Kind.NAME);
        assertThatThrownBy(() -> tasks.justify(task.id(), "地方习惯", today().minusDays(1), act()))
                .isInstanceOf(Invalid.class);
        tasks.comment(task.id(), "已电话告知", act());
        tasks.justify(task.id(), "省里正在改名", today().plusDays(30), act());
        run();
        assertThat(only(Kind.NAME).state()).isEqualTo(Task.State.JUSTIFIED);
        assertThatThrownBy(() -> tasks.justify(task.id(), "再次", today(), act()))
                .isInstanceOf(Refused.class)
                .hasMessage("task-closed");
        catalogue.publish(
                business,
                Guides.of(code.substring(0, 18), guide -> guide.put("name", "广告灯箱许可")),
                today(),
                act());
        run();
        assertThat(only(Kind.NAME).state()).isEqualTo(Task.State.OPEN);
        assertThat(search.events(task.id()).getFirst().kind())
                .isEqualTo(TaskEvent.Kind.FOUND_AGAIN);
    }

    @Test
    void anotherArticleThanThatOfTheBasicCatalogueIsADifference() {
        String basicCode = "000117998000";
        String own = code.substring(0, 19) + basicCode;
        Guide guide = Guides.of(code.substring(0, 18), one -> one.put("catalogCode", basicCode));
        basics.add(basicCode, entry("《城市市容和环境卫生管理条例》第11条"), document(FIRST), act());
        catalogue.publish(own, guide, FIRST, act());
        run();
        assertThat(mine()).extracting(task -> task.difference().item()).doesNotContain(own);

        basics.change(basicCode, entry("《城市市容和环境卫生管理条例》第九十九条"), document(today()), act());
        assertThatThrownBy(() -> catalogue.publish(own, guide, today(), act()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("basic-legal-basis");
        run();
        assertThat(only(Kind.LEGAL_BASIS).difference().expected())
                .isEqualTo("《城市市容和环境卫生管理条例》第九十九条");
        assertThat(only(Kind.LEGAL_BASIS).difference().actual()).startsWith("《城市市容和环境卫生管理条例》");
    }

    @Test
    void theListsOldNameLeadsToTheItem() {
        String old = "招牌灯箱许可" + code.substring(10, 18);
        String csv =
                """
                实施编码,主项名称,子项名称,适用依据,申请材料,办事流程,业务经办流程,办理时限,表单内容
                %s,户外广告,%s,《某法》第99条,申请表；营业执照,受理；审查,审查；受理,3个工作日,
                %s,别的许可,,,,,,,
                """
                        .formatted(business, old, business.substring(0, 28) + "77701");
        assertThat(lists.check(ReferenceFile.Format.CSV, csv).faults()).isEmpty();
        lists.enter(list(csv), act());
        run();
        assertThat(mine().stream().map(task -> task.difference().kind()))
                .contains(
                        Kind.NAME_CHANGED,
                        Kind.MATERIAL_CHANGED,
                        Kind.TIME_CHANGED,
                        Kind.BASIS_CHANGED,
                        Kind.STEPS_CHANGED,
                        Kind.BUSINESS_STEPS_CHANGED,
                        Kind.MISSING_IN_LIBRARY);
        var basis = only(Kind.BASIS_CHANGED).difference();
        assertThat(basis.expected()).isEqualTo("《某法》第九十九条");
        assertThat(basis.actual()).contains("城市市容和环境卫生管理条例").contains("条");
        assertThat(only(Kind.BUSINESS_STEPS_CHANGED).difference().expected()).isEqualTo("审查 → 受理");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(items.find(old, CatalogueSearch.Filter.NONE, 0, 1).items())
                                .extracting(ItemHead::code)
                                .containsExactly(business));
    }

    @Test
    void aFileNamesEachFaultByRowAndColumn() {
        String csv =
                """
                实施编码,主项名称,子项名称,适用依据,申请材料,办事流程,业务经办流程,办理时限,表单内容
                123,"户外,广告",,,,,,,
                %s,,,,,,,,
                """
                        .formatted(code);
        assertThat(lists.check(ReferenceFile.Format.CSV, csv).faults())
                .containsExactly(
                        new ReferenceFile.Fault(1, "code", "code-format"),
                        new ReferenceFile.Fault(2, "name", "required"));
        assertThatThrownBy(() -> lists.enter(list(csv), act())).isInstanceOf(Invalid.class);
        assertThat(lists.check(ReferenceFile.Format.CSV, "甲,乙").faults())
                .extracting(ReferenceFile.Fault::code)
                .containsOnly("column-missing");
        assertThat(lists.check(ReferenceFile.Format.JSON, "{").faults())
                .extracting(ReferenceFile.Fault::code)
                .containsExactly("list-json");
    }

    private static BasicCatalogue.Content entry(String basis) {
        return new BasicCatalogue.Content(
                "大型户外广告设置许可", ItemType.LICENCE, List.of(basis), List.of(3), "住房和城乡建设部", false);
    }

    private BasicCatalogue.ByDocument document(LocalDate from) {
        return new BasicCatalogue.ByDocument("国办发〔2026〕1号", today(), from);
    }

    private static ReferenceLists.NewList list(String csv) {
        return new ReferenceLists.NewList(
                "八统一目录", "余府发〔2026〕8号", FIRST, ReferenceFile.Format.CSV, csv);
    }

    private void run() {
        UUID run = conformity.start(act());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> conformity.latest().orElseThrow().finishedAt() != null);
        var latest = conformity.latest().orElseThrow();
        assertThat(latest.id()).isEqualTo(run);
        assertThat(latest.failure()).isNull();
        assertThat(latest.done()).isEqualTo(latest.total());
    }

    private List<Task> mine() {
        return search.find(
                        new TaskSearch.Filter(null, department, null, null, false, null, null),
                        today())
                .tasks();
    }

    private Task only(Kind kind) {
        return mine().stream()
                .filter(task -> task.difference().kind() == kind)
                .reduce((one, two) -> {
                    throw new AssertionError(one + " " + two);
                })
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Act act() {
        return Act.byPlatform(UUID.randomUUID().toString(), clock.instant());
    }
}
