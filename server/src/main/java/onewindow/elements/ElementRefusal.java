package onewindow.elements;

import onewindow.platform.RefusalReason;

enum ElementRefusal implements RefusalReason {
    ELEMENT_EXISTS,
    /** Two elements of one name would be one datum asked twice. */
    ELEMENT_NAME_TAKEN,
    ELEMENT_CHANGED,
    ELEMENT_ENDED
}
