package onewindow.identity;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How personal values are shown (rulebook §10.2). Counts code points, so names beyond the BMP stay
 * whole.
 */
public final class Masks {
    private static final Set<String> COMPOUND_SURNAMES =
            Set.of(
                    ("欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公羊 赫连 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙"
                                    + " 轩辕 令狐 钟离 宇文 长孙 慕容 司徒 司空 鲜于 闾丘 亓官 司寇 夏侯 南宫 端木"
                                    + " 百里 呼延 东郭 西门 独孤 拓跋 第五 万俟 闻人 左丘 谷梁 段干 纳兰 完颜 叶赫")
                            .split(" "));
    private static final Pattern MOBILE =
            Pattern.compile("(\\+?86[- ]?)?(1[0-9]{2})[0-9]{4}([0-9]{4})");
    private static final Pattern LANDLINE =
            Pattern.compile("(0(?:10|2[0-9]|[3-9][0-9]{2}))-?[0-9]{5,6}([0-9]{2})(?:-[0-9]+)?");

    /** The first word for a road, but not the one within 街道, which is a town. */
    private static final Pattern ROAD =
            Pattern.compile("^.*?(?:大道|大街|胡同|路|街(?!道)|巷|弄|(?<!街)道(?=[0-9０-９]))");

    private static final Pattern DIVISION = Pattern.compile("^.*(?:省|市|(?<![社小园])区|县|镇|乡|街道)");

    private Masks() {}

    /** 张三 → 张*, 张小三 → 张*三; of a name with a compound surname only the first character. */
    public static String name(String name) {
        int[] points = name.strip().codePoints().toArray();
        if (points.length < 2) {
            return "*".repeat(points.length);
        }
        boolean compound =
                points.length > 2 && COMPOUND_SURNAMES.contains(new String(points, 0, 2));
        return show(points, 1, points.length == 2 || compound ? 0 : 1);
    }

    /** A natural person's name is masked, an organisation's is not. */
    public static String name(Party party) {
        return party.kind() == Party.Kind.NATURAL_PERSON ? name(party.name()) : party.name();
    }

    /** The party as screens show it. */
    public static Party party(Party party) {
        String phone = party.phone();
        String address = party.address();
        String representative = party.representative();
        return new Party(
                party.kind(),
                name(party),
                party.documentKind(),
                documentNumber(party.documentNumber()),
                phone == null ? null : phone(phone),
                address == null || party.kind() != Party.Kind.NATURAL_PERSON
                        ? address
                        : address(address),
                representative == null ? null : name(representative));
    }

    /** First six and last four; an organisation's credit code is not personal and stays. */
    public static String documentNumber(String number) {
        if (!IdentityNumber.looksLikeOne(number) && CreditCode.isValid(number)) {
            return number;
        }
        int[] points = number.codePoints().toArray();
        if (points.length >= 15) {
            return show(points, 6, 4);
        }
        return points.length >= 7
                ? show(points, 2, 2)
                : show(points, Math.min(1, points.length), 0);
    }

    /** For pages that anybody may open: first and last character only. */
    public static String documentNumberInPublic(String number) {
        if (!IdentityNumber.looksLikeOne(number) && CreditCode.isValid(number)) {
            return number;
        }
        int[] points = number.codePoints().toArray();
        return points.length >= 7 ? show(points, 1, 1) : "*".repeat(points.length);
    }

    public static String phone(String phone) {
        String stripped = phone.strip();
        Matcher mobile = MOBILE.matcher(stripped);
        if (mobile.matches()) {
            return mobile.group(2) + "****" + mobile.group(3);
        }
        Matcher landline = LANDLINE.matcher(stripped);
        if (landline.matches()) {
            return landline.group(1) + "****" + landline.group(2);
        }
        int[] points = stripped.codePoints().toArray();
        return show(points, 0, points.length > 5 ? 2 : 0);
    }

    /** Up to the road; without one, up to the town. */
    public static String address(String address) {
        String stripped = address.strip();
        Matcher road = ROAD.matcher(stripped);
        if (road.find()) {
            return road.group() + "***";
        }
        Matcher division = DIVISION.matcher(stripped);
        return division.find() ? division.group() + "***" : "***";
    }

    public static String email(String email) {
        int at = email.lastIndexOf('@');
        if (at < 1) {
            return "***";
        }
        int first = email.offsetByCodePoints(0, 1);
        return email.substring(0, first) + "***" + email.substring(at);
    }

    public static String bankCard(String number) {
        int[] points = number.strip().codePoints().toArray();
        return show(points, 0, points.length > 8 ? 4 : 0);
    }

    private static String show(int[] points, int first, int last) {
        return new String(points, 0, first)
                + "*".repeat(points.length - first - last)
                + new String(points, points.length - last, last);
    }
}
