package onewindow.catalogue;

import onewindow.platform.RefusalReason;

enum CatalogueRefusal implements RefusalReason {
    ITEM_SUSPENDED,
    ITEM_CANCELLED,
    ITEM_NOT_YET_IN_FORCE,
    /** Applicants choose one of its business items (rulebook R1.2). */
    ITEM_IS_SPLIT,
    /** A town uses a power only while it stands on its list (rulebook R1.3). */
    ITEM_NOT_ON_TOWN_LIST,
    ITEM_NOT_SUSPENDED,
    ITEM_CHANGED,
    /** It would take the place of itself, near or far. */
    SUCCESSION_CIRCLE
}
