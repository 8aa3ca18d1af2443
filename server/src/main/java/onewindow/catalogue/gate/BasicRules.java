package onewindow.catalogue.gate;

import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemCode;
import onewindow.catalogue.basic.BasicEntry;
import onewindow.catalogue.basic.LegalBasis;

/** An item is what its entry of the basic catalogue says (rulebook R1.1, 三级四同). */
final class BasicRules {
    private final Guide guide;
    private final Surroundings surroundings;
    private final Findings findings;

    BasicRules(Guide guide, Surroundings surroundings, Findings findings) {
        this.guide = guide;
        this.surroundings = surroundings;
        this.findings = findings;
    }

    void inspect(String code) {
        BasicEntry entry = surroundings.basic();
        if (entry == null) {
            findings.add(Finding.fault("catalogCode", "basic-unknown").about(guide.catalogCode()));
            return;
        }
        if (entry.isCancelled()) {
            findings.add(
                    Finding.fault("catalogCode", "basic-cancelled")
                            .about(entry.document() + "，" + entry.from()));
            return;
        }
        if (guide.type() != entry.type()) {
            findings.add(Finding.fault("type", "basic-type").about(entry.type().title()));
        }
        boolean business = ItemCode.parse(code).map(ItemCode::isBusinessItem).orElse(false);
        if (business && !entry.begins(guide.name())) {
            findings.add(Finding.warning("name", "basic-name-begins").about(entry.name()));
        } else if (!business && !entry.isNamed(guide.name())) {
            findings.add(Finding.fault("name", "basic-name").about(entry.name()));
        }
        findings.faultUnless(entry.isExercisedOn(guide.level()), "level", "basic-level");
        var lacking = entry.lackingIn(LegalBasis.of(guide));
        if (!lacking.isEmpty()) {
            findings.add(
                    Finding.fault("sections.legalBasis", "basic-legal-basis")
                            .about(LegalBasis.joined(lacking)));
        }
    }
}
