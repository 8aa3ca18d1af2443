package onewindow.bundles;

import onewindow.platform.RefusalReason;

enum BundleRefusal implements RefusalReason {
    /** Somebody else changed it meanwhile; {@code by}, {@code at} and {@code version} say what. */
    BUNDLE_CHANGED,
    /** A bundle of this code is there already. */
    BUNDLE_EXISTS,
    /** One open draft of a bundle at a time; {@code draft} names it. */
    BUNDLE_DRAFT_EXISTS,
    /** Not in the state in which it is. */
    BUNDLE_NOT_NOW,
    /** Who wrote it does not publish it. */
    BUNDLE_SECOND_PERSON,
    BUNDLE_ENDED
}
