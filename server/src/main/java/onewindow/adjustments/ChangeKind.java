package onewindow.adjustments;

/** 事项变更方式 (rulebook R1.3). */
public enum ChangeKind {
    /** 新增 */
    ADD,
    /** 变更 */
    CHANGE,
    /** 拆分 */
    SPLIT,
    /** 合并 */
    MERGE,
    /** 暂停 */
    SUSPEND,
    /** 恢复 */
    RESUME,
    /** 取消 */
    CANCEL,
    /** 划转: another department, so another code */
    TRANSFER,
    /** 下放乡镇（街道） */
    DELEGATE,
    /** 委托 */
    ENTRUST,
    /** 改备案 */
    TO_FILING,
    /** 改告知承诺 */
    TO_COMMITMENT;

    /** Whether the items from which it starts end with it, unless they go on as a target. */
    boolean ends() {
        return switch (this) {
            case SPLIT, MERGE, CANCEL, TRANSFER, TO_FILING -> true;
            case ADD, CHANGE, SUSPEND, RESUME, DELEGATE, ENTRUST, TO_COMMITMENT -> false;
        };
    }

    /** Whether the targets take the place of the items from which it starts, or stand beside. */
    boolean succeeds() {
        return switch (this) {
            case SPLIT, MERGE, CANCEL, TRANSFER, DELEGATE, ENTRUST, TO_FILING -> true;
            case ADD, CHANGE, SUSPEND, RESUME, TO_COMMITMENT -> false;
        };
    }
}
