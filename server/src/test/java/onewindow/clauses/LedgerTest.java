package onewindow.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import onewindow.ModuleTest;
import onewindow.clauses.FindingEvent.Clearing;
import onewindow.identity.CreditCode;
import onewindow.identity.Role;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class LedgerTest {
    private static final String VAGUE = "有健全的管理制度";
    private static final String CATCH_ALL = "法律法规规定的其他条件";

    @TestConfiguration
    static class Texts {
        @Bean
        HeldTexts texts() {
            return new HeldTexts();
        }
    }

    @Autowired HeldTexts texts;
    @Autowired Ledger ledger;
    @Autowired Findings findings;
    @Autowired LedgerSearch search;
    @Autowired ClauseCounts counts;
    @Autowired ClauseRuns runs;
    @Autowired Structure structure;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private UUID department;
    private String creditCode;
    private String item;

    @BeforeEach
    void establishADepartment() {
        department = establish();
        item = creditCode + "3000117999000";
    }

    @Test
    void keepsWhatAPublishedVersionHasAndClearsWhatTheNextLacks() {
        record(1, VAGUE, "年满18周岁");
        var found = only(FindingState.OPEN);
        assertThat(found.rule()).isEqualTo("F08");
        assertThat(found.passage().substring(found.from(), found.to())).isEqualTo("健全");
        assertThat(found.name()).isEqualTo("户外广告许可");
        record(2, "有食品安全管理制度1份", "年满18周岁");
        var cleared = only(FindingState.CLEARED);
        assertThat(cleared.how()).isEqualTo(Clearing.REWRITTEN);
        assertThat(search.events(found.id()))
                .extracting(FindingEvent::kind, FindingEvent::version)
                .containsExactly(
                        tuple(FindingEvent.Kind.CLEARED, 2), tuple(FindingEvent.Kind.FOUND, 1));
        record(3, VAGUE, "年满18周岁");
        assertThat(only(FindingState.OPEN).id()).isEqualTo(found.id());
        assertThat(search.events(found.id()).getFirst().kind())
                .isEqualTo(FindingEvent.Kind.FOUND_AGAIN);
    }

    @Test
    void aTextThatIsOlderThanTheLedgerChangesNothing() {
        record(2, "年满18周岁");
        record(1, VAGUE);
        assertThat(all()).isEmpty();
    }

    @Test
    void assignsToAPostOfTheItemsDepartmentByADay() {
        record(1, VAGUE);
        var found = only(FindingState.OPEN);
        UUID post = post(department);
        LocalDate due = today().plusDays(10);
        findings.assign(List.of(found.id()), post, due, act());
        var assigned = only(FindingState.ASSIGNED);
        assertThat(assigned.post()).isEqualTo(post);
        assertThat(assigned.due()).isEqualTo(due);
        UUID elsewhere = post(establish());
        assertInvalid(
                () -> findings.assign(List.of(found.id()), elsewhere, due, act()),
                "other-department");
        assertInvalid(
                () -> findings.assign(List.of(found.id()), post, today().minusDays(1), act()),
                "past");
    }

    @Test
    void aWarningIsClearedByAReasonWhichHoldsForItsWords() {
        record(1, VAGUE);
        var found = only(FindingState.OPEN);
        findings.justify(found.id(), "制度名称已在受理标准中逐一列明", act());
        assertThat(only(FindingState.CLEARED).how()).isEqualTo(Clearing.JUSTIFIED);
        record(2, "年满18周岁", VAGUE);
        assertThat(only(FindingState.CLEARED).field()).isEqualTo("sections.conditions[1]");
        record(3, "年满18周岁", "有完善的管理制度");
        assertThat(only(FindingState.OPEN).id()).isEqualTo(found.id());
        assertThatThrownBy(
                        () -> {
                            findings.justify(found.id(), "一次", act());
                            findings.justify(found.id(), "两次", act());
                        })
                .isInstanceOf(Refused.class)
                .hasMessage("finding-closed");
    }

    @Test
    void whoSawAnOlderStateIsRefused() {
        record(1, VAGUE);
        var found = only(FindingState.OPEN);
        Act late = new Act(UUID.randomUUID(), null, null, "", key(), 7, clock.instant());
        assertThatThrownBy(() -> findings.justify(found.id(), "理由", late))
                .isInstanceOf(Refused.class)
                .hasMessage("finding-changed");
    }

    @Test
    void aCatchAllIsExceptedForAYearAtMostWithTheListOfWhatItMeans() {
        record(1, CATCH_ALL);
        var found =
                all().stream().filter(one -> one.rule().equals("F01")).findFirst().orElseThrow();
        assertThatThrownBy(() -> findings.justify(found.id(), "法律如此", act()))
                .isInstanceOf(Refused.class)
                .hasMessage("clause-blocks");
        assertInvalid(
                () ->
                        findings.except(
                                found.id(),
                                new Findings.Approval(
                                        List.of("其他有关材料"),
                                        "余政数例外〔2026〕3号",
                                        today(),
                                        today().plusYears(1)),
                                act()),
                "still-vague");
        assertInvalid(
                () ->
                        findings.except(
                                found.id(),
                                new Findings.Approval(
                                        List.of("年报已公示"), "号", today(), today().plusDays(366)),
                                act()),
                "exception-too-long");
        Act once = act();
        UUID exception = findings.except(found.id(), approval(), once);
        assertThat(findings.except(found.id(), approval(), once)).isEqualTo(exception);
        assertThat(only(FindingState.EXCEPTION).id()).isEqualTo(found.id());
        assertThat(findings.exceptions(item, today(), 5))
                .singleElement()
                .satisfies(one -> assertThat(one.meanings()).hasSize(2));
        record(2, CATCH_ALL);
        assertThat(only(FindingState.EXCEPTION).id()).isEqualTo(found.id());
        var permits = ledger.permits(item);
        assertThat(FuzzyClauses.find(Section.CONDITION, CATCH_ALL))
                .filteredOn(finding -> permits.except(Section.CONDITION, finding))
                .extracting(ClauseFinding::rule)
                .containsExactly("F01");
    }

    @Test
    void anExceptionThatIsOverIsAFindingAgain() {
        record(1, CATCH_ALL);
        var found =
                all().stream().filter(one -> one.rule().equals("F01")).findFirst().orElseThrow();
        findings.except(found.id(), approval(), act());
        jdbc.sql(
                        """
                        insert into clauses.finding
                            (id, item, department, version, field, section, rule, level, phrase,
                             passage, passage_from, passage_to, state, revision, found_at, changed_at)
                        select gen_random_uuid(), item, department, version, 'sections.conditions[9]',
                               section, 'F05', level, '应提交其他', passage, 0, 1, 'EXCEPTION', 0, found_at,
                               changed_at
                        from clauses.finding where id = :id
                        """)
                .param("id", found.id())
                .update();
        ledger.reopen();
        assertThat(all())
                .filteredOn(one -> one.rule().equals("F05"))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(FindingState.OPEN));
        assertThat(search.one(found.id()).state()).isEqualTo(FindingState.EXCEPTION);
    }

    @Test
    void allowsWordsInAnItemBeforeTheyArePublished() {
        findings.except(item, "F01", Section.CONDITION, CATCH_ALL + "。", approval(), act());
        record(1, CATCH_ALL);
        assertThat(all())
                .filteredOn(one -> one.rule().equals("F01"))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(FindingState.EXCEPTION));
        assertInvalid(
                () -> findings.except(item, "F01", Section.CONDITION, "年满18周岁", approval(), act()),
                "not-vague");
    }

    @Test
    void aFalsePositiveIsNoneInAnyItem() {
        // Words of this test alone: what it marks is marked for every test that shares the
        // database.
        String words = "如有" + ThreadLocalRandom.current().nextInt(1_000_000) + "请提供";
        String other = creditCode + "3000117999001";
        ledger.record(texts(item, 1, words), act());
        ledger.record(texts(other, 1, words), act());
        var found = only(FindingState.OPEN);
        findings.markFalse(found.id(), "固定用语", act());
        assertThat(only(FindingState.FALSE_POSITIVE).id()).isEqualTo(found.id());
        assertThat(search.find(filter(other)).findings())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(FindingState.FALSE_POSITIVE));
        ledger.record(texts(other, 2, "年满18周岁", words), act());
        assertThat(search.find(filter(other)).findings())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(FindingState.FALSE_POSITIVE));
    }

    @Test
    void aCancelledItemLeavesTheLedger() {
        record(1, VAGUE);
        ledger.withdraw(item, act());
        assertThat(only(FindingState.CLEARED).how()).isEqualTo(Clearing.WITHDRAWN);
        record(2, VAGUE);
        assertThat(only(FindingState.CLEARED).how()).isEqualTo(Clearing.WITHDRAWN);
        assertThat(counts.at(today(), 0)).noneMatch(one -> one.department().equals(department));
    }

    @Test
    void countsItemsWithFindingsAgainstAllItems() {
        record(1, VAGUE, "近期照片");
        ledger.record(texts(creditCode + "3000117999001", 1, "年满18周岁"), act());
        var count = count();
        assertThat(count.items()).isEqualTo(2);
        assertThat(count.itemsWith()).isEqualTo(1);
        assertThat(count.open()).isEqualTo(2);
        findings.justify(all().getFirst().id(), "理由", act());
        assertThat(count().open()).isEqualTo(1);
        assertThat(count().cleared()).isEqualTo(1);
        record(2, "年满18周岁", "近6个月内照片");
        assertThat(count().itemsWith()).isZero();
        assertThat(count().cleared()).isEqualTo(2);
        assertThat(counts.at(today().minusDays(1), 3))
                .noneMatch(one -> one.department().equals(department));
    }

    @Test
    void looksThroughTheWholeCatalogueTwiceWithTheSameResult() {
        String gone = creditCode + "3000117999002";
        texts.put(texts(item, 1, VAGUE));
        ledger.record(texts(gone, 1, "近期照片"), act());
        var first = runToTheEnd();
        assertThat(first.done()).isEqualTo(first.total()).isPositive();
        assertThat(first.failure()).isNull();
        assertThat(first.found()).isPositive();
        assertThat(only(FindingState.OPEN).rule()).isEqualTo("F08");
        assertThat(search.find(filter(gone)).findings().getFirst().how())
                .isEqualTo(Clearing.WITHDRAWN);
        long events = events();
        var second = runToTheEnd();
        assertThat(second.found() + second.foundAgain() + second.cleared()).isZero();
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void runsOneAtATimeUnlessItsNodeIsGone() {
        UUID other = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into clauses.run
                            (id, started_by, started_at, progressed_at, total, done, found, found_again, cleared)
                        values (:id, :id, now(), now(), 9, 0, 0, 0, 0)
                        """)
                .param("id", other)
                .update();
        assertThatThrownBy(() -> runs.start(act()))
                .isInstanceOf(Refused.class)
                .hasMessage("clause-run-underway");
        jdbc.sql(
                        "update clauses.run set progressed_at = now() - interval '3 minutes' where id = :id")
                .param("id", other)
                .update();
        assertThat(runToTheEnd().failure()).isNull();
        assertThat(
                        jdbc.sql("select failure from clauses.run where id = :id")
                                .param("id", other)
                                .query(String.class)
                                .single())
                .isEqualTo("abandoned");
    }

    @Test
    void whatHappenedCannotBeChanged() {
        record(1, VAGUE);
        assertThatThrownBy(() -> jdbc.sql("update clauses.finding_event set note = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from clauses.exception").update())
                .isInstanceOf(DataAccessException.class);
    }

    private ClauseRun runToTheEnd() {
        UUID id = runs.start(act());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> runs.latest().orElseThrow().finishedAt() != null);
        assertThat(runs.latest().orElseThrow().id()).isEqualTo(id);
        return runs.latest().orElseThrow();
    }

    private ClauseCounts.Count count() {
        return counts.at(today(), 0).stream()
                .filter(one -> one.department().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private void record(int version, String... conditions) {
        ledger.record(texts(item, version, conditions), act());
    }

    private ItemTexts texts(String code, int version, String... conditions) {
        var fields = new java.util.ArrayList<FieldText>();
        for (int i = 0; i < conditions.length; i++) {
            fields.add(
                    new FieldText(
                            "sections.conditions[" + i + "]",
                            Section.CONDITION,
                            conditions[i],
                            Surroundings.NONE));
        }
        return new ItemTexts(code, "户外广告许可", version, department, fields, List.of());
    }

    private LedgerSearch.Filter filter(String code) {
        return new LedgerSearch.Filter(department, null, null, code, null);
    }

    private List<LedgerSearch.Listed> all() {
        return search.find(filter(item)).findings();
    }

    private LedgerSearch.Listed only(FindingState state) {
        var found =
                search.find(new LedgerSearch.Filter(department, null, state, item, null))
                        .findings();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Findings.Approval approval() {
        return new Findings.Approval(
                List.of("未被列入经营异常名录", "上一年度年报已公示"), "余政数例外〔2026〕3号", today(), today().plusYears(1));
    }

    private UUID establish() {
        String first =
                "11360500DE%07d"
                        .formatted(ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
        creditCode = first + CreditCode.checkDigit(first + "0");
        return structure.establish(
                new Structure.NewDepartment(
                        creditCode,
                        "新余市清理局" + creditCode.substring(8),
                        "Clearing Bureau",
                        "360500000000",
                        "余清" + creditCode.substring(10, 17)),
                act());
    }

    private UUID post(UUID of) {
        return structure.create(new Structure.NewPost("审查岗", Role.REVIEWER, of, null), act());
    }

    private long events() {
        return jdbc.sql("select count(*) from clauses.finding_event").query(Long.class).single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Act act() {
        return Act.byPlatform(key(), clock.instant());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void assertInvalid(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable command, String code) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(Invalid.Fault::code)
                                        .contains(code));
    }
}
