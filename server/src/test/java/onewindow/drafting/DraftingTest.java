package onewindow.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guides;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class DraftingTest {
    @Autowired Drafting drafting;
    @Autowired DraftSearch search;
    @Autowired Catalogue catalogue;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private final UUID author = UUID.randomUUID();
    private final UUID reviewer = UUID.randomUUID();
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
    void aNewItemIsWrittenReviewedAndPublished() {
        UUID draft = drafting.begin(code, "大型户外广告设置许可", by(author, null));
        assertThat(search.guide(draft).departmentCode()).isEqualTo(department);
        assertThat(search.guide(draft).level()).isEqualTo(3);
        assertThatThrownBy(() -> drafting.submit(draft, today, by(author, 1)))
                .isInstanceOf(Invalid.class);
        assertThat(drafting.save(draft, Guides.of(department), by(author, 1))).isEqualTo(2);
        assertThat(drafting.submit(draft, today, by(author, 2))).isEqualTo(3);
        assertRefused(() -> drafting.approve(draft, null, by(author, 3)), "draft-second-person");
        assertThat(drafting.sendBack(draft, "请补充受理条件的依据", by(reviewer, 3))).isEqualTo(4);
        assertThat(drafting.save(draft, Guides.of(department), by(author, 4))).isEqualTo(5);
        drafting.submit(draft, today, by(author, 5));
        drafting.approve(draft, null, by(reviewer, 6));
        var publishing = by(author, 7);
        UUID version = drafting.publish(draft, today, publishing);
        assertThat(drafting.publish(draft, today, publishing)).isEqualTo(version);
        assertThat(catalogue.applicable(code).id()).isEqualTo(version);
        assertThat(search.draft(draft).published()).isEqualTo(version);
        assertThat(search.history(draft))
                .extracting(DraftStep::kind)
                .containsExactly(
                        DraftStep.Kind.BEGUN,
                        DraftStep.Kind.SAVED,
                        DraftStep.Kind.SUBMITTED,
                        DraftStep.Kind.RETURNED,
                        DraftStep.Kind.SAVED,
                        DraftStep.Kind.SUBMITTED,
                        DraftStep.Kind.APPROVED,
                        DraftStep.Kind.PUBLISHED);
        assertThat(search.list(code, true)).isEmpty();
        assertThat(search.list(code, false)).hasSize(1);
    }

    @Test
    void theLaterOfTwoEditorsIsToldWhatChanged() {
        UUID draft = drafting.begin(code, "户外广告", by(author, null));
        drafting.save(draft, Guides.of(department), by(author, 1));
        var changed = Guides.of(department, guide -> guide.put("summary", "换了说法。"));
        drafting.save(draft, changed, by(author, 2));
        assertThatThrownBy(() -> drafting.save(draft, Guides.of(department), by(reviewer, 2)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason().code()).isEqualTo("draft-changed");
                            assertThat(refused.details())
                                    .containsEntry("version", 3)
                                    .containsEntry("fields", java.util.List.of("summary"))
                                    .containsKeys("by", "at");
                        });
        assertThat(search.guide(draft)).isEqualTo(changed);
        assertThatThrownBy(() -> drafting.save(draft, changed, by(author, null)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theNextVersionBeginsFromTheLatestAndShowsWhatChanged() {
        catalogue.publish(code, Guides.of(department), LocalDate.of(2026, 1, 1), by(author, null));
        UUID draft = drafting.begin(code, null, by(author, null));
        assertThat(search.guide(draft)).isEqualTo(Guides.of(department));
        assertThat(search.difference(draft)).isEmpty();
        drafting.save(
                draft,
                Guides.of(department, guide -> guide.put("name", "户外广告设置许可")),
                by(author, 1));
        assertThat(search.difference(draft)).singleElement().extracting("path").isEqualTo("name");
        var effect = search.effect(draft, by(author, 2));
        assertThat(effect.present()).isEqualTo(1);
        assertThat(effect.channels().after()).contains("WEB");
        assertThat(effect.halls()).isEmpty();
        assertThatThrownBy(() -> drafting.begin(code, null, by(reviewer, null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.details())
                                        .containsEntry("draft", draft.toString()));
        drafting.discard(draft, "不再修改", by(author, 2));
        assertThat(drafting.begin(code, null, by(reviewer, null))).isNotEqualTo(draft);
    }

    @Test
    void aDraftThatWasOvertakenIsNotPublished() {
        catalogue.publish(code, Guides.of(department), LocalDate.of(2026, 1, 1), by(author, null));
        UUID draft = drafting.begin(code, null, by(author, null));
        drafting.submit(draft, today, by(author, 1));
        drafting.approve(draft, null, by(reviewer, 2));
        catalogue.publish(code, Guides.of(department), today.plusDays(1), by(author, null));
        assertRefused(
                () -> drafting.publish(draft, today.plusDays(9), by(author, 3)), "item-changed");
        assertThat(search.draft(draft).state()).isEqualTo(GuideDraft.State.APPROVED);
        assertThat(drafting.reopen(draft, by(author, 3))).isEqualTo(4);
    }

    @Test
    void stepsCannotBeChanged() {
        UUID draft = drafting.begin(code, "户外广告", by(author, null));
        assertThatThrownBy(() ->
                        jdbc.sql("update drafting.step set remarks = 'x' where draft = :draft")
                                .param("draft", draft)
                                .update())
                .hasMessageContaining("step");
    }

    @Test
    void aNewItemMayBeginLikeAnotherOne() {
        catalogue.publish(code, Guides.of(department), today, by(author, null));
        String other = Departments.establish(structure, transactions, clock);
        String like = Guides.code(other);
        String third = Guides.code(Departments.establish(structure, transactions, clock));
        UUID draft = drafting.beginLike(code, like, "同类事项", by(author, null));
        Guide begun = search.guide(draft);
        assertThat(begun.name()).isEqualTo("同类事项");
        assertThat(begun.departmentCode()).isEqualTo(other);
        assertThat(begun.materials()).isEqualTo(Guides.of(department).materials());
        assertThat(begun.sections().place()).isEmpty();
        assertThat(begun.sections().consultChannels()).isEmpty();
        assertThat(begun.provenance()).noneMatch(Guide.Provenance::verified);
        assertThatThrownBy(() -> drafting.submit(draft, today, by(author, 1)))
                .isInstanceOf(Invalid.class);
        assertRefused(
                () -> drafting.beginLike(like, code, "已发布", by(author, null)),
                "draft-of-published");
        assertThatThrownBy(() -> drafting.beginLike("1", third, "名称", by(author, null)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void refusesCodesThatAreNone() {
        assertThatThrownBy(() -> drafting.begin("1", "名称", by(author, null)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> drafting.begin(code, " ", by(author, null)))
                .isInstanceOf(Invalid.class);
    }

    private static void assertRefused(Runnable work, String reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(reason));
    }

    private Act by(UUID person, @org.jspecify.annotations.Nullable Integer version) {
        return new Act(
                person, null, null, "", UUID.randomUUID().toString(), version, clock.instant());
    }
}
