package onewindow.catalogue.basic;

import onewindow.platform.RefusalReason;

enum BasicRefusal implements RefusalReason {
    BASIC_ENTRY_EXISTS,
    BASIC_ENTRY_CANCELLED,
    BASIC_ENTRY_CHANGED
}
