package onewindow.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 兜底条款 and 模糊条款: words by which an official could ask for anything (rulebook §13.2). Names in 《》
 * are not looked into.
 */
final class FuzzyClauses {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u200B-\\u200D\\uFEFF]+");
    private static final Pattern TITLES = Pattern.compile("《[^》]*》");

    private record Rule(String id, boolean blocks, Pattern pattern) {}

    private static final List<Rule> RULES =
            List.of(
                    block(
                            "F01",
                            "(?:法律|法规|规章|规定|政策|文件|章程|国家|国务院|主管部门|有关部门|机关|部门)[^。;,]{0,14}(?:规定|要求|认为|认定|确定|需要|需)[^。;,]{0,6}的?(?:其他|其它|别的)[^。;]{0,12}(?:条件|材料|资料|文件|证件|证明|手续|情形|事项|要求|要件|程序)"),
                    block(
                            "F02",
                            "(?:其他|其它)的?(?:有关|相关|必要|需要|需提交|需要提交|需要提供|应当提交|应提交|应当提供|补充|证明|佐证|辅助|必备|规定)?的?(?:证明)?(?:条件|材料|资料|文件|证件|证明|手续|要件|情形|要求)"),
                    block("F03", "(?:有关|相关)的?(?:证明)?(?:材料|资料|文件|证件|证明|手续)(?!名称|目录|清单)"),
                    block(
                            "F04",
                            "(?:符合|满足|具备)(?:国家|法律|法规|规章|法律法规|有关|相关|规定)[^。;,]{0,10}(?:规定|要求|条件|标准)(?!》)"),
                    block("F05", "(?:需要|需|应当|应|可以|可)(?:提交|提供|补充|出具)的?(?:其他|其它|别的)"),
                    block("F06", "等{1,2}(?:有关|相关|其他|其它|证明|必要|需要的)?(?:材料|资料|文件|证件|证明|条件|手续|要件)"),
                    warn(
                            "F07",
                            "必要时|必要的|视情况|视情|根据(?:需要|实际|情况)|视具体情况|酌情|特殊情[况形]|原则上|一般情况下|一般应|适当|合理(?:期限|时间)"),
                    warn(
                            "F08",
                            "近期|近照|近年来|最近|尽快|及时|若干|数份|多份|适量|一定(?:数量|规模|的)|足够|充足|充分|较[大高好]|良好|健全|完善|相应|相适应|等等"),
                    warn(
                            "F09",
                            "(?:材料|资料)(?:齐全|完整|真实有效)即可|以(?:窗口|现场|部门|实际|工作人员)(?:要求|答复|通知|告知|解释)?为准|(?:详|具体)(?:见|请)(?:咨询|致电|电询)|请咨询(?:窗口|部门)|按(?:有关|相关)(?:规定|要求)(?:执行|办理|提交)"),
                    warn("F10", "^(?:其他|其它|无|详见附件|见附件|按规定|依法|等)$"),
                    warn("F11", "(?:依据|根据|按照)(?:有关|相关|国家有关|法律)(?:法律)?(?:法规|规定|文件|政策)"),
                    warn("F12", "(?:若有|如有|如需|如涉及)[^。;]{0,10}(?:提供|提交|出具)"));

    private FuzzyClauses() {}

    static List<Finding> in(String field, String text) {
        String normal =
                BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        String outsideTitles = TITLES.matcher(normal).replaceAll("《》");
        return RULES.stream()
                .filter(rule -> rule.pattern().matcher(outsideTitles).find())
                .map(rule -> new Finding(field, rule.id(), rule.blocks()))
                .toList();
    }

    private static Rule block(String id, String pattern) {
        return new Rule(id, true, Pattern.compile(pattern));
    }

    private static Rule warn(String id, String pattern) {
        return new Rule(id, false, Pattern.compile(pattern));
    }
}
