package onewindow.organisation;

import java.util.Set;
import java.util.regex.Pattern;
import onewindow.platform.Invalid;

/** A set of item codes in a document of authorisation; empty means all. */
final class Items {
    private static final int IMPLEMENTATION_CODE = 31;

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{31}([0-9A-Z]{2})?");

    private Items() {}

    static void check(Set<String> codes) {
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw new Invalid("items", "invalid");
        }
    }

    /** A business item of 33 characters is covered with its item of 31 (rulebook §1.5). */
    static boolean contain(Set<String> items, String code) {
        return items.isEmpty()
                || items.contains(code)
                || (code.length() > IMPLEMENTATION_CODE
                        && items.contains(code.substring(0, IMPLEMENTATION_CODE)));
    }
}
