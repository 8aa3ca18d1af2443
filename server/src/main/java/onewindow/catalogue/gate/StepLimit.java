package onewindow.catalogue.gate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.catalogue.basic.ChineseNumber;

/**
 * The limit of a step as it is written: {@code 3个工作日}, {@code 半个工作日}, {@code 当场}, {@code 不计入时限}.
 *
 * @param minutes of working time where it counts working days or hours, else of natural days
 */
record StepLimit(int minutes, boolean natural) {
    /** A working day has eight hours (Labour Law, art. 36). */
    static final int WORKDAY = 8 * 60;

    static final int NATURAL_DAY = 24 * 60;

    private static final Pattern AT_ONCE =
            Pattern.compile("当场|即时|即办|立即|随到随办|现场办结|不计入.*|不计时.*|不占用.*时限");
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d+(?:\\.5)?|半|[一二两三四五六七八九十百]+)个?(工作日|自然日|小时|分钟|日|天|月)(?:内|以内)?");

    /** None where it is not understood. */
    static Optional<StepLimit> parse(String text) {
        String bare = text.replaceAll("[\\s（）()]", "").replaceFirst("^(?:不超过|共|合计)", "");
        if (AT_ONCE.matcher(bare).matches()) {
            return Optional.of(new StepLimit(0, false));
        }
        Matcher amount = AMOUNT.matcher(bare);
        if (!amount.matches()) {
            return Optional.empty();
        }
        double number = number(amount.group(1));
        return Optional.of(
                switch (amount.group(2)) {
                    case "工作日" -> new StepLimit((int) (number * WORKDAY), false);
                    case "小时" -> new StepLimit((int) (number * 60), false);
                    case "分钟" -> new StepLimit((int) number, false);
                    case "月" -> new StepLimit((int) (number * 30 * NATURAL_DAY), true);
                    default -> new StepLimit((int) (number * NATURAL_DAY), true);
                });
    }

    private static double number(String text) {
        if (text.equals("半")) {
            return 0.5;
        }
        return Character.isDigit(text.charAt(0))
                ? Double.parseDouble(text)
                : ChineseNumber.parse(text);
    }
}
