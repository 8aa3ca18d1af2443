package onewindow.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rules of the materials (rulebook §1.9; §13.2 S1, S6, and who issues it). */
final class MaterialInspector {
    private static final Set<String> KINDS = Set.of("1", "2", "3");
    private static final Set<String> NECESSITIES = Set.of("REQUIRED", "CONDITIONAL", "LATER");
    private static final Set<String> SOURCES = Set.of("APPLICANT", "GOVERNMENT", "OTHER");
    private static final Set<String> EXEMPTIONS =
            Set.of("NONE", "LICENCE", "SHARE", "COMMITMENT", "INTERNAL_CHECK");

    private final List<Finding> findings = new ArrayList<>();

    private MaterialInspector() {}

    static List<Finding> inspect(List<Guide.Material> materials) {
        var inspector = new MaterialInspector();
        inspector.unique(materials);
        for (int i = 0; i < materials.size(); i++) {
            inspector.material("materials[" + i + "]", materials.get(i));
        }
        return inspector.findings;
    }

    private void unique(List<Guide.Material> materials) {
        require(
                GuideInspector.areUnique(materials.stream().map(Guide.Material::code).toList()),
                "materials",
                "material-code-twice");
        require(
                GuideInspector.areUnique(materials.stream().map(Guide.Material::name).toList()),
                "materials",
                "material-name-twice");
    }

    private void material(String path, Guide.Material material) {
        require(material.code().matches("[A-Za-z0-9-]+"), path + ".code", "material-code");
        require(KINDS.contains(material.kind()), path + ".kind", "invalid");
        require(NECESSITIES.contains(material.necessity()), path + ".necessity", "invalid");
        require(SOURCES.contains(material.source()), path + ".source", "invalid");
        require(EXEMPTIONS.contains(material.exemption()), path + ".exemption", "invalid");
        require(
                !material.necessity().equals("CONDITIONAL") || material.condition() != null,
                path + ".condition",
                "material-condition");
        require(
                !(material.main() && material.necessity().equals("LATER")),
                path + ".necessity",
                "material-main-later");
        require(material.originals() >= 0 && material.copies() >= 0, path + ".copies", "invalid");
        require(
                material.electronic() || material.originals() + material.copies() > 0,
                path + ".originals",
                "material-count");
        require(
                !material.exemption().equals("LICENCE") || material.licenceTypeCode() != null,
                path + ".licenceTypeCode",
                "required");
        if (material.standard().isEmpty()) {
            findings.add(Finding.warning(path + ".standard", "material-standard"));
        }
        if (!material.source().equals("APPLICANT") && material.issuer() == null) {
            findings.add(Finding.warning(path + ".issuer", "material-issuer"));
        }
    }

    private void require(boolean holds, String field, String rule) {
        if (!holds) {
            findings.add(Finding.fault(field, rule));
        }
    }
}
