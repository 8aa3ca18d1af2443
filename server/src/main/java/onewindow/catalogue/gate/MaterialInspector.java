package onewindow.catalogue.gate;

import java.util.List;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.CodeTable;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;

/** Rules of the materials (rulebook §1.9, §2.7; §13.2 S1, S6, and who issues it). */
final class MaterialInspector {
    private final Guide guide;
    private final Findings findings = new Findings();

    private MaterialInspector(Guide guide) {
        this.guide = guide;
    }

    static List<Finding> inspect(Guide guide) {
        var inspector = new MaterialInspector(guide);
        inspector.unique();
        for (int i = 0; i < guide.materials().size(); i++) {
            String path = "materials[" + i + "]";
            var material = guide.materials().get(i);
            inspector.material(path, material);
            inspector.counts(path, material);
            inspector.tolerance(path, material);
        }
        return inspector.findings.list();
    }

    private void unique() {
        var materials = guide.materials();
        findings.faultUnless(
                Findings.areUnique(materials.stream().map(Guide.Material::code).toList()),
                "materials",
                "material-code-twice");
        findings.faultUnless(
                Findings.areUnique(materials.stream().map(Guide.Material::name).toList()),
                "materials",
                "material-name-twice");
    }

    private void material(String path, Guide.Material material) {
        findings.faultUnless(
                material.code().matches("[A-Za-z0-9-]+"), path + ".code", "material-code");
        findings.faultUnless(
                CodeTable.MATERIAL_KIND.has(material.kind()), path + ".kind", "invalid");
        findings.faultUnless(
                CodeTable.NECESSITY.has(material.necessity()), path + ".necessity", "invalid");
        findings.faultUnless(CodeTable.SOURCE.has(material.source()), path + ".source", "invalid");
        findings.faultUnless(
                CodeTable.EXEMPTION.has(material.exemption()), path + ".exemption", "invalid");
        findings.faultUnless(
                !material.necessity().equals("CONDITIONAL") || material.condition() != null,
                path + ".condition",
                "material-condition");
        findings.faultUnless(
                !material.exemption().equals("LICENCE") || material.licenceTypeCode() != null,
                path + ".licenceTypeCode",
                "required");
        findings.faultUnless(
                !material.exemption().equals("COMMITMENT") || guide.commitment(),
                path + ".exemption",
                "material-commitment");
        findings.warnUnless(!material.lacksStandard(), path + ".standard", "material-standard");
        findings.warnUnless(!material.lacksIssuer(), path + ".issuer", "material-issuer");
        findings.adviseUnless(
                !material.kind().equals("2") || material.instructions() != null,
                path + ".instructions",
                "material-instructions");
    }

    private void counts(String path, Guide.Material material) {
        findings.faultUnless(
                material.originals() >= 0 && material.copies() >= 0, path + ".copies", "invalid");
        boolean paper = material.originals() + material.copies() > 0;
        findings.faultUnless(!material.lacksCount(), path + ".originals", "material-count");
        findings.adviseUnless(
                !paper || material.pageFormat() != null,
                path + ".pageFormat",
                "material-page-format");
    }

    /** What follows a commitment is checked afterwards and is no tolerance (rulebook §2.8). */
    private void tolerance(String path, Guide.Material material) {
        boolean later = material.necessity().equals("LATER");
        findings.faultUnless(
                !(material.main() && later), path + ".necessity", "material-main-later");
        Integer days = material.toleranceDays();
        if (!later) {
            findings.faultUnless(
                    days == null && material.toleranceBasis() == null,
                    path + ".toleranceDays",
                    "tolerance-without");
        } else if (!material.exemption().equals("COMMITMENT")) {
            findings.faultUnless(
                    days != null && days > 0, path + ".toleranceDays", "tolerance-days");
            findings.faultUnless(
                    material.toleranceBasis() != null, path + ".toleranceBasis", "tolerance-basis");
            Integer promised = guide.promisedLimit().days();
            findings.faultUnless(
                    days == null
                            || promised == null
                            || LimitRules.naturalDays(days, DayUnit.WORKDAY)
                                    <= LimitRules.naturalDays(
                                            promised, guide.promisedLimit().unit()),
                    path + ".toleranceDays",
                    "tolerance-too-long");
        }
    }
}
