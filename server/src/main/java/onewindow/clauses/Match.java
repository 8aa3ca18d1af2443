package onewindow.clauses;

/** What a rule found in a normal text, from and to counted there. */
record Match(String rule, ClauseFinding.Level level, int from, int to) {}
