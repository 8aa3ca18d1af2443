package onewindow.catalogue.basic;

/** Whole numbers below ten thousand as laws and guides write them: 十二, 一百零三, 二〇, 12. */
public final class ChineseNumber {
    /** What a number may consist of, for a character class of a pattern. */
    public static final String SIGNS = "〇零一二两三四五六七八九十百千\\d";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String TENS = "个十百千";
    private static final int MOST_SIGNS = 9;

    private ChineseNumber() {}

    /**
     * @param text of {@link #SIGNS} only
     */
    public static int parse(String text) {
        int total = 0;
        int number = 0;
        boolean tens = false;
        String signs = text.substring(0, Math.min(text.length(), MOST_SIGNS));
        for (char sign : signs.replace('两', '二').replace('〇', '零').toCharArray()) {
            int power = TENS.indexOf(sign);
            if (power > 0) {
                total += Math.max(1, number) * (int) Math.pow(10, power);
                number = 0;
                tens = true;
            } else {
                int digit = Character.isDigit(sign) ? sign - '0' : DIGITS.indexOf(sign);
                number = tens ? digit : 10 * number + digit;
            }
        }
        return total + number;
    }

    static String write(int number) {
        var text = new StringBuilder();
        boolean gap = false;
        for (int power = TENS.length() - 1; power >= 0; power--) {
            int digit = number / (int) Math.pow(10, power) % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (gap) {
                text.append('零');
                gap = false;
            }
            boolean ten = power == 1 && digit == 1 && text.isEmpty();
            text.append(ten ? "" : DIGITS.charAt(digit));
            text.append(power == 0 ? "" : TENS.charAt(power));
        }
        return text.toString();
    }
}
