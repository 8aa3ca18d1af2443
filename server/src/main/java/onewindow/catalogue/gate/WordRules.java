package onewindow.catalogue.gate;

import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.GuideClauses;
import onewindow.clauses.FieldText;

/** No vague clause in any text that somebody acts on (rulebook §1.8 G15, §13.1). */
final class WordRules {
    private final Guide guide;
    private final Findings findings;

    WordRules(Guide guide, Findings findings) {
        this.guide = guide;
        this.findings = findings;
    }

    /** A rule that is broken several times in one field is one finding. */
    void inspect() {
        for (FieldText text : GuideClauses.of(guide)) {
            text.find().stream()
                    .map(found ->
                            found.blocks()
                                    ? Finding.fault(text.field(), found.rule())
                                    : Finding.warning(text.field(), found.rule()))
                    .distinct()
                    .forEach(findings::add);
        }
    }
}
