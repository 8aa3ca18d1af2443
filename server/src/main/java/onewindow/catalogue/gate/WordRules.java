package onewindow.catalogue.gate;

import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.GuideClauses;
import onewindow.clauses.FieldText;
import onewindow.clauses.Permits;

/** No vague clause in any text that somebody acts on (rulebook §1.8 G15, §13.1). */
final class WordRules {
    private final Guide guide;
    private final Permits permits;
    private final Findings findings;

    WordRules(Guide guide, Permits permits, Findings findings) {
        this.guide = guide;
        this.permits = permits;
        this.findings = findings;
    }

    /**
     * A rule that is broken several times in one field is one finding. What the centre allows for a
     * time does not block (rulebook §13.4).
     */
    void inspect() {
        for (FieldText text : GuideClauses.of(guide)) {
            text.find().stream()
                    .filter(found -> !permits.allow(text.section(), found))
                    .map(found ->
                            found.blocks() && !permits.except(text.section(), found)
                                    ? Finding.fault(text.field(), found.rule())
                                    : Finding.warning(text.field(), found.rule()))
                    .distinct()
                    .forEach(findings::add);
        }
    }
}
