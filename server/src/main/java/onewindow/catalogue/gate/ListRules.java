package onewindow.catalogue.gate;

import java.util.List;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Handling;
import onewindow.catalogue.lists.Fee;
import onewindow.catalogue.lists.Listed;

/** What the public lists allow to be asked for (rulebook R1.5, §1.8 G04, G19 to G21, Z1). */
final class ListRules {
    private final Guide guide;
    private final Handling handling;
    private final Listed listed;
    private final Findings findings;

    ListRules(Guide guide, Handling handling, Listed listed, Findings findings) {
        this.guide = guide;
        this.handling = handling;
        this.listed = listed;
        this.findings = findings;
    }

    void inspect() {
        askedFor();
        findings.warnUnless(handling.inHall() == listed.inHall(), "handling.inHall", "in-hall");
        findings.warnUnless(listed.onTownList(), "region", "town-list");
    }

    void askedFor() {
        var intermediaries = handling.intermediaries();
        for (int i = 0; i < intermediaries.size(); i++) {
            if (!listed.retainedIntermediaries().contains(intermediaries.get(i))) {
                findings.add(
                        Finding.fault("handling.intermediaries[" + i + "]", "G20")
                                .about(intermediaries.get(i)));
            }
        }
        List<Guide.Material> materials = guide.materials();
        for (int i = 0; i < materials.size(); i++) {
            material("materials[" + i + "]", materials.get(i));
        }
        List<Guide.Fee> fees = guide.sections().fees();
        for (int i = 0; i < fees.size(); i++) {
            fee("sections.fees[" + i + "]", fees.get(i));
        }
    }

    private void material(String path, Guide.Material material) {
        String name = bare(material.name());
        if (listed.cancelledProofs().contains(name)) {
            findings.add(Finding.fault(path + ".name", "R1.5").about(name));
        }
        boolean obtainable =
                material.licenceTypeCode() != null || listed.sharedPapers().contains(name);
        findings.faultUnless(
                !material.source().equals("GOVERNMENT")
                        || !obtainable
                        || !material.exemption().equals("NONE"),
                path + ".exemption",
                "G19");
    }

    /** A fee whose document has ended stands on the list no longer, so it may not be charged. */
    private void fee(String path, Guide.Fee charged) {
        List<Fee> known =
                listed.fees().stream()
                        .filter(fee -> fee.name().equals(charged.name().strip()))
                        .toList();
        if (known.isEmpty()) {
            findings.add(Finding.fault(path + ".name", "fee-unlisted").about(charged.name()));
        } else if (known.stream()
                .noneMatch(fee -> fee.allows(charged.amount(), charged.unit().strip()))) {
            Fee allowed = known.getFirst();
            findings.add(
                    Finding.fault(path + ".amount", "fee-above-standard")
                            .about(
                                    allowed.standard().stripTrailingZeros().toPlainString()
                                            + " "
                                            + allowed.unit()));
        }
    }

    /** Names stand in the lists without title marks. */
    private static String bare(String name) {
        return name.replaceAll("[《》]", "").strip();
    }
}
