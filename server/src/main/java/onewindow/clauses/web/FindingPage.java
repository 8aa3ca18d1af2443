package onewindow.clauses.web;

import java.util.List;

/** The newest first; with {@code more} the next page begins before the last one of this. */
record FindingPage(List<FindingView> findings, boolean more) {}
