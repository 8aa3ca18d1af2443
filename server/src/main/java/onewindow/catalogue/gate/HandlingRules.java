package onewindow.catalogue.gate;

import java.util.List;
import java.util.regex.Pattern;
import onewindow.catalogue.CodeTable;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Handling;
import onewindow.catalogue.ItemType;

/** Who handles the item and by which right (rulebook §1.7.2, §1.8 G21, G22). */
final class HandlingRules {
    private static final Pattern TOGETHER =
            Pattern.compile("并联(?:审批|办理)|联合(?:审查|审批|审图|踏勘|验收|勘验|核查|办理)|联办");
    private static final Pattern ORDER = Pattern.compile("先后|顺序|招标|拍卖|考试|摇号|抽签|竞争");
    private static final Pattern ARTICLE = Pattern.compile("《.+》.*第.+条");

    private final Guide guide;
    private final Handling handling;
    private final Findings findings;

    HandlingRules(Guide guide, Handling handling, Findings findings) {
        this.guide = guide;
        this.handling = handling;
        this.findings = findings;
    }

    void inspect() {
        body();
        hall();
        quantity();
        procedures();
        findings.faultUnless(
                CodeTable.RUN_SYSTEM.has(handling.runSystem()), "handling.runSystem", "invalid");
        findings.adviseUnless(handling.traffic() != null, "handling.traffic", "traffic");
    }

    private void body() {
        findings.faultUnless(
                CodeTable.BODY_KIND.has(handling.bodyKind()), "handling.bodyKind", "invalid");
        findings.faultUnless(
                CodeTable.POWER_SOURCE.has(handling.powerSource()),
                "handling.powerSource",
                "invalid");
        boolean entrusted =
                handling.bodyKind().equals("ENTRUSTED")
                        || handling.powerSource().startsWith("ENTRUSTED");
        findings.faultUnless(
                entrusted == (handling.entrustingBody() != null), "handling.entrustingBody", "G22");
        boolean together =
                guide.sections().steps().stream()
                        .anyMatch(
                                step -> TOGETHER.matcher(step.name() + step.description()).find());
        findings.faultUnless(
                !together || !handling.jointBodies().isEmpty(),
                "handling.jointBodies",
                "joint-bodies");
        findings.faultUnless(
                Findings.areUnique(handling.jointBodies()), "handling.jointBodies", "twice");
    }

    private void hall() {
        findings.warnUnless(
                handling.inHall() == (handling.notInHallReason() == null),
                "handling.notInHallReason",
                "G21");
        Integer places = handling.placesPerDay();
        findings.faultUnless(
                handling.appointments() == (places != null), "handling.placesPerDay", "places");
        findings.faultUnless(places == null || places > 0, "handling.placesPerDay", "places");
    }

    /** Among equals the first is served, unless the law says otherwise (Licensing Law, art. 57). */
    private void quantity() {
        String limit = handling.quantityLimit();
        if (limit != null && guide.type() == ItemType.LICENCE) {
            findings.faultUnless(
                    ORDER.matcher(limit).find(), "handling.quantityLimit", "quantity-order");
        }
    }

    private void procedures() {
        List<Handling.SpecialProcedure> procedures = handling.specialProcedures();
        for (int i = 0; i < procedures.size(); i++) {
            String field = "handling.specialProcedures[" + i + "]";
            var procedure = procedures.get(i);
            findings.faultUnless(
                    CodeTable.SPECIAL_PROCEDURE.has(procedure.kind()), field + ".kind", "invalid");
            findings.faultUnless(
                    ARTICLE.matcher(procedure.basis()).find(), field + ".basis", "G14");
            Integer days = procedure.days();
            if (days != null && days <= 0) {
                findings.add(Finding.fault(field + ".days", "invalid"));
            }
        }
        findings.faultUnless(
                Findings.areUnique(
                        procedures.stream().map(Handling.SpecialProcedure::kind).toList()),
                "handling.specialProcedures",
                "twice");
    }
}
