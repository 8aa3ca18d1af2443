package onewindow.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guides;
import onewindow.catalogue.ItemLife;
import onewindow.catalogue.life.Bundled;
import onewindow.catalogue.life.Succession;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class BundlesTest {
    private static final String LICENCE = "1110000000001302XQ001";

    @Autowired Bundles bundles;
    @Autowired BundleSearch search;
    @Autowired Bundled bundled;
    @Autowired Catalogue catalogue;
    @Autowired ItemLife life;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private final UUID author = UUID.randomUUID();
    private final UUID publisher = UUID.randomUUID();
    private String code;
    private String lead;
    private String first;
    private String second;
    private LocalDate today;

    /** The second needs the result of the first. */
    @BeforeEach
    void publishTwoItems() {
        code = "T" + ThreadLocalRandom.current().nextInt(1, 1_000_000_000);
        lead = Departments.establish(structure, transactions, clock);
        String other = Departments.establish(structure, transactions, clock);
        first = Guides.code(lead);
        second = Guides.code(other) + "01";
        today = LocalDate.now(clock);
        catalogue.publish(first, Guides.of(lead), LocalDate.of(2026, 1, 1), by(author, null));
        catalogue.publish(
                second,
                Guides.of(
                        other,
                        Errands.all(
                                guide -> guide.put("name", "店招许可"),
                                Errands.asking(one ->
                                        one.put("name", "户外广告设置许可证")
                                                .put("licenceTypeCode", LICENCE)))),
                LocalDate.of(2026, 1, 1),
                by(author, null));
    }

    @Test
    void isWrittenByOneAndPublishedByAnother() {
        UUID id = bundles.begin(code, content(), by(author, null));
        assertThat(search.sheet(id).told().bundle().content()).isEqualTo(content());
        assertThat(bundles.submit(id, by(author, 1))).isEqualTo(2);
        assertRefused(() -> bundles.publish(id, by(author, 2)), "bundle-second-person");
        assertRefused(() -> bundles.sendBack(id, "改", by(author, 2)), "bundle-second-person");
        assertThat(bundles.sendBack(id, "请核对时限", by(publisher, 2))).isEqualTo(3);
        bundles.save(id, content(), by(author, 3));
        bundles.submit(id, by(author, 4));
        bundles.reopen(id, by(author, 5));
        bundles.submit(id, by(author, 6));
        Act publishing = by(publisher, 7);
        assertThat(bundles.publish(id, publishing)).isEqualTo(8);
        assertThat(bundles.publish(id, publishing)).isEqualTo(8);
        var told = search.inForce(code);
        assertThat(told.together().order()).containsExactly(first, second);
        assertThat(told.together().materials().supplied())
                .singleElement()
                .extracting(OneSet.Supplied::by)
                .isEqualTo(first);
        assertThat(search.containing(Set.of(second))).extracting(Bundle::code).contains(code);
        assertThat(search.sheet(id).state()).isEqualTo(BundleState.IN_FORCE);
        assertThat(search.sheet(id).steps())
                .extracting(BundleStep::kind)
                .containsExactly(
                        BundleStep.Kind.BEGUN,
                        BundleStep.Kind.SUBMITTED,
                        BundleStep.Kind.RETURNED,
                        BundleStep.Kind.SAVED,
                        BundleStep.Kind.SUBMITTED,
                        BundleStep.Kind.REOPENED,
                        BundleStep.Kind.SUBMITTED,
                        BundleStep.Kind.PUBLISHED);
        assertRefused(() -> bundles.save(id, content(), by(author, 8)), "bundle-not-now");
        assertRefused(() -> bundles.begin(code, content(), by(author, null)), "bundle-exists");
    }

    @Test
    void isNotSubmittedWhileSomethingBlocks() {
        UUID id =
                bundles.begin(
                        code,
                        Errands.content(
                                lead,
                                List.of(
                                        Errands.member(first, second),
                                        Errands.member(second, first))),
                        by(author, null));
        assertThatThrownBy(() -> bundles.submit(id, by(author, 1)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .containsExactly(
                                                new Invalid.Fault(
                                                        "members[0].after", "bundle-circle")));
        assertThat(search.all())
                .filteredOn(line -> line.bundle().id().equals(id))
                .singleElement()
                .extracting(BundleSearch.Line::blocking)
                .isEqualTo(1);
        bundles.discard(id, "不做了", by(author, 1));
        assertThat(search.all()).noneMatch(line -> line.bundle().id().equals(id));
        assertThat(bundles.begin(code, content(), by(author, null))).isNotEqualTo(id);
    }

    @Test
    void theLaterOfTwoEditorsIsToldWhoCameBetween() {
        UUID id = bundles.begin(code, content(), by(author, null));
        bundles.save(id, content(), by(author, 1));
        assertThatThrownBy(() -> bundles.save(id, content(), by(publisher, 1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason().code()).isEqualTo("bundle-changed");
                            assertThat(refused.details())
                                    .containsEntry("version", 2)
                                    .containsKeys("by", "at");
                        });
        assertThatThrownBy(() -> bundles.save(id, content(), by(author, null)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOneBeforeOnItsDay() {
        UUID id = publish();
        UUID next = bundles.beginNext(code, by(author, null));
        assertRefused(() -> bundles.beginNext(code, by(author, null)), "bundle-draft-exists");
        assertThatThrownBy(() -> bundles.submit(next, by(author, 1))).isInstanceOf(Invalid.class);
        bundles.save(next, from(today), by(author, 1));
        bundles.submit(next, by(author, 2));
        assertThat(search.inForce(code).bundle().id()).isEqualTo(id);
        bundles.publish(next, by(publisher, 3));
        assertThat(search.inForce(code).bundle().id()).isEqualTo(next);
        assertThat(search.sheet(id).state()).isEqualTo(BundleState.REPLACED);
        assertThat(search.sheet(id).findings()).isEmpty();
        UUID later = bundles.beginNext(code, by(author, null));
        bundles.save(later, from(today.plusDays(5)), by(author, 1));
        bundles.submit(later, by(author, 2));
        bundles.publish(later, by(publisher, 3));
        assertThat(search.sheet(later).state()).isEqualTo(BundleState.COMING);
        assertThat(search.inForce(code).bundle().id()).isEqualTo(next);
    }

    @Test
    void endsByADocument() {
        UUID id = publish();
        var document = new LegalDocument("关于停止的通知", "余府办〔2026〕30号", "市府办", today);
        assertThatThrownBy(() ->
                        bundles.end(code, today.minusDays(1), document, "合并", by(author, null)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        bundles.end(
                                code,
                                today,
                                new LegalDocument("", "", "", null),
                                " ",
                                by(author, null)))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.faults()).hasSize(5));
        bundles.end(code, today, document, "并入另一件事", by(author, null));
        assertThat(search.containing(Set.of(first))).noneMatch(one -> one.code().equals(code));
        assertThat(search.sheet(id).state()).isEqualTo(BundleState.ENDED);
        assertThat(search.sheet(id).ending()).extracting(BundleEnding::reason).isEqualTo("并入另一件事");
        assertRefused(() -> bundles.beginNext(code, by(author, null)), "bundle-ended");
        assertRefused(
                () -> bundles.end(code, today, document, "再", by(author, null)), "bundle-ended");
    }

    @Test
    void saysWhatADraftOfAMemberWouldMakeOfIt() {
        publish();
        var changes =
                bundled.changes(
                        first,
                        Guides.of(
                                lead,
                                Errands.all(
                                        Errands.promising(9, "WORKDAY"),
                                        Errands.asking(one -> one.put("name", "安全承诺书")))));
        assertThat(changes)
                .filteredOn(change -> change.code().equals(code))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.materials().after())
                            .isEqualTo(change.materials().before() + 1);
                    assertThat(change.promiseBefore().workdays()).isEqualTo(14);
                    assertThat(change.promiseAfter().workdays()).isEqualTo(16);
                    assertThat(change.conflicts()).isEmpty();
                });
        assertThat(bundled.changes(first, Guides.of(lead, guide -> guide.putNull("form"))))
                .isEmpty();
    }

    @Test
    void namesTheItemThatTookTheMembersPlace() {
        UUID id = publish();
        String successor = Guides.code(Departments.establish(structure, transactions, clock));
        catalogue.publish(
                successor,
                Guides.of(successor.substring(0, 18)),
                LocalDate.of(2026, 1, 1),
                by(author, null));
        transactions.executeWithoutResult(status -> {
            life.succeed(
                    new Succession(second, successor, "MERGE", "余府办〔2026〕31号", "合并", today),
                    by(author, null));
            life.cancel(second, "余府办〔2026〕31号", today, "合并", by(author, null));
        });
        var sheet = search.sheet(id);
        assertThat(sheet.findings())
                .extracting(Finding::field, Finding::rule)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "members[1].item", "bundle-item-cancelled"));
        assertThat(sheet.told().members().get(1).successors()).containsExactly(successor);
    }

    @Test
    void whatWasDoneCannotBeChanged() {
        publish();
        for (String table : List.of("step", "ending")) {
            assertThatThrownBy(() -> jdbc.sql("delete from bundles." + table).update())
                    .hasMessageContaining(table);
        }
    }

    @Test
    void refusesWhatCannotBeKept() {
        for (String wrong : List.of("", "a", "小店", "A/B", "A".repeat(33))) {
            assertThatThrownBy(() -> bundles.begin(wrong, content(), by(author, null)))
                    .isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() ->
                        bundles.begin(
                                code,
                                Errands.content(
                                        lead,
                                        List.of(
                                                Errands.member("x"),
                                                Errands.member(first, "y"),
                                                Errands.member(first))),
                                by(author, null)))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.faults()).hasSize(3));
    }

    private UUID publish() {
        UUID id = bundles.begin(code, content(), by(author, null));
        bundles.submit(id, by(author, 1));
        bundles.publish(id, by(publisher, 2));
        return id;
    }

    private BundleContent content() {
        return Errands.content(lead, List.of(Errands.member(first), Errands.member(second, first)));
    }

    private BundleContent from(LocalDate day) {
        BundleContent content = content();
        return new BundleContent(
                content.name(),
                content.nameEn(),
                content.summary(),
                content.summaryEn(),
                content.leadDepartment(),
                content.region(),
                content.audience(),
                "founding",
                content.resultWay(),
                content.document(),
                day,
                content.members());
    }

    private static void assertRefused(Runnable work, String reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(reason));
    }

    private Act by(UUID person, @Nullable Integer version) {
        return new Act(
                person, null, null, "", UUID.randomUUID().toString(), version, clock.instant());
    }
}
