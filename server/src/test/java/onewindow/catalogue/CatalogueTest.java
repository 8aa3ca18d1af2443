package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.catalogue.life.Succession;
import onewindow.catalogue.search.SynonymWords;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class CatalogueTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Autowired Catalogue catalogue;
    @Autowired CatalogueSnapshots snapshots;
    @Autowired CatalogueSearch search;
    @Autowired ItemLife life;
    @Autowired CatalogueStore store;
    @Autowired onewindow.catalogue.life.FormerNames formerNames;
    @Autowired onewindow.organisation.Organisation organisation;
    @Autowired org.springframework.transaction.PlatformTransactionManager manager;
    @Autowired onewindow.catalogue.lists.TownLists towns;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private String department;
    private String code;
    private LocalDate today;

    @BeforeEach
    void establishADepartment() {
        department = Departments.establish(structure, transactions, clock);
        code = Guides.code(department);
        today = LocalDate.now(clock);
    }

    @Test
    void publishesAndAnswersFromMemory() {
        var published = catalogue.publish(code, Guides.of(department), FIRST, act());
        assertThat(published.version()).isEqualTo(1);
        assertThat(published.effectiveTo()).isNull();
        assertThat(published.state()).isEqualTo(ItemVersion.State.IN_USE);
        assertThat(catalogue.applicable(code)).isEqualTo(published);
        assertThat(catalogue.version(published.id())).isEqualTo(published);
        assertThat(published.guide()).isEqualTo(Guides.of(department));
        assertThat(hash(published.id())).isEqualTo(GuideText.of(published.guide()).hash());
    }

    @Test
    void aNewVersionEndsTheOneBefore() {
        var first = catalogue.publish(code, Guides.of(department), FIRST, act());
        var next =
                catalogue.publish(
                        code,
                        Guides.of(department, guide -> guide.put("summary", "立大型广告牌之前办理。")),
                        today.plusDays(10),
                        act());
        assertThat(catalogue.applicable(code).id()).isEqualTo(first.id());
        assertThat(catalogue.applicable(code).effectiveTo()).isEqualTo(today.plusDays(9));
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.effectiveTo()).isNull();
        var now =
                catalogue.publish(
                        Guides.code(department) + "01", Guides.of(department), today, act());
        assertThat(now.effectiveFrom()).isEqualTo(today);
    }

    @Test
    void versionsNeverOverlapAndNeverReachBack() {
        catalogue.publish(code, Guides.of(department), FIRST, act());
        assertInvalid(FIRST, "version-overlaps");
        assertInvalid(today.minusDays(1), "version-retroactive");
        catalogue.publish(code, Guides.of(department), today.plusDays(5), act());
        assertInvalid(today.plusDays(5), "version-overlaps");
        assertInvalid(today, "version-overlaps");
    }

    @Test
    void namesEveryFaultAndStoresNothing() {
        var bad =
                Guides.of(department, guide -> guide.put("serviceKind", "INSTANT").put("level", 5));
        assertThatThrownBy(() -> catalogue.publish(code, bad, FIRST, act()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(Invalid.Fault::code)
                                        .contains("G02", "code-level"));
        assertThatThrownBy(() -> catalogue.applicable(code)).isInstanceOf(NotFound.class);
        String unknown = Departments.newCreditCode();
        assertThat(catalogue.inspect(Guides.code(unknown), Guides.of(unknown), FIRST))
                .contains(Finding.fault("departmentCode", "unknown"));
    }

    @Test
    void theSameActPublishesOnce() {
        var act = act();
        var first = catalogue.publish(code, Guides.of(department), FIRST, act);
        assertThat(catalogue.publish(code, Guides.of(department), FIRST, act).id())
                .isEqualTo(first.id());
        assertThat(catalogue.history(code).versions()).hasSize(1);
    }

    @Test
    void refusesAnAdministratorWhoSawAnOlderVersion() {
        catalogue.publish(code, Guides.of(department), FIRST, act());
        assertRefused(
                () -> catalogue.publish(code, Guides.of(department), today, seen(0)),
                "item-changed");
        assertThat(catalogue.publish(code, Guides.of(department), today, seen(1)).version())
                .isEqualTo(2);
    }

    @Test
    void suspendsResumesAndCancels() {
        catalogue.publish(code, Guides.of(department), FIRST, act());
        String successor = code + "01";
        within(() -> life.suspend(code, "系统升级", act()));
        assertRefused(() -> catalogue.applicable(code), "item-suspended");
        assertThat(catalogue.readable(code).state()).isEqualTo(ItemVersion.State.SUSPENDED);
        assertRefused(() -> within(() -> life.suspend(code, "再次暂停", act())), "item-suspended");
        within(() -> life.resume(code, "升级完成", act()));
        assertThat(catalogue.applicable(code).state()).isEqualTo(ItemVersion.State.IN_USE);
        assertRefused(() -> within(() -> life.resume(code, "再次恢复", act())), "item-not-suspended");
        catalogue.publish(successor, Guides.of(department), FIRST, act());
        assertRefused(() -> catalogue.applicable(code), "item-is-split");
        var pinned = catalogue.history(code).versions().getFirst().id();
        within(() -> {
            life.succeed(succession(code, successor), act());
            life.cancel(
                    code, "《关于取消事项的决定》（余府发〔2026〕9号）", LocalDate.of(2026, 11, 1), "并入业务办理项", act());
        });
        assertRefused(
                () -> within(() -> life.succeed(succession(successor, code), act())),
                "succession-circle");
        assertThatThrownBy(() -> catalogue.applicable(code))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason().code()).isEqualTo("item-cancelled");
                            assertThat(refused.details())
                                    .containsEntry("successor", successor)
                                    .containsEntry("change", "MERGE")
                                    .containsEntry("reason", "两项并为一项");
                        });
        assertThat(catalogue.version(pinned).state()).isEqualTo(ItemVersion.State.CANCELLED);
        assertRefused(
                () -> catalogue.publish(code, Guides.of(department), today, act()),
                "item-cancelled");
        assertThat(catalogue.history(code).changes())
                .extracting(ItemHistory.Change::state)
                .containsExactly(
                        ItemVersion.State.CANCELLED,
                        ItemVersion.State.IN_USE,
                        ItemVersion.State.SUSPENDED);
        assertThat(
                        search.find(
                                        "",
                                        new CatalogueSearch.Filter(
                                                department, null, null, null, false),
                                        0,
                                        10)
                                .items())
                .extracting(ItemHead::code)
                .containsExactly(successor);
    }

    /** As another node would have done it: by the counter alone. */
    @Test
    void seesWhatAnotherNodePublished() {
        catalogue.publish(code, Guides.of(department), FIRST, act());
        jdbc.sql(
                        """
                        with counted as (update catalogue.revision set value = value + 1 returning value)
                        update catalogue.item set state = 'SUSPENDED', revision = counted.value
                        from counted where code = :code
                        """)
                .param("code", code)
                .update();
        snapshots.keepFresh();
        assertRefused(() -> catalogue.applicable(code), "item-suspended");
        assertThat(
                        search.find(
                                        "户外广告",
                                        new CatalogueSearch.Filter(
                                                department, null, null, null, false),
                                        0,
                                        10)
                                .items())
                .extracting(ItemHead::state)
                .containsExactly(ItemVersion.State.SUSPENDED);
    }

    @Test
    void knowsAVersionOfAnotherNodeBeforeTheCounterWasRead() {
        catalogue.publish(code, Guides.of(department), FIRST, act());
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into catalogue.item_version
                            (id, code, version, effective_from, guide, hash, published_by, published_at)
                        select :id, code, 2, :from, guide, hash, published_by, published_at
                        from catalogue.item_version where code = :code
                        """)
                .param("id", id)
                .param("from", today.plusDays(1))
                .param("code", code)
                .update();
        assertThat(catalogue.version(id).version()).isEqualTo(2);
        assertThatThrownBy(() -> catalogue.version(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void versionsCannotBeChanged() {
        catalogue.publish(code, Guides.of(department), FIRST, act());
        assertThatThrownBy(() ->
                        jdbc.sql("update catalogue.item_version set version = 9 where code = :code")
                                .param("code", code)
                                .update())
                .hasMessageContaining("item_version");
    }

    @Test
    void theOldNameAndTheOldCodeLeadToTheSuccessor() {
        String old = code + "01";
        catalogue.publish(code, Guides.of(department), FIRST, act());
        catalogue.publish(
                old, Guides.of(department, guide -> guide.put("name", "霓虹灯牌匾许可")), FIRST, act());
        within(() -> {
            life.succeed(succession(old, code), act());
            life.cancel(old, "《关于取消事项的决定》（余府发〔2026〕9号）", LocalDate.of(2026, 11, 1), "并入", act());
        });
        var filter = new CatalogueSearch.Filter(department, null, null, null, false);
        for (String words : List.of("霓虹灯牌匾", old)) {
            assertThat(search.find(words, filter, 0, 10).items())
                    .singleElement()
                    .satisfies(head -> {
                        assertThat(head.code()).isEqualTo(code);
                        assertThat(head.former())
                                .extracting(ItemHead.Former::name)
                                .containsExactly("霓虹灯牌匾许可");
                    });
        }
        assertThat(life.lineage(code).supersedes())
                .extracting(Succession::predecessor)
                .containsExactly(old);
        assertThat(search.list("", head -> head.code().equals(code), 0, 10).total()).isEqualTo(1);
    }

    /** Two nodes: each has its own snapshot of the one database, and looks once a second. */
    @Test
    void anotherNodeShowsAPublicationWithinTwoSeconds(@TempDir Path data)
            throws InterruptedException {
        var other =
                new CatalogueSnapshots(
                        store, organisation, towns, formerNames, manager, clock, data);
        assertThat(other.current().item(code)).isEmpty();
        var published = catalogue.publish(code, Guides.of(department), FIRST, act());
        assertThat(snapshots.current().heads()).containsKey(code);
        long end = System.nanoTime() + 2_000_000_000L;
        while (other.current().item(code).isEmpty() && System.nanoTime() < end) {
            Thread.sleep(1_000);
            other.keepFresh();
        }
        assertThat(other.current().heads().get(code).version()).isEqualTo(published.id());
        assertThat(
                        CatalogueSearch.find(
                                        other.current(),
                                        SynonymWords.NONE,
                                        "户外广告",
                                        new CatalogueSearch.Filter(
                                                department, null, null, null, false),
                                        false,
                                        0,
                                        10)
                                .items())
                .hasSize(1);
        other.stop();
    }

    private static Succession succession(String from, String to) {
        return new Succession(from, to, "MERGE", "《决定》（余府发〔2026〕1号）", "两项并为一项", FIRST);
    }

    private void within(Runnable work) {
        transactions.executeWithoutResult(any -> work.run());
    }

    private void assertInvalid(LocalDate effectiveFrom, String fault) {
        assertThatThrownBy(
                        () -> catalogue.publish(code, Guides.of(department), effectiveFrom, act()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .isEqualTo(
                                                List.of(
                                                        new Invalid.Fault(
                                                                "effectiveFrom", fault))));
    }

    private static void assertRefused(Runnable work, String reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(reason));
    }

    private byte[] hash(UUID version) {
        return jdbc.sql("select hash from catalogue.item_version where id = :id")
                .param("id", version)
                .query(byte[].class)
                .single();
    }

    private Act act() {
        return Act.byPlatform(UUID.randomUUID().toString(), clock.instant());
    }

    private Act seen(int version) {
        var act = act();
        return new Act(act.actor(), null, null, "", act.idempotencyKey(), version, act.at());
    }
}
