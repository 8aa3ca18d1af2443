package onewindow.elements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import onewindow.ModuleTest;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ElementsTest {
    @Autowired Elements elements;
    @Autowired ElementStore store;
    @Autowired Acts acts;
    @Autowired Clock clock;

    private String code = "";
    private String name = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void nameAnElement() {
        code = "DE" + ThreadLocalRandom.current().nextInt(10_000, 90_000);
        name = "数据" + UUID.randomUUID();
        today = Time.date(clock.instant());
    }

    @Test
    void theShippedElementsAreThereFromTheFirstStart() {
        assertThat(elements.dictionary().all())
                .extracting(DataElement::code)
                .contains("DE01001", "DE08002");
    }

    @Test
    void anElementIsThereFromItsDay() {
        elements.add(choice(code, "是", "否"), today.plusDays(1), "新增", act("add"));
        assertThat(elements.dictionary().known(code)).isEmpty();
        assertThat(Dictionary.on(elements.versions(), today.plusDays(1)).find(code))
                .hasValueSatisfying(
                        element -> assertThat(element.choices()).containsExactly("是", "否"));
    }

    @Test
    void aCodeListGrowsAndNeverShrinks() {
        elements.add(choice(code, "是", "否"), today, "新增", act("add"));
        elements.change(choice(code, "是", "否", "不适用"), today, "增加选项", act("more"));
        assertThat(elements.dictionary().find(code).orElseThrow().choices()).hasSize(3);
        assertThatThrownBy(() -> elements.change(choice(code, "是", "否"), today, "减", act("less")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .containsExactly(
                                                new Invalid.Fault("choices", "element-narrower")));
    }

    @Test
    void anotherKindOrNameIsAnotherElement() {
        elements.add(choice(code, "是", "否"), today, "新增", act("add"));
        var other =
                new DataElement(
                        code,
                        name + "二",
                        "Other",
                        "BOOLEAN",
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null);
        assertThatThrownBy(() -> elements.change(other, today, "改", act("other")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .contains(
                                                new Invalid.Fault("name", "element-meaning"),
                                                new Invalid.Fault("kind", "element-meaning")));
    }

    @Test
    void oneDatumHasOneElement() {
        elements.add(choice(code, "是", "否"), today, "新增", act("add"));
        assertThatThrownBy(() -> elements.add(choice(code, "是", "否"), today, "又", act("again")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(ElementRefusal.ELEMENT_EXISTS));
        assertThatThrownBy(() -> elements.add(choice("DE99998", "是", "否"), today, "又", act("twin")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(ElementRefusal.ELEMENT_NAME_TAKEN));
    }

    @Test
    void whatHasEndedIsNotOfferedButStillKnown() {
        elements.add(choice(code, "是", "否"), today, "新增", act("add"));
        elements.end(code, today, "不再采集", act("end"));
        assertThat(elements.dictionary().find(code)).isEmpty();
        assertThat(elements.dictionary().known(code)).isPresent();
        assertThatThrownBy(() -> elements.end(code, today, "再次", act("end again")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> elements.end("DE99999", today, "没有", act("none")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void noChangeBeginsInThePastOrBehindTheBackOfAnother() {
        elements.add(choice(code, "是", "否"), today, "新增", act("add"));
        assertThatThrownBy(() ->
                        elements.change(
                                choice(code, "是", "否"), today.minusDays(1), "改", act("past")))
                .isInstanceOf(Invalid.class);
        var stale = new Act(Act.PLATFORM, null, null, "", "stale " + code, 7, clock.instant());
        assertThatThrownBy(() -> elements.change(choice(code, "是", "否"), today, "改", stale))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(ElementRefusal.ELEMENT_CHANGED));
    }

    @Test
    void anotherNodeSeesAChangeWhenItLooksNext() {
        var otherNode = new Elements(store, acts, clock);
        assertThat(otherNode.dictionary().find(code)).isEmpty();
        elements.add(choice(code, "是", "否"), today, "新增", act("add"));
        otherNode.keepFresh();
        assertThat(otherNode.dictionary().find(code)).isPresent();
    }

    @Test
    void aRepeatedActChangesNothing() {
        var act = act("add");
        elements.add(choice(code, "是", "否"), today, "新增", act);
        elements.add(choice(code, "是", "否"), today, "新增", act);
        assertThat(elements.versions())
                .filteredOn(version -> version.element().code().equals(code))
                .hasSize(1);
    }

    private DataElement choice(String code, String... choices) {
        return new DataElement(
                code, name, "Test", "CHOICE", null, null, List.of(choices), null, null, null);
    }

    private Act act(String what) {
        return Act.byPlatform(what + " " + code, clock.instant());
    }
}
