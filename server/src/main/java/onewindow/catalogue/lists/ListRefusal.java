package onewindow.catalogue.lists;

import onewindow.platform.RefusalReason;

enum ListRefusal implements RefusalReason {
    ALREADY_LISTED,
    LISTING_ENDED,
    /** What the county has on file is changed by another list. */
    TOWN_LIST_FILED,
    TOWN_LIST_CHANGED,
    /** Whoever drafted it does not file it. */
    TOWN_LIST_OWN_DRAFT,
    TOWN_LIST_NOT_FILED,
    TOWN_LIST_PUBLISHED
}
