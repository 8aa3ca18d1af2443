package onewindow.organisation;

/** What a department may authorise windows to do in its name (rulebook §2.6). */
public enum WindowPower {
    /** 收件 */
    RECEIVE,
    /** 受理 */
    ACCEPT,
    /** 出件 */
    HAND_OUT
}
