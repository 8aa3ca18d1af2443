package onewindow.catalogue.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.Consumer;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guides;
import onewindow.catalogue.life.GuideChange.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class GuideDifferenceTest {
    @Test
    void equalGuidesDoNotDiffer() {
        assertThat(difference(guide -> {})).isEmpty();
    }

    @Test
    void namesWhatChangedByItsField() {
        var changes =
                difference(guide -> {
                    guide.put("summary", "在城市道路上设置大型户外广告之前办理。");
                    ((ObjectNode) guide.get("promisedLimit")).put("days", 5);
                });
        assertThat(changes)
                .extracting(GuideChange::path, GuideChange::kind)
                .containsExactlyInAnyOrder(
                        tuple("summary", Kind.CHANGED), tuple("promisedLimit.days", Kind.CHANGED));
        assertThat(change(changes, "promisedLimit.days").before()).isEqualTo("7");
        var marks = change(changes, "summary").words();
        assertThat(marks.getFirst()).isEqualTo(new WordMark(WordMark.Kind.SAME, "在城市"));
        assertThat(text(marks, WordMark.Kind.ADDED)).isEqualTo("在城市道路上设置大型户外广告之前办理。");
    }

    @Test
    void findsAMaterialAgainByItsCode() {
        var changes =
                difference(guide -> {
                    var materials = (ArrayNode) guide.get("materials");
                    ObjectNode added = ((ObjectNode) materials.get(0)).deepCopy();
                    added.put("code", "M99").put("name", "场地使用证明");
                    materials.insert(0, added);
                });
        assertThat(changes)
                .extracting(GuideChange::path, GuideChange::kind)
                .containsExactly(tuple("materials[M99]", Kind.ADDED));
        assertThat(changes.getFirst().after()).contains("name: 场地使用证明");
        assertThat(changes.getFirst().before()).isNull();
    }

    @Test
    void saysWhatWasOnlyMoved() {
        var changes =
                difference(guide -> {
                    var steps = (ArrayNode) guide.get("sections").get("steps");
                    steps.add(steps.remove(0));
                });
        assertThat(changes)
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.kind()).isEqualTo(Kind.MOVED);
                    assertThat(moved.before()).isEqualTo("1");
                    assertThat(moved.after()).isEqualTo("5");
                });
    }

    @Test
    void pairsTextsThatAreAlike() {
        var conditions = List.of("设置人是依法登记的企业", "设置地点在规划允许的范围内");
        var changes =
                GuideDifference.between(
                        with(conditions), with(List.of("设置人是依法登记的企业或者个体工商户", "有安全鉴定报告")));
        assertThat(changes)
                .extracting(GuideChange::path, GuideChange::kind)
                .containsExactlyInAnyOrder(
                        tuple("sections.conditions[1]", Kind.CHANGED),
                        tuple("sections.conditions[2]", Kind.ADDED),
                        tuple("sections.conditions", Kind.REMOVED));
    }

    @Test
    void whatCameOrWentAsAWholeIsToldAsSuch() {
        var changes = difference(guide -> guide.putNull("result"));
        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.REMOVED));
    }

    @Test
    void aLongTextTakesNoTime() {
        String before = "甲乙丙丁".repeat(5_000);
        var marks = WordMark.between(before, before.replace('乙', '戊'));
        assertThat(text(marks, WordMark.Kind.REMOVED)).isEqualTo(before);
    }

    private static String text(List<WordMark> marks, WordMark.Kind without) {
        var text = new StringBuilder();
        WordMark.Kind other =
                without == WordMark.Kind.ADDED ? WordMark.Kind.REMOVED : WordMark.Kind.ADDED;
        marks.stream()
                .filter(mark -> mark.kind() != other)
                .forEach(mark -> text.append(mark.text()));
        return text.toString();
    }

    private static GuideChange change(List<GuideChange> changes, String path) {
        return changes.stream().filter(each -> each.path().equals(path)).findFirst().orElseThrow();
    }

    private static Guide with(List<String> conditions) {
        return Guides.changed(guide -> {
            var list = ((ObjectNode) guide.get("sections")).putArray("conditions");
            conditions.forEach(list::add);
        });
    }

    private static List<GuideChange> difference(Consumer<ObjectNode> change) {
        return GuideDifference.between(Guides.changed(guide -> {}), Guides.changed(change));
    }
}
