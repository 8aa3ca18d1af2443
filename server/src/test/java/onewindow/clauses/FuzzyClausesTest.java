package onewindow.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import onewindow.clauses.FuzzyClauses.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rulebook §13. */
class FuzzyClausesTest {
    /** A pattern that goes back over what it read takes hours for such a text, not seconds. */
    private static final Duration LONG = Duration.ofSeconds(10);

    /** Pieces of which the rules are made, so that texts by chance meet them. */
    private static final String[] PIECES = {
        "法律", "法規", "规定", "的", "其他", "其它", "别的", "材料", "条件", "有关", "相关", "证明", "符合", "国家", "要求",
        "标准", "需要", "应当", "提交", "等", "必要时", "近期", "一定", "相应", "以窗口", "为准", "按有关", "如有", "若有", "提供",
        "《", "》", "〈", "。", "；", "，", "（一）", "(2)", "不少于", "超过", "资金", "有", "5", "三", "个", "工作日",
        "定期", "限期", "证", "书", "、", "或", "GB", " ", "\u3000", "\u200B", "\uFEFF", "\u00AD", "Ａ", "①",
        "㎡", "𠮷", "\uD800", "\uDC00", "e\u0301", "\n", "\t", "x", "部门", "认为", "根据", "政策", "详",
        "咨询", "㈠", "資", "證"
    };

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
        assertThat(words(text)).containsExactlyInAnyOrder(rules.split(" "));
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
                "符合《饮食业油烟排放标准》GB18483第5.1条",
                // Names of standards and titles (§13.1)
                "油烟排放符合国家标准GB 18483-2001",
                "符合国家标准《饮食业油烟排放标准》第5.1条",
                "《关于进一步规范其他有关材料的通知》"
            })
    void leavesClearWordsAlone(String text) {
        assertThat(FuzzyClauses.find(Section.CONDITION, text)).isEmpty();
        assertThat(FuzzyClauses.find(Section.MATERIAL_NAME, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "法律法規規定的其他條件, F01 F02",
        "其他有關資料, F02 F03",
        "符合國家有關規定, F04",
        "必要時提供原件, F07",
        "Ｆ．其它有关材料, F02 F03",
        "其\u200B他\uFEFF材\u00AD料, F02"
    })
    void seesThroughScriptWidthAndTheInvisible(String text, String rules) {
        assertThat(words(text)).containsExactlyInAnyOrder(rules.split(" "));
    }

    @Test
    void saysWhereTheWordsStandInTheTextAsItWasWritten() {
        String text = "１．申請人提交：《其他材料清單》、其 他\u3000有關\u200B資料。";
        var found = FuzzyClauses.find(Section.CONDITION, text);
        assertThat(found)
                .extracting(ClauseFinding::rule, ClauseFinding::excerpt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("F02", "其 他\u3000有關\u200B資料"),
                        org.assertj.core.groups.Tuple.tuple("F03", "有關\u200B資料"));
        assertThat(found.getFirst().phrase()).isEqualTo("其他有关资料");
        assertThat(text.substring(found.getFirst().from(), found.getFirst().to()))
                .isEqualTo(found.getFirst().excerpt());
    }

    @Test
    void blocksTheFirstSixAndWarnsOfTheOthers() {
        assertThat(FuzzyClauses.find(Section.CONDITION, "其他材料，必要时提供"))
                .extracting(ClauseFinding::blocks)
                .containsExactly(true, false);
    }

    @Test
    void doesNotLookIntoQuotationsOfLaw() {
        assertThat(FuzzyClauses.find(Section.LEGAL_BASIS, "法律、法规规定的其他条件")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void neverFailsAndStaysWithinTheText(Section section) {
        var chance = new Random(section.ordinal());
        for (int i = 0; i < 3_000; i++) {
            String text = byChance(chance, chance.nextInt(40));
            var around = new Surroundings(i % 2 == 0, CatchAlls.of(List.of(text)));
            for (ClauseFinding finding : FuzzyClauses.find(section, text, around)) {
                assertThat(finding.from()).as(text).isBetween(0, finding.to() - 1);
                assertThat(finding.to()).as(text).isLessThanOrEqualTo(text.length());
                assertThat(finding.excerpt())
                        .isEqualTo(text.substring(finding.from(), finding.to()));
                assertThat(Suggestions.of(finding, Locale.CHINESE)).isNotBlank();
                assertThat(Suggestions.of(finding, Locale.ENGLISH)).isNotBlank();
            }
        }
    }

    /** Every match has a trigger, so that skipping the texts without one loses nothing. */
    @Test
    void losesNothingByLookingForTriggersFirst() {
        var chance = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            NormalText text = NormalText.of(byChance(chance, 12)).withoutTitles();
            var found = new java.util.ArrayList<Match>();
            WordRules.find(text, found);
            assertThat(found.stream().map(Match::rule).toList())
                    .isEqualTo(WordRules.findUntriggered(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "《",
                "部门规定",
                "法律法规规定要求",
                "规定其他",
                "其他的有关的",
                "符合国家标准",
                "如有如需",
                "有资金有",
                "不少于",
                "证、证、",
                "（一）其他；",
                "规定的其他材料等等有关",
                "\u200B",
                "ﷺ",
                "等等"
            })
    void takesNoLongerThanTheTextIsLong(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        var around = new Surroundings(true, CatchAlls.of(List.of(text)));
        assertTimeout(LONG, () -> FuzzyClauses.find(Section.CONDITION, text, around));
        assertTimeout(LONG, () -> FuzzyClauses.find(Section.MATERIAL_NAME, text));
    }

    private static List<String> words(String text) {
        return FuzzyClauses.find(Section.CONDITION, text).stream()
                .map(ClauseFinding::rule)
                .filter(rule -> rule.startsWith("F"))
                .distinct()
                .toList();
    }

    private static String byChance(Random chance, int pieces) {
        var text = new StringBuilder();
        IntStream.range(0, pieces).forEach(_ -> text.append(PIECES[chance.nextInt(PIECES.length)]));
        return text.toString();
    }
}
