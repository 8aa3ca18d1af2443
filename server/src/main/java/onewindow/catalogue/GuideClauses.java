package onewindow.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.clauses.CatchAlls;
import onewindow.clauses.ClauseFinding.Level;
import onewindow.clauses.FieldText;
import onewindow.clauses.ItemTexts;
import onewindow.clauses.ItemTexts.MaterialFault;
import onewindow.clauses.Section;
import onewindow.clauses.Surroundings;
import org.jspecify.annotations.Nullable;

/** The texts of a guide that are looked into for vague clauses (rulebook §13.1). */
public final class GuideClauses {
    private final List<FieldText> texts = new ArrayList<>();
    private final CatchAlls catchAlls;

    private GuideClauses(Guide guide) {
        catchAlls =
                CatchAlls.of(
                        guide.sections().legalBasis().stream().map(Guide.Basis::text).toList());
        sections(guide.sections());
        for (int i = 0; i < guide.materials().size(); i++) {
            material("materials[" + i + "]", guide.materials().get(i));
        }
        var handling = guide.handling();
        if (handling != null) {
            add("handling.quantityLimit", Section.CONDITION, handling.quantityLimit());
            add("handling.notInHallReason", Section.CONDITION, handling.notInHallReason());
        }
        for (int i = 0; i < guide.form().size(); i++) {
            add("form[" + i + "].label", Section.FORM_LABEL, guide.form().get(i).label());
            add("form[" + i + "].hint", Section.FORM_LABEL, guide.form().get(i).hint());
        }
    }

    /** Each text with its field and what it is, for the detector. */
    public static List<FieldText> of(Guide guide) {
        return List.copyOf(new GuideClauses(guide).texts);
    }

    static ItemTexts of(String code, int version, UUID department, Guide guide) {
        return new ItemTexts(
                code, guide.name(), version, department, of(guide), faults(guide.materials()));
    }

    /** What no text shows (rulebook §13.2): S1 without count, S6 without standard, S8 issuer. */
    private static List<MaterialFault> faults(List<Guide.Material> materials) {
        var faults = new ArrayList<MaterialFault>();
        for (int i = 0; i < materials.size(); i++) {
            var material = materials.get(i);
            String field = "materials[" + i + "]";
            if (material.lacksCount()) {
                faults.add(
                        new MaterialFault(
                                field + ".originals", "S1", Level.BLOCK, material.name()));
            }
            if (material.lacksStandard()) {
                faults.add(
                        new MaterialFault(field + ".standard", "S6", Level.WARN, material.name()));
            }
            if (material.lacksIssuer()) {
                faults.add(new MaterialFault(field + ".issuer", "S8", Level.WARN, material.name()));
            }
        }
        return faults;
    }

    private void sections(Guide.Sections sections) {
        add("sections.conditions", Section.CONDITION, sections.conditions());
        for (int i = 0; i < sections.steps().size(); i++) {
            var step = sections.steps().get(i);
            add("sections.steps[" + i + "].description", Section.PROCESS, step.description());
        }
        for (int i = 0; i < sections.fees().size(); i++) {
            var fee = sections.fees().get(i);
            add("sections.fees[" + i + "].reduction", Section.FEE, fee.reduction());
        }
    }

    private void material(String field, Guide.Material material) {
        add(field + ".name", Section.MATERIAL_NAME, material.name());
        add(field + ".condition", Section.MATERIAL_CONDITION, material.condition());
        add(field + ".instructions", Section.MATERIAL_INSTRUCTIONS, material.instructions());
        add(
                field + ".issueRequirement",
                Section.MATERIAL_INSTRUCTIONS,
                material.issueRequirement());
        add(field + ".standard", Section.MATERIAL_STANDARD, material.standard());
        add(
                field + ".defects",
                Section.CORRECTION_NOTICE,
                material.defects().stream().map(Guide.Defect::remedy).toList());
    }

    private void add(String field, Section section, List<String> list) {
        for (int i = 0; i < list.size(); i++) {
            boolean lastOfSeveral = i > 0 && i == list.size() - 1;
            texts.add(
                    new FieldText(
                            field + "[" + i + "]",
                            section,
                            list.get(i),
                            new Surroundings(lastOfSeveral, catchAlls)));
        }
    }

    private void add(String field, Section section, @Nullable String text) {
        if (text != null) {
            texts.add(new FieldText(field, section, text, new Surroundings(false, catchAlls)));
        }
    }
}
