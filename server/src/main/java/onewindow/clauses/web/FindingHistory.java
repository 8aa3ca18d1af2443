package onewindow.clauses.web;

import java.util.List;
import onewindow.clauses.FindingEvent;

/** A finding and what became of it, the newest first. */
record FindingHistory(FindingView finding, List<FindingEvent> events) {}
