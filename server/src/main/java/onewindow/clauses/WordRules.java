package onewindow.clauses;

import static onewindow.clauses.ClauseFinding.Level.BLOCK;
import static onewindow.clauses.ClauseFinding.Level.WARN;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.clauses.FuzzyClauses.Match;

/**
 * F01 to F12 of rulebook §13.2. Every repetition in them is bounded, so that no text takes longer
 * than its length.
 */
final class WordRules {
    /** A measure that is named: a title, or the number of a standard. */
    private static final Pattern NAMED = Pattern.compile("《|[A-Z]{2,4}(?:/[TZ])?-?\\d");

    private static final int LONGEST_NUMBER_OF_A_STANDARD = 8;

    /**
     * @param triggers every text in which the rule finds something has one of them: most texts have
     *     none, and are not looked into further
     */
    private record Rule(String id, ClauseFinding.Level level, String triggers, Pattern pattern) {
        Rule(String id, ClauseFinding.Level level, String triggers, String pattern) {
            this(id, level, triggers, Pattern.compile(pattern));
        }
    }

    private static final List<Rule> RULES =
            List.of(
                    new Rule(
                            "F01",
                            BLOCK,
                            "其别",
                            "(?:法律|法规|规章|规定|政策|文件|章程|国家|国务院|主管部门|有关部门|机关|部门)[^。;,]{0,14}(?:规定|要求|认为|认定|确定|需要|需)[^。;,]{0,6}的?(?:其他|其它|别的)[^。;]{0,12}(?:条件|材料|资料|文件|证件|证明|手续|情形|事项|要求|要件|程序)"),
                    new Rule(
                            "F02",
                            BLOCK,
                            "其",
                            "(?:其他|其它)的?(?:有关|相关|必要|需要|需提交|需要提交|需要提供|应当提交|应提交|应当提供|补充|证明|佐证|辅助|必备|规定)?的?(?:证明)?(?:条件|材料|资料|文件|证件|证明|手续|要件|情形|要求)"),
                    new Rule(
                            "F03",
                            BLOCK,
                            "关",
                            "(?:有关|相关)的?(?:证明)?(?:材料|资料|文件|证件|证明|手续)(?!名称|目录|清单)"),
                    new Rule(
                            "F04",
                            BLOCK,
                            "符满备",
                            "(?:符合|满足|具备)(?:国家|法律|法规|规章|法律法规|有关|相关|规定)[^。;,]{0,10}(?:规定|要求|条件|标准)(?!》)"),
                    new Rule("F05", BLOCK, "其别", "(?:需要|需|应当|应|可以|可)(?:提交|提供|补充|出具)的?(?:其他|其它|别的)"),
                    new Rule(
                            "F06",
                            BLOCK,
                            "等",
                            "等{1,2}(?:有关|相关|其他|其它|证明|必要|需要的)?(?:材料|资料|文件|证件|证明|条件|手续|要件)"),
                    new Rule(
                            "F07",
                            WARN,
                            "必视据酌殊则般适合",
                            "必要时|必要的|视情况|视情|根据(?:需要|实际|情况)|视具体情况|酌情|特殊情[况形]|原则上|一般情况下|一般应|适当|合理(?:期限|时间)"),
                    new Rule(
                            "F08",
                            WARN,
                            "近快及若数多适定够充较良健善相等",
                            "近期|近照|近年来|最近|尽快|及时|若干|数份|多份|适量|一定(?:数量|规模|的)|足够|充足|充分|较[大高好]|良好|健全|完善|相应|相适应|等等"),
                    new Rule(
                            "F09",
                            WARN,
                            "即准详具咨按",
                            "(?:材料|资料)(?:齐全|完整|真实有效)即可|以(?:窗口|现场|部门|实际|工作人员)(?:要求|答复|通知|告知|解释)?为准|(?:详|具体)(?:见|请)(?:咨询|致电|电询)|请咨询(?:窗口|部门)|按(?:有关|相关)(?:规定|要求)(?:执行|办理|提交)"),
                    new Rule("F10", WARN, "其无附规依等", "^(?:其他|其它|无|详见附件|见附件|按规定|依法|等)$"),
                    new Rule(
                            "F11",
                            WARN,
                            "据按",
                            "(?:依据|根据|按照)(?:有关|相关|国家有关|法律)(?:法律)?(?:法规|规定|文件|政策)"),
                    new Rule("F12", WARN, "若如", "(?:若有|如有|如需|如涉及)[^。;]{0,10}(?:提供|提交|出具)"));

    private static final short[] TRIGGERED = triggered();

    private WordRules() {}

    static void find(NormalText text, List<Match> found) {
        int wanted = 0;
        for (int i = 0; i < text.length(); i++) {
            wanted |= TRIGGERED[text.charAt(i)];
        }
        for (int i = 0; i < RULES.size(); i++) {
            if ((wanted & 1 << i) != 0) {
                find(RULES.get(i), text, found);
            }
        }
    }

    private static void find(Rule rule, NormalText text, List<Match> found) {
        Matcher matcher = rule.pattern().matcher(text);
        while (matcher.find()) {
            if (!rule.id().equals("F04") || !namesItsMeasure(text, matcher)) {
                found.add(new Match(rule.id(), rule.level(), matcher.start(), matcher.end()));
            }
        }
    }

    /** 符合国家标准 GB 18483 says which one (rulebook §13.1: names of standards). */
    private static boolean namesItsMeasure(NormalText text, Matcher matcher) {
        int to = Math.min(text.length(), matcher.end() + LONGEST_NUMBER_OF_A_STANDARD);
        var named = NAMED.matcher(text).region(matcher.start(), to);
        return named.find() && named.start() <= matcher.end();
    }

    private static short[] triggered() {
        var triggered = new short[Character.MAX_VALUE + 1];
        for (int i = 0; i < RULES.size(); i++) {
            for (char trigger : RULES.get(i).triggers().toCharArray()) {
                triggered[trigger] |= (short) (1 << i);
            }
        }
        return triggered;
    }

    /** For the test that no trigger is missing. */
    static List<String> findUntriggered(NormalText text) {
        var found = new ArrayList<Match>();
        RULES.forEach(rule -> find(rule, text, found));
        return found.stream().map(Match::rule).toList();
    }
}
