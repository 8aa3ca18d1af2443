package onewindow.catalogue;

/**
 * What kind of matter an item is. Lifecycle, documents and cited articles follow it. {@code code}
 * is 事项类型 of GB/T 39046-2020, A.1.
 */
public enum ItemType {
    LICENCE("01", "行政许可", true),
    BENEFIT("05", "行政给付", false),
    CONFIRMATION("07", "行政确认", false),
    REWARD("08", "行政奖励", false),
    RULING("09", "行政裁决", false),
    OTHER_POWER("10", "其他行政权力", false),
    /** 登记 under a law of its own (enterprises, real estate, social organisations). */
    REGISTRATION("07", "行政确认（登记）", false),
    FILING("10", "其他行政权力（备案）", false),
    PUBLIC_SERVICE("20", "公共服务", false);

    private final String code;
    private final String title;
    private final boolean deemedAcceptance;

    ItemType(String code, String title, boolean deemedAcceptance) {
        this.code = code;
        this.title = title;
        this.deemedAcceptance = deemedAcceptance;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /**
     * Whether silence for five working days is acceptance (Administrative Licensing Law, art. 32).
     */
    public boolean deemedAcceptance() {
        return deemedAcceptance;
    }
}
