package onewindow.organisation;

/** What a window is for (rulebook §5.8). */
public enum WindowKind {
    /** 综合窗口: every item that a department has authorised. */
    COMPREHENSIVE,
    /** 出件窗口: hands results out. */
    COLLECTION,
    /** 专窗: for the items of one field, or at a place of its own. */
    DEDICATED
}
