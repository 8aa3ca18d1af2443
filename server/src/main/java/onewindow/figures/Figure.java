package onewindow.figures;

/**
 * Shares of the items on the list, of {@link #ONE_WINDOW} of those in the halls (rulebook §3.6);
 * the base of each is named beside it.
 */
public enum Figure {
    /** 网上可办 */
    ONLINE,
    /** 掌上可办 */
    MOBILE,
    /** 自助终端可办 */
    KIOSK,
    /** 一趟不用跑 */
    ZERO_TRIP,
    /** 最多跑一趟 */
    ONE_TRIP,
    /** 即办件 */
    INSTANT,
    /** 全市通办 */
    CITY_WIDE,
    /** 上级下放 */
    DELEGATED,
    /** 进驻大厅 */
    IN_HALL,
    /**
     * 一窗受理: of the items in the halls, those that their department has, by a document in force at
     * the end of the day, authorised a comprehensive window to receive. Of items, not of cases: how
     * many were received there is another figure.
     */
    ONE_WINDOW
}
