package onewindow.catalogue.gate;

import java.util.List;
import java.util.function.Supplier;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.drawn.GuideFlow;
import onewindow.catalogue.lists.Listed;
import onewindow.catalogue.situated.Situated;

/**
 * The gate before publishing (rulebook §1.8): finds every fault at once, so that all can be mended
 * in one go.
 */
public final class GuideInspector {
    private GuideInspector() {}

    /**
     * All findings, the blocking ones among them.
     *
     * @param surroundings looked up only for a guide that lacks nothing
     */
    public static List<Finding> inspect(
            String code, Guide guide, Supplier<Surroundings> surroundings) {
        var incomplete = Completeness.of(guide);
        if (!incomplete.isEmpty()) {
            return incomplete;
        }
        var findings = new Findings();
        var around = surroundings.get();
        new HeadRules(guide, findings).inspect(code);
        new BasicRules(guide, around, findings).inspect(code);
        new LimitRules(guide, findings).inspect();
        new SectionRules(guide, findings).inspect();
        var handling = guide.handling();
        if (handling == null) {
            findings.add(Finding.fault("handling", "required"));
        } else {
            new HandlingRules(guide, handling, findings).inspect();
            new WayRules(guide, handling, findings).inspect();
            new ConditionRules(guide, handling, findings).inspect();
            new ListRules(guide, handling, around.listed(), findings).inspect();
        }
        findings.addAll(FormInspector.inspect(guide, around.dictionary()));
        findings.addAll(MaterialInspector.inspect(guide));
        new SisterRules(guide, around, findings).inspect();
        new WordRules(guide, around.permits(), findings).inspect();
        findings.addAll(Situated.inspect(guide));
        findings.addAll(GuideFlow.inspect(guide));
        return findings.list();
    }

    /** What the guide asks for or charges that the lists do not allow. */
    public static List<Finding> againstLists(Guide guide, Listed listed) {
        var findings = new Findings();
        if (guide.handling() != null) {
            new ListRules(guide, guide.handling(), listed, findings).askedFor();
        }
        return findings.list();
    }
}
