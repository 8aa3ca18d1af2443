package onewindow.bundles;

/** What a version of a bundle is on a day. */
public enum BundleState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    DISCARDED,
    /** Published, its day has not come. */
    COMING,
    IN_FORCE,
    /** Another version counts now. */
    REPLACED,
    ENDED
}
