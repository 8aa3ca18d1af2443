package onewindow.catalogue.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as search compares it: what people type, and what guides say, brought to one form. */
public final class SearchText {
    private static final int LONGEST_QUERY = 64;
    private static final String DIGITS = "〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖";
    private static final String VALUES = "00123456789123456789";
    private static final Pattern APART = Pattern.compile("[^\\p{IsHan}\\p{IsAlphabetic}\\p{Nd}]+");
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[a-z0-9]+");
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** What people say around the thing that they look for. */
    private static final Pattern FILLERS =
            Pattern.compile(
                    "要带什么材料|要带什么|带什么|什么材料|开1家|开1个|开个|1家|1个|我要|我想|想要|要办|办什么|请问|帮我|怎么样|怎么|怎样|如何|哪里|在哪儿|在哪|去哪|需要|要什么|什么|哪些|多少钱|多久|流程|手续|指南|一下|办理|申请|申办|可以|能不能|能否|吗|呢|的|了");

    /** What is done with a thing, said before it. */
    private static final Pattern VERB =
            Pattern.compile("^(?:成立|注册|设立|开办|开设|经营|办|开|领|换|补|交|打|查|卖|买|建|盖|装|报)(?=\\p{IsHan}{2})");

    private SearchText() {}

    /** The beginning of an overlong query. */
    public static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUERY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUERY));
    }

    /** Width, case and numerals made equal; marks become blanks. */
    public static String normalise(String text) {
        return numerals(written(text));
    }

    /** As {@link #normalise}, letter for letter, but with numerals as they were written. */
    static String written(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace("license", "licence")
                        .replace('ü', 'v');
        return APART.matcher(plain).replaceAll(" ").strip();
    }

    private static String numerals(String written) {
        var normal = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            int digit = DIGITS.indexOf(written.charAt(i));
            normal.append(digit < 0 ? written.charAt(i) : VALUES.charAt(digit));
        }
        return normal.toString();
    }

    public static String withoutBlanks(String normal) {
        return normal.replace(" ", "");
    }

    /** The query without fillers, unless nothing else was said. */
    public static String essence(String normal) {
        String essence = FILLERS.matcher(normal).replaceAll(" ").strip();
        return essence.isEmpty() ? normal : essence;
    }

    /** As {@link #essence}, of what is {@link #written}: to be shown. */
    static String writtenEssence(String written) {
        var essence = new StringBuilder();
        var fillers = FILLERS.matcher(numerals(written));
        int from = 0;
        while (fillers.find()) {
            essence.append(written, from, fillers.start()).append(' ');
            from = fillers.end();
        }
        String shown =
                BLANKS.matcher(essence.append(written, from, written.length())).replaceAll(" ");
        return shown.isBlank() ? written : shown.strip();
    }

    /** The thing that something is done with, of a piece that begins with what is done. */
    public static String withoutVerb(String run) {
        return VERB.matcher(run).replaceFirst("");
    }

    /** Pieces of one script. */
    public static List<String> runs(String normal) {
        return RUN.matcher(normal).results().map(java.util.regex.MatchResult::group).toList();
    }

    public static boolean isHan(String run) {
        return HAN.matcher(run).matches();
    }

    /** One syllable for each Chinese character; other letters as they are. */
    public static List<String> syllables(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> syllables = new ArrayList<>();
        for (String run : runs(APART.matcher(plain).replaceAll(" "))) {
            if (isHan(run)) {
                for (String syllable :
                        PinyinHelper.toPinyin(run, PinyinStyleEnum.NORMAL, " ").split(" ")) {
                    syllables.add(syllable.replace('ü', 'v'));
                }
            } else {
                syllables.add(run);
            }
        }
        return syllables;
    }

    /**
     * What is heard alike is written alike: as pinyin is spoken in the south (z for zh, l for n, n
     * for ng).
     *
     * @param pinyin without blanks and tones
     */
    public static String sound(String pinyin) {
        return pinyin.replace("zh", "z")
                .replace("ch", "c")
                .replace("sh", "s")
                .replace("ng", "n")
                .replace('n', 'l')
                .replace('v', 'u');
    }

    public static String initials(List<String> syllables) {
        var initials = new StringBuilder();
        syllables.stream()
                .filter(syllable -> !syllable.isEmpty())
                .forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }
}
