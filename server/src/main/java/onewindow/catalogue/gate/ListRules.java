package onewindow.catalogue.gate;

import java.util.List;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Handling;

/** What the public lists allow to be asked for (rulebook R1.5, §1.8 G19, G20, Z1). */
final class ListRules {
    private final Guide guide;
    private final Handling handling;
    private final Surroundings surroundings;
    private final Findings findings;

    ListRules(Guide guide, Handling handling, Surroundings surroundings, Findings findings) {
        this.guide = guide;
        this.handling = handling;
        this.surroundings = surroundings;
        this.findings = findings;
    }

    void inspect() {
        var intermediaries = handling.intermediaries();
        for (int i = 0; i < intermediaries.size(); i++) {
            if (!surroundings.retainedIntermediaries().contains(intermediaries.get(i))) {
                findings.add(
                        Finding.fault("handling.intermediaries[" + i + "]", "G20")
                                .about(intermediaries.get(i)));
            }
        }
        List<Guide.Material> materials = guide.materials();
        for (int i = 0; i < materials.size(); i++) {
            material("materials[" + i + "]", materials.get(i));
        }
    }

    private void material(String path, Guide.Material material) {
        String name = bare(material.name());
        if (surroundings.cancelledProofs().contains(name)) {
            findings.add(Finding.fault(path + ".name", "R1.5").about(name));
        }
        boolean obtainable =
                material.licenceTypeCode() != null || surroundings.sharedPapers().contains(name);
        findings.faultUnless(
                !material.source().equals("GOVERNMENT")
                        || !obtainable
                        || !material.exemption().equals("NONE"),
                path + ".exemption",
                "G19");
    }

    /** Names stand in the lists without title marks. */
    private static String bare(String name) {
        return name.replaceAll("[《》]", "").strip();
    }
}
