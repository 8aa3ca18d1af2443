package onewindow.reception;

/** How an errand ended. */
public enum ErrandOutcome {
    /** Told everything at once, in writing (一次性告知); no clock runs. */
    ADVISED,
    /** The applicant insists that the application is taken in as it is; it is received next. */
    INSISTED_FILING,
    /** A case was received, or a correction taken in. */
    RECEIVED
}
