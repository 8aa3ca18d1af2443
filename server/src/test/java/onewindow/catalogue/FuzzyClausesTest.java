package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rulebook §13.3. */
class FuzzyClausesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "法律法规规定的其他条件|F01 F02",
                "其他有关材料|F02 F03",
                "审批机关认为需要提交的其他材料|F01 F02 F05",
                "符合国家有关规定|F04",
                "相关证明材料|F03",
                "身份证等证件|F06",
                "需要提供的其它资料|F02 F05",
                "必要时提供原件|F07",
                "近期免冠照片|F08",
                "具有与其规模相适应的资金|F08",
                "有健全的管理制度|F08",
                "以窗口要求为准|F09",
                "根据有关法律法规|F11",
                "其他|F10",
                "单位介绍信等相关手续|F03 F06",
                "如有委托，请提供委托书|F12",
                "其 他 相关 材料|F02 F03"
            })
    void findsThem(String text, String rules) {
        assertThat(FuzzyClauses.in("conditions", text))
                .extracting(Finding::rule)
                .contains(rules.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "申请人身份证原件1份",
                "2寸近6个月内白底免冠彩色照片2张",
                "营业执照副本复印件1份（加盖公章）",
                "注册资本不低于100万元",
                "年满18周岁的中国公民",
                "经营场所使用面积不少于60平方米",
                "房屋租赁合同（租期不少于1年）",
                "《食品经营许可申请书》",
                "从业人员健康证明",
                "相关专业本科以上学历",
                "其他组织的统一社会信用代码证",
                "申请人为自然人、法人或其他组织",
                "由有关部门核发的《建设工程规划许可证》",
                "符合《饮食业油烟排放标准》GB18483第5.1条"
            })
    void leavesClearWordsAlone(String text) {
        assertThat(FuzzyClauses.in("conditions", text)).isEqualTo(List.of());
    }
}
