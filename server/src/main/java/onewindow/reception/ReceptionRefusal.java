package onewindow.reception;

import onewindow.platform.RefusalReason;

/** Why something at a visit cannot be done. */
enum ReceptionRefusal implements RefusalReason {
    /** The attendee holds an open ticket of the same kind in this hall. */
    TICKET_OPEN,
    /** A colleague has called the ticket. */
    ALREADY_CALLED,
    /** A colleague serves the visit. */
    ALREADY_SERVED,
    VISIT_FINISHED,
    /** The ticket was not called by this window. */
    NOT_CALLED,
    /** The visit has not begun, or at another window. */
    NOT_SERVED_HERE,
    /** An errand has no outcome yet. */
    ERRAND_OPEN,
    /** The errand ended before. */
    ERRAND_ENDED,
    /** Must be done by the person, so it is refused to whoever acts for them. */
    IN_PERSON_ONLY,
    /** Who acts for another shows a mandate, on paper or as a picture. */
    MANDATE_MISSING
}
