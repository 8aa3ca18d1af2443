package onewindow.catalogue.situated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guide.Material;
import onewindow.identity.Party;
import onewindow.situations.Answers;
import onewindow.situations.Flaw;
import onewindow.situations.Questionnaire;
import onewindow.situations.Questionnaire.Conditional;
import onewindow.situations.Situation;
import org.jspecify.annotations.Nullable;

/** The questions of a guide, its conditions, and what is left of it in a situation. */
public final class Situated {
    private Situated() {}

    /** Questions and every condition over them, each with the path of its field. */
    public static Questionnaire questionnaire(Guide guide) {
        var conditions = new ArrayList<Conditional>();
        for (int i = 0; i < guide.materials().size(); i++) {
            add(conditions, "materials[" + i + "].when", guide.materials().get(i).when());
        }
        for (int i = 0; i < guide.form().size(); i++) {
            add(conditions, "form[" + i + "].when", guide.form().get(i).when());
        }
        for (int i = 0; i < guide.situationLimits().size(); i++) {
            add(
                    conditions,
                    "situationLimits[" + i + "].when",
                    guide.situationLimits().get(i).when());
        }
        var flow = guide.flow();
        if (flow != null) {
            for (int i = 0; i < flow.ways().size(); i++) {
                add(conditions, "flow.ways[" + i + "].when", flow.ways().get(i).when());
            }
        }
        return new Questionnaire(applicant(guide, conditions), guide.situations(), conditions);
    }

    private static void add(
            List<Conditional> conditions, String field, @Nullable String expression) {
        if (expression != null) {
            conditions.add(new Conditional(field, expression));
        }
    }

    /** Asked only where something depends on it. */
    private static @Nullable Situation applicant(Guide guide, List<Conditional> conditions) {
        boolean matters =
                conditions.stream().anyMatch(each -> names(each.expression()))
                        || guide.situations().stream().anyMatch(each -> names(each.when()));
        return matters
                ? new Situation(
                        Questionnaire.APPLICANT,
                        "谁来申请？",
                        "Who applies?",
                        guide.audiences().stream()
                                .flatMap(Situated::kind)
                                .map(kind ->
                                        new Situation.Answer(
                                                kind.name(), kind.title(), kind.englishTitle()))
                                .toList(),
                        null)
                : null;
    }

    private static boolean names(@Nullable String expression) {
        return expression != null && expression.contains(Questionnaire.APPLICANT);
    }

    /**
     * Faults of questions and conditions. A guide with questions that still tells a condition of a
     * material in words only does not lead to an exact list.
     */
    public static List<Finding> inspect(Guide guide) {
        var findings = new ArrayList<Finding>();
        questionnaire(guide).inspect().forEach(flaw -> findings.add(finding(flaw)));
        for (int i = 0; i < guide.situationLimits().size(); i++) {
            Integer days = guide.situationLimits().get(i).promisedLimit().days();
            Integer most = guide.promisedLimit().days();
            boolean shorter =
                    days != null
                            && days >= 0
                            && most != null
                            && days <= most
                            && guide.situationLimits().get(i).promisedLimit().unit()
                                    == guide.promisedLimit().unit();
            if (!shorter) {
                findings.add(
                        Finding.fault(
                                "situationLimits[" + i + "].promisedLimit", "situation-limit"));
            }
        }
        for (int i = 0; i < guide.materials().size(); i++) {
            if (!guide.situations().isEmpty()
                    && isConditional(guide.materials().get(i))
                    && guide.materials().get(i).when() == null) {
                findings.add(Finding.warning("materials[" + i + "].when", "material-without-when"));
            }
        }
        return findings;
    }

    private static Stream<Party.Kind> kind(String name) {
        return Arrays.stream(Party.Kind.values()).filter(kind -> kind.name().equals(name));
    }

    /** What is left of it: the chosen materials and fields, and the promise in this situation. */
    public static Guide guide(Guide guide, Answers answers) {
        return Narrowed.guide(
                guide,
                guide.materials().stream()
                        .filter(material -> answers.chooses(material.when()))
                        .map(Situated::chosen)
                        .toList(),
                guide.form().stream().filter(field -> answers.chooses(field.when())).toList(),
                guide.situationLimits().stream()
                        .filter(limit -> answers.chooses(limit.when()))
                        .map(Guide.SituationLimit::promisedLimit)
                        .findFirst()
                        .orElse(guide.promisedLimit()));
    }

    /** Its condition is met: it is required now. */
    private static Material chosen(Material material) {
        return material.when() != null && isConditional(material)
                ? Narrowed.required(material)
                : material;
    }

    private static Finding finding(Flaw flaw) {
        var finding =
                switch (flaw.weight()) {
                    case FAULT -> Finding.fault(flaw.field(), flaw.rule());
                    case WARNING -> Finding.warning(flaw.field(), flaw.rule());
                    case ADVICE -> Finding.advice(flaw.field(), flaw.rule());
                };
        return flaw.detail().isEmpty() ? finding : finding.about(flaw.detail());
    }

    private static boolean isConditional(Material material) {
        return material.necessity().equals("CONDITIONAL");
    }
}
