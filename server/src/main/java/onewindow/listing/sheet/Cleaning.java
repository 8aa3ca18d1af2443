package onewindow.listing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What copying between systems leaves in texts: entities, tags, tabs, invisible characters. Each
 * rule that changed something is named, so that nothing is cleaned in silence.
 */
public final class Cleaning {
    /** Double-encoded texts are met in practice; more than that is no text any more. */
    private static final int DEEPEST = 3;

    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> NAMED =
            Map.ofEntries(
                    Map.entry("amp", "&"),
                    Map.entry("lt", "<"),
                    Map.entry("gt", ">"),
                    Map.entry("quot", "\""),
                    Map.entry("apos", "'"),
                    Map.entry("nbsp", " "),
                    Map.entry("ensp", " "),
                    Map.entry("emsp", " "),
                    Map.entry("ldquo", "“"),
                    Map.entry("rdquo", "”"),
                    Map.entry("lsquo", "‘"),
                    Map.entry("rsquo", "’"),
                    Map.entry("middot", "·"),
                    Map.entry("hellip", "…"),
                    Map.entry("mdash", "—"),
                    Map.entry("ndash", "–"),
                    Map.entry("times", "×"));
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/div|/li|/tr)\\s*/?>");
    private static final Pattern TAG =
            Pattern.compile(
                    "(?i)</?(?:p|div|span|font|b|i|u|strong|em|a|ul|ol|li|table|tbody|thead|tr|td|th|img|o:p|h[1-6]|style|script)(?:\\s[^<>]*)?/?>");
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\u200B-\\u200F\\u2028-\\u202E\\u2060\\uFEFF]");
    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\u3000\\u00A0]+|[\\s\\u3000\\u00A0]+$");

    private Cleaning() {}

    /**
     * @param rules that changed something, in their order
     */
    public record Cleaned(String text, List<String> rules) {}

    public static Cleaned clean(String text) {
        if (text.isEmpty()) {
            return new Cleaned(text, List.of());
        }
        var rules = new ArrayList<String>();
        String now = applied("html-entity", text, decoded(text), rules);
        now =
                applied(
                        "html-tag",
                        now,
                        TAG.matcher(BREAK.matcher(now).replaceAll("\n")).replaceAll(""),
                        rules);
        now = applied("line-break", now, now.replace("\r\n", "\n").replace('\r', '\n'), rules);
        now = applied("tab", now, now.replace('\t', ' '), rules);
        now = applied("invisible", now, INVISIBLE.matcher(now).replaceAll(""), rules);
        now = applied("blank-around", now, AROUND.matcher(now).replaceAll(""), rules);
        return new Cleaned(now, rules);
    }

    private static String applied(String rule, String before, String after, List<String> rules) {
        if (!before.equals(after)) {
            rules.add(rule);
        }
        return after;
    }

    private static String decoded(String text) {
        String now = text;
        for (int depth = 0; depth < DEEPEST; depth++) {
            String next =
                    ENTITY.matcher(now)
                            .replaceAll(found ->
                                    Matcher.quoteReplacement(
                                            character(found.group(), found.group(1))));
            if (next.equals(now)) {
                return now;
            }
            now = next;
        }
        return now;
    }

    private static String character(String whole, String name) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, whole);
        }
        boolean hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int code =
                hexadecimal
                        ? Integer.parseInt(name.substring(2), 16)
                        : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) && !Character.isSurrogate((char) code)
                ? Character.toString(code)
                : whole;
    }
}
