package onewindow.documents;

import org.jspecify.annotations.Nullable;

/**
 * The official documents (rulebook §2.5), with the word that stands in the document's number (类别字).
 */
public enum DocumentKind {
    RECEIPT("D02", "申请材料接收凭证", "接", SealKind.BUSINESS),
    ONE_TIME_NOTICE("D03", "一次性告知单", "告", SealKind.BUSINESS),
    CORRECTION_NOTICE("D04", "补正材料告知书", "补", SealKind.BUSINESS),
    ACCEPTANCE_NOTICE("D05", "受理通知书", "受", SealKind.BUSINESS),
    NON_ACCEPTANCE_DECISION("D06", "不予受理决定书", "不受", SealKind.APPROVAL),
    APPROVAL_FORM("D18", "审批表", "审", null),
    GRANT_DECISION("D19", "准予行政许可决定书", "准", SealKind.APPROVAL),
    REFUSAL_DECISION("D20", "不予行政许可决定书", "不准", SealKind.APPROVAL),
    TERMINATION_NOTICE("D21", "撤回（终止）通知书", "终", SealKind.APPROVAL),
    DELIVERY_RECEIPT("D27", "送达回证", "送", SealKind.BUSINESS),
    HAND_OVER_LIST("D28", "材料交接单", "交", null),
    LICENCE("L", "证照", "证", SealKind.APPROVAL);

    private final String code;
    private final String title;
    private final String numberWord;
    private final @Nullable SealKind seal;

    DocumentKind(String code, String title, String numberWord, @Nullable SealKind seal) {
        this.code = code;
        this.title = title;
        this.numberWord = numberWord;
        this.seal = seal;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String numberWord() {
        return numberWord;
    }

    /** Null for papers that stay inside: the approval form and the hand-over list are signed. */
    public @Nullable SealKind seal() {
        return seal;
    }
}
