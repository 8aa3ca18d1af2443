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
    private static final String DIGITS = "〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖";
    private static final String VALUES = "00123456789123456789";
    private static final Pattern APART = Pattern.compile("[^\\p{IsHan}\\p{IsAlphabetic}\\p{Nd}]+");
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[a-z0-9]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** What people say around the thing that they look for. */
    private static final Pattern FILLERS =
            Pattern.compile(
                    "要带什么材料|要带什么|带什么|什么材料|开1家|开1个|开个|1家|1个|我要|我想|想要|要办|办什么|请问|帮我|怎么样|怎么|怎样|如何|哪里|在哪儿|在哪|去哪|需要|要什么|什么|哪些|多少钱|多久|流程|手续|指南|一下|办理|申请|申办|可以|能不能|能否|吗|呢|的|了");

    private SearchText() {}

    /** Width, case and numerals made equal; marks become blanks. */
    public static String normalise(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace("license", "licence")
                        .replace('ü', 'v');
        var normal = new StringBuilder(plain.length());
        plain.codePoints()
                .forEach(character -> {
                    int digit = DIGITS.indexOf(character);
                    normal.appendCodePoint(digit < 0 ? character : VALUES.charAt(digit));
                });
        return APART.matcher(normal).replaceAll(" ").strip();
    }

    public static String withoutBlanks(String normal) {
        return normal.replace(" ", "");
    }

    /** The query without fillers, unless nothing else was said. */
    public static String essence(String normal) {
        String essence = FILLERS.matcher(normal).replaceAll(" ").strip();
        return essence.isEmpty() ? normal : essence;
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

    public static String initials(List<String> syllables) {
        var initials = new StringBuilder();
        syllables.stream()
                .filter(syllable -> !syllable.isEmpty())
                .forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }
}
