package onewindow.clauses;

/** What became of a finding (rulebook §13.4). */
public enum FindingState {
    OPEN,
    /** A post mends it by a day. */
    ASSIGNED,
    CLEARED,
    /** The centre allows it for a time. */
    EXCEPTION,
    FALSE_POSITIVE
}
