package onewindow.catalogue.search;

import onewindow.platform.RefusalReason;

enum SynonymRefusal implements RefusalReason {
    SYNONYM_EXISTS,
    /** Somebody else recorded another version meanwhile. */
    SYNONYM_CHANGED,
    SYNONYM_ENDED
}
