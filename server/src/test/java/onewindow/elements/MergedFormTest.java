package onewindow.elements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onewindow.elements.MergedForm.Field;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class MergedFormTest {
    private record Form(String form, List<Entry> fields) {}

    private record Entry(String label, String element, String kind) {}

    /** 三证合一 (rulebook §5.3): three applications with 64 data become one with 17. */
    @Test
    void sixtyFourFieldsOfThreeFormsBecomeSeventeen() throws IOException {
        var forms =
                JsonMapper.shared()
                        .readValue(
                                new ClassPathResource("elements/three-forms.json")
                                        .getContentAsByteArray(),
                                Form[].class);
        var fields = new ArrayList<Field>();
        for (Form form : forms) {
            for (Entry entry : form.fields()) {
                fields.add(
                        new Field(
                                form.form(),
                                entry.label(),
                                entry.kind(),
                                List.of(),
                                null,
                                entry.element()));
            }
        }
        assertThat(forms).hasSize(3);

        var merged = MergedForm.of(fields, ShippedDictionary.ELEMENTS);

        assertThat(merged.before()).isEqualTo(64);
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.asked())
                .extracting(MergedForm.Merged::name)
                .containsExactlyInAnyOrder(
                        "法人和其他组织名称",
                        "组织类型",
                        "住所",
                        "法定代表人（负责人）姓名",
                        "注册资本（万元）",
                        "股东及出资情况",
                        "经营范围",
                        "经营期限",
                        "成立日期",
                        "从业人数",
                        "联系电话",
                        "邮政编码",
                        "财务负责人",
                        "办税（联络）人员",
                        "核算方式",
                        "行业",
                        "生产经营地")
                .hasSize(17);
        assertThat(merged.supplied())
                .allSatisfy(each -> assertThat(each.sourceSystem()).isNotBlank())
                .extracting(MergedForm.Merged::name)
                .contains("组织机构代码", "登记机关", "行政区划代码");
        assertThat(
                        merged.asked().stream().mapToInt(each -> each.from().size()).sum()
                                + merged.supplied().stream()
                                        .mapToInt(each -> each.from().size())
                                        .sum())
                .isEqualTo(64);
    }

    @Test
    void whatIsNobodyElsesDatumStaysAFieldOfItsOwn() {
        var merged =
                MergedForm.of(
                        List.of(
                                new Field("A", "备注", "TEXT", List.of(), null, null),
                                new Field("B", "备注", "TEXT", List.of(), null, null),
                                new Field("B", "别的", "TEXT", List.of(), null, "DE99999")),
                        ShippedDictionary.ELEMENTS);
        assertThat(merged.asked()).hasSize(3).allMatch(each -> each.element() == null);
    }

    @Test
    void namesDataThatTheFormsDefineDifferently() {
        var one = new Field("A", "用途", "CHOICE", List.of("住宅", "非住宅"), null, "DE05004");
        var other = new Field("B", "房屋用途", "CHOICE", List.of("住宅", "商业"), null, "DE05004");
        assertThat(MergedForm.of(List.of(one, other), ShippedDictionary.ELEMENTS).conflicts())
                .containsExactly(
                        new MergedForm.Conflict("DE05004", "房屋用途", "choices", List.of(one, other)));
    }

    @Test
    void theDictionaryIsWellFormed() {
        assertThat(ShippedDictionary.ELEMENTS.all())
                .hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy(ElementRules::check);
    }
}
