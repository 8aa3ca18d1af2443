package onewindow.catalogue.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.catalogue.lists.TownList.Checklist;
import onewindow.catalogue.lists.TownList.Filing;
import onewindow.catalogue.lists.TownList.Power;
import onewindow.catalogue.lists.TownList.Publication;
import onewindow.platform.Invalid;
import onewindow.platform.Invalid.Fault;
import onewindow.platform.Refused;
import org.junit.jupiter.api.Test;

class TownListRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final String TOWN = "11360502DE0002618A";
    private static final String ITEM = TOWN + "5000120061000";
    private static final String OF_THE_CITY = TOWN + "3000120061000";
    private static final Checklist CHECKLIST = new Checklist("镇级办结", "集中培训", "统一平台", "每季抽查");
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID OFFICER = UUID.randomUUID();

    @Test
    void aListOfPowersOfTheTownWithItsChecklistIsWellMade() {
        assertThatCode(() -> check(List.of(power(ITEM)), CHECKLIST)).doesNotThrowAnyException();
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThatThrownBy(() ->
                        check(
                                List.of(
                                        power(OF_THE_CITY),
                                        power(ITEM),
                                        power(ITEM),
                                        power("11360502DE000268585000120061000")),
                                new Checklist("", "集中培训", " ", "每季抽查")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .containsExactly(
                                                new Fault("checklist.process", "required"),
                                                new Fault("checklist.support", "required"),
                                                new Fault("powers[0].itemCode", "not-of-the-town"),
                                                new Fault("powers[2].itemCode", "repeated"),
                                                new Fault(
                                                        "powers[3].itemCode", "not-of-the-town")));
        assertThatThrownBy(() -> check(List.of(), CHECKLIST)).isInstanceOf(Invalid.class);
    }

    @Test
    void itIsFiledByAnotherPersonOnceAndPublishedThen() {
        TownList draft = list(null, null);
        assertRefused(() -> TownListRules.mayPublish(draft, DAY), "town-list-not-filed");
        assertRefused(() -> TownListRules.mayFile(draft, DAY, AUTHOR, DAY), "town-list-own-draft");
        assertThatThrownBy(() -> TownListRules.mayFile(draft, DAY.plusDays(1), OFFICER, DAY))
                .isInstanceOf(Invalid.class);
        assertThatCode(() -> TownListRules.mayFile(draft, DAY, OFFICER, DAY))
                .doesNotThrowAnyException();

        TownList filed = list(new Filing("渝府办备〔2026〕1号", DAY, OFFICER, Instant.EPOCH), null);
        assertThat(filed.state()).isEqualTo(TownList.State.FILED);
        assertRefused(() -> TownListRules.mayFile(filed, DAY, OFFICER, DAY), "town-list-filed");
        assertRefused(() -> TownListRules.mayChange(filed, null), "town-list-filed");
        assertThatThrownBy(() -> TownListRules.mayPublish(filed, DAY.minusDays(1)))
                .isInstanceOf(Invalid.class);
        assertThatCode(() -> TownListRules.mayPublish(filed, DAY)).doesNotThrowAnyException();

        TownList published = list(filed.filing(), new Publication(DAY, AUTHOR, Instant.EPOCH));
        assertThat(published.state()).isEqualTo(TownList.State.PUBLISHED);
        assertRefused(() -> TownListRules.mayPublish(published, DAY), "town-list-published");
    }

    @Test
    void whoSawAnEarlierDraftDoesNotChangeIt() {
        assertRefused(() -> TownListRules.mayChange(list(null, null), 4), "town-list-changed");
        assertThatCode(() -> TownListRules.mayChange(list(null, null), 3))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyTheItemsOfTownsNeedToStandOnAList() {
        assertThat(TownLists.isUsable(Set.of(), OF_THE_CITY)).isTrue();
        assertThat(TownLists.isUsable(Set.of(), ITEM)).isFalse();
        assertThat(TownLists.isUsable(Set.of(ITEM), ITEM)).isTrue();
        assertThat(TownLists.isUsable(Set.of(ITEM), ITEM + "01")).isTrue();
    }

    private static void check(List<Power> powers, Checklist checklist) {
        TownListRules.check(
                new TownLists.NewTownList("360502103000", "罗坊镇目录", powers, checklist),
                TOWN::equals);
    }

    private static Power power(String code) {
        return new Power(code, "渝水区自然资源局", "赋权目录第1项");
    }

    private static TownList list(
            @org.jspecify.annotations.Nullable Filing filing,
            @org.jspecify.annotations.Nullable Publication publication) {
        return new TownList(
                UUID.randomUUID(),
                "360502103000",
                "罗坊镇目录",
                List.of(power(ITEM)),
                CHECKLIST,
                AUTHOR,
                Instant.EPOCH,
                filing,
                publication,
                3);
    }

    private static void assertRefused(Runnable rule, String reason) {
        assertThatThrownBy(rule::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(reason));
    }
}
