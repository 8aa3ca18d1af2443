package onewindow.documents;

import onewindow.platform.RefusalReason;

/** Why a document cannot be handled now. */
public enum DocumentRefusal implements RefusalReason {
    /** 待用印: nothing is handed out unsealed. */
    DOCUMENT_AWAITING_STAMP,
    /** Stamped on paper: the electronic copy bears no seal and is not handed out. */
    DOCUMENT_STAMPED_ON_PAPER,
    /** The document bears a seal, or needs none. */
    DOCUMENT_NOT_AWAITING_STAMP,
    /** There is an active seal of that kind. */
    SEAL_ALREADY_ACTIVE,
    /** An abolished seal stays abolished. */
    SEAL_ABOLISHED
}
