package onewindow.listing;

import onewindow.platform.RefusalReason;

enum ListingRefusal implements RefusalReason {
    /** Not in the state in which the import is; {@code state} names it. */
    IMPORT_NOT_NOW,
    /** Somebody else checked it again or ended it meanwhile. */
    IMPORT_CHANGED,
    /** The catalogue changed since the file was checked; {@code items} names what did. */
    IMPORT_OUTDATED,
    /** Bodies have to be established first; {@code bodies} says how many. */
    IMPORT_BODIES_MISSING,
    /** No sound row is new or different. */
    IMPORT_NOTHING,
    /** More than a file may hold: {@code total} of at most {@code most}. */
    LIST_TOO_LONG
}
