package onewindow.catalogue.lists;

import onewindow.platform.RefusalReason;

enum ListRefusal implements RefusalReason {
    ALREADY_LISTED,
    LISTING_ENDED
}
