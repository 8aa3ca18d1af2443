package onewindow.clauses;

import static onewindow.clauses.ClauseFinding.Level.BLOCK;
import static onewindow.clauses.ClauseFinding.Level.WARN;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.clauses.FuzzyClauses.Match;

/**
 * Structural vagueness that a text shows by itself (rulebook §13.2): S2 a comparison without a
 * number, S3 two materials in one row, S4 time without a number, S5 a list that ends in a
 * catch-all, S7 the law's own catch-all copied, S9 a quantity that is demanded without a number.
 * S1, S6 and S8 need the material and are found where it is known.
 */
final class StructureRules {
    private static final String CLAUSE_ENDS = "。;,!?:";

    /** A number with what it counts; 一 alone may be part of a word. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\d|[零一二两三四五六七八九十百千万亿半]{1,8}(?:分之|个|名|人|份|张|年|月|日|天|周|岁|小时|分钟|工作日|平方米|立方米|米|公里|元|次|倍|成|级|类|吨|千克|公斤|升|台|辆|间|层|户|处|项|家|套)");

    /** Where to look it up: a title, or the number of a standard. */
    private static final Pattern NAMED = Pattern.compile("《|[A-Z]{2,4}(?:/[TZ])?-?\\d");

    private static final Wording COMPARISON =
            new Wording(
                    "于过较更",
                    "(?:不(?:少|低|高|大|小|多|长|短)于|不(?:得|应)?超过|(?:高|低|大|小|多|少)于|超过)(?!(?:法定|规定的?)?(?:有效期|保质期|使用期|使用年限|核[定准]|登记|批准|许可))|[较更](?:多|强|长|小|少|低|近|远)");
    private static final Wording TIME =
            new Wording(
                    "间期限时日数几",
                    "规定的?(?:时间|期限|时限|日期)|限期|按时|按期|如期|定期(?!检验(?:合格|报告)|存[单款])|短期|长期(?!有效|居住|护理)|一段时间|数(?:日|天|个月)|几(?:日|天|个月|年)|(?:一定|合理|适当)的?(?:时间|期限|时限)");
    private static final Wording QUANTITY =
            new Wording(
                    "资金积数量龄限验库距额",
                    "(?:具有|具备|拥有|有|满足|达到|符合)[^。;,]{0,12}(?:注册资[本金]|开办资金|流动资金|资金(?!来源|证明|监管|账户)|面积|人数|人员数量|年龄|年限|工作经验|从业经验|床位数|库容|间距|投资额)");
    private static final Wording TWO_MATERIALS =
            new Wording(
                    "、和及与或以/",
                    "(?:证|书|表|照|函|单|簿|协议|合同|报告|证明|原件|复印件)(?:\\([^()]{0,20}\\))?(?:、|和|及|与|或者?|以及|/)[^、;。()]{0,20}(?:证|书|表|照|函|单|簿|协议|合同|报告|证明)");
    private static final Pattern ITEM_MARK =
            Pattern.compile("\\((?:[一二三四五六七八九十]{1,3}|\\d{1,2})\\)|;");
    private static final Wording CATCH_ALL =
            new Wording(
                    "其规",
                    "(?:(?:其他|其它)(?!组织|个人|人员|经营者|单位|自然人|法人)|(?:法律|行政法规|法规|规章)(?:[、,和]?(?:法律|行政法规|法规|规章)){0,4}规定的)");

    /**
     * @param triggers every match has one of them: most texts have none, and are not looked into
     */
    private record Wording(String triggers, Pattern pattern) {
        Wording(String triggers, String pattern) {
            this(triggers, Pattern.compile(pattern));
        }
    }

    private StructureRules() {}

    static void find(Section section, NormalText text, Surroundings around, List<Match> found) {
        if (section.isMeasured()) {
            withoutNumber("S2", COMPARISON, text, found);
        }
        if (!section.isName()) {
            withoutNumber("S4", TIME, text, found);
        }
        if (section == Section.CONDITION || section == Section.REVIEW_STANDARD) {
            withoutNumber("S9", QUANTITY, text, found);
        }
        if (section == Section.MATERIAL_NAME && text.hasAnyOf(TWO_MATERIALS.triggers())) {
            addAll("S3", TWO_MATERIALS.pattern().matcher(text), found);
        }
        endsInCatchAll(text, around.lastOfSeveral(), found);
        if (around.catchAlls().contain(text)) {
            found.add(new Match("S7", BLOCK, 0, text.length()));
        }
    }

    /** The number may stand anywhere in the clause in which the words stand. */
    private static void withoutNumber(
            String rule, Wording words, NormalText text, List<Match> found) {
        if (!text.hasAnyOf(words.triggers())) {
            return;
        }
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
                to++;
            }
            if (!NUMBER.matcher(text).region(from, to).find()
                    && !NAMED.matcher(text).region(from, to).find()) {
                addAll(rule, words.pattern().matcher(text).region(from, to), found);
            }
            from = to + 1;
        }
    }

    private static void addAll(String rule, Matcher matcher, List<Match> found) {
        while (matcher.find()) {
            found.add(new Match(rule, WARN, matcher.start(), matcher.end()));
        }
    }

    private static void endsInCatchAll(NormalText text, boolean isLast, List<Match> found) {
        if (!text.hasAnyOf(CATCH_ALL.triggers())) {
            return;
        }
        int begin = isLast ? 0 : -1;
        var marks = ITEM_MARK.matcher(text);
        while (marks.find()) {
            if (marks.end() < text.length() && (isLast || marks.start() > 0)) {
                begin = marks.end();
            }
        }
        if (begin >= 0
                && CATCH_ALL.pattern().matcher(text).region(begin, text.length()).lookingAt()) {
            found.add(new Match("S5", WARN, begin, text.length()));
        }
    }
}
