package onewindow;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people paste, and what attackers type. */
public final class HostileTexts {
    /** Every text by what it is for; none may bring the server down or be carried out. */
    public static final Map<String, String> ALL = all();

    private HostileTexts() {}

    private static Map<String, String> all() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("script", "<script>alert(1)</script><img src=x onerror=alert(2)>");
        texts.put("SQL", "'; drop table cases.case_file; --");
        texts.put("template", "${7*7}#{7*7}{{7*7}}%s%n\\");
        texts.put("NUL", "张\u0000三");
        texts.put("control characters", "张\u0001\u0007\u001b[31m三\u007f\u0085");
        texts.put("lone high surrogate", "张\ud800三");
        texts.put("lone low surrogate", "张三\udc13");
        texts.put("beyond the BMP", "刘𡐓𠮷");
        texts.put("right to left", "张\u202e三\u2066四");
        texts.put("not a character", "张\uffff\ufdd0三");
        texts.put("long", "长".repeat(20_000));
        texts.put("blank", " \u3000\t");
        return texts;
    }
}
