package onewindow.cases;

import onewindow.platform.RefusalReason;

enum CaseRefusal implements RefusalReason {
    /** The item cannot be applied for online. */
    NOT_ONLINE,
    /** The item is for other kinds of applicants (服务对象). */
    NOT_FOR_THIS_APPLICANT,
    /** It must be done by the person. */
    IN_PERSON_ONLY,
    /** The guide changed since the form was opened. */
    ITEM_CHANGED,
    /** The case is not in a state for this act. */
    NOT_POSSIBLE_NOW,
    /** The work item was done by somebody else, or changed: details say by whom and when. */
    WORK_ITEM_CHANGED,
    /** The case was moved on by somebody else: details say by whom, when and how. */
    CASE_MOVED,
    /** Another system decides. */
    DECIDED_OUTSIDE,
    /** This platform decides. */
    DECIDED_HERE,
    /** The same person may not review and decide. */
    SAME_PERSON,
    /** A decision needs its legal basis. */
    BASIS_MISSING,
    /** A refusal needs its reason. */
    REASON_MISSING,
    /** A correction was asked for already: all defects are told once. */
    CORRECTION_ASKED_ALREADY,
    /** The competent organ must be named. */
    COMPETENT_ORGAN_MISSING,
    /** A document still waits for its stamp. */
    NOT_STAMPED,
    /** The person at the counter is not the one to whom it may be handed. */
    WRONG_RECIPIENT,
    /** The other version asks the applicant for more, who has not agreed; details say for what. */
    REBASE_ASKS_MORE,
    /** The version is not the one in force, or no longer. */
    REBASE_VERSION_CHANGED,
    /** There is nothing to hand over. */
    NOTHING_TO_HAND_OVER
}
