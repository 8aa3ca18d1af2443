package onewindow.drafting;

import onewindow.platform.RefusalReason;

enum DraftingRefusal implements RefusalReason {
    /** Somebody else saved it meanwhile; {@code by}, {@code at} and {@code fields} say what. */
    DRAFT_CHANGED,
    /** One open draft of an item at a time; {@code draft} names it. */
    DRAFT_EXISTS,
    /** Not in the state in which the draft is. */
    DRAFT_NOT_NOW,
    /**
     * The item is published: its next version begins from the latest one, not from another item.
     */
    DRAFT_OF_PUBLISHED,
    /** Who wrote it does not review it. */
    DRAFT_SECOND_PERSON
}
