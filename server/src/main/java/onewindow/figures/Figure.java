package onewindow.figures;

/** Shares of the items (rulebook §3.6); the base of each is named beside it. */
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
    IN_HALL
}
