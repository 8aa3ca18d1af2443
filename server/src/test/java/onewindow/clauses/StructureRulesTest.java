package onewindow.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rulebook §13.2, S2 to S5, S7, S9. */
class StructureRulesTest {
    private static final String ARTICLE =
            "第三十三条 食品生产经营应当符合下列要求：（一）具有与生产经营的食品品种、数量相适应的场所；（二）有专业技术人员；（三）法律、法规规定的其他要求。";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONDITION|从业人员不少于规定人数|S2|不少于",
                "CONDITION|排放浓度不超过限值|S2|不超过",
                "CONDITION|技术力量较强|S2|较强",
                "MATERIAL_STANDARD|建筑面积大于标准|S2|大于",
                "MATERIAL_NAME|身份证、户口簿|S3|证、户口簿",
                "MATERIAL_NAME|授权委托书及代理人身份证|S3|书及代理人身份证",
                "MATERIAL_NAME|不动产权证书或者房屋租赁合同|S3|书或者房屋租赁合同",
                "PROCESS|申请人在规定期限内补正|S4|规定期限",
                "PROCESS|限期整改后复查|S4|限期",
                "CONDITION|设备定期检测|S4|定期",
                "CONDITION|（一）年满18周岁；（二）其他特定人群|S5|其他特定人群",
                "CONDITION|（一）年满18周岁；（二）法律、行政法规规定的|S5|法律、行政法规规定的",
                "CONDITION|具有固定的经营场所和资金|S9|具有固定的经营场所和资金",
                "CONDITION|具备从业年限|S9|具备从业年限"
            })
    void findsThem(Section section, String text, String rule, String excerpt) {
        assertThat(FuzzyClauses.find(section, text))
                .filteredOn(finding -> finding.rule().equals(rule))
                .extracting(ClauseFinding::excerpt)
                .anyMatch(found -> found.endsWith(excerpt));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONDITION|从业人员不少于3名",
                "CONDITION|从业人员不少于三名",
                "CONDITION|噪声不超过GB 12348-2008规定的2类限值",
                "CONDITION|未超过有效期",
                "MATERIAL_STANDARD|未超过核定范围",
                "MATERIAL_NAME|营业执照正本和副本",
                "MATERIAL_NAME|《房屋租赁合同》",
                "MATERIAL_NAME|定期检验报告",
                "PROCESS|申请人在15个工作日内补正",
                "PROCESS|每年定期检查2次",
                "CONDITION|在本市长期居住",
                "CONDITION|其他组织的负责人",
                "CONDITION|（一）自然人；（二）其他组织",
                "CONDITION|法律法规规定不得从事食品经营的人员不得申请",
                "CONDITION|具有不低于100万元的注册资本",
                "CONDITION|有资金来源证明"
            })
    void leavesClearWordsAlone(Section section, String text) {
        assertThat(FuzzyClauses.find(section, text))
                .filteredOn(finding -> finding.rule().startsWith("S"))
                .isEmpty();
    }

    @Test
    void looksForTheCatchAllAtTheEndOfAListOnly() {
        String text = "其他人认可的方式";
        var last = new Surroundings(true, CatchAlls.NONE);
        assertThat(FuzzyClauses.find(Section.CONDITION, text)).isEmpty();
        assertThat(FuzzyClauses.find(Section.CONDITION, text, last))
                .extracting(ClauseFinding::rule)
                .containsExactly("S5");
    }

    @Test
    void knowsTheLawsOwnCatchAll() {
        var around = new Surroundings(false, CatchAlls.of(List.of(ARTICLE)));
        assertThat(FuzzyClauses.find(Section.CONDITION, "（三）法律、法规规定的其他要求；", around))
                .filteredOn(finding -> finding.rule().equals("S7"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.blocks()).isTrue());
        assertThat(FuzzyClauses.find(Section.CONDITION, "有专业技术人员", around)).isEmpty();
    }

    /** A last item that is clear may be copied. */
    @Test
    void takesAClearLastItemForNoCatchAll() {
        var around = new Surroundings(false, CatchAlls.of(List.of("第八条：（一）年满18周岁；（二）户籍在本市。")));
        assertThat(FuzzyClauses.find(Section.CONDITION, "户籍在本市", around)).isEmpty();
    }
}
