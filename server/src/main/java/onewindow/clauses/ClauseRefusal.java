package onewindow.clauses;

import onewindow.platform.RefusalReason;

enum ClauseRefusal implements RefusalReason {
    /** Somebody else did something with it meanwhile. */
    FINDING_CHANGED,
    /** It is cleared, excepted or no finding at all. */
    FINDING_CLOSED,
    /** What blocks is rewritten or excepted, never justified (rulebook §13.4). */
    CLAUSE_BLOCKS,
    /** What a material lacks is added; there are no words that could be allowed. */
    NO_WORDS,
    CLAUSE_RUN_UNDERWAY
}
