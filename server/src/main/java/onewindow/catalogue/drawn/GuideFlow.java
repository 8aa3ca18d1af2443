package onewindow.catalogue.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.flows.Flow;
import onewindow.flows.Flow.Kind;
import onewindow.flows.Flow.Node;
import onewindow.flows.Flow.Stage;
import onewindow.flows.Flow.Unit;
import onewindow.flows.Flow.Way;
import onewindow.flows.FlowInspector;
import org.jspecify.annotations.Nullable;

/** 办理流程图 of a guide (rulebook §1.7.1): every item has one. */
public final class GuideFlow {
    private static final Pattern LIMIT = Pattern.compile("(\\d+)\\s*个?(工作日|自然日|日|天|小时|工作小时)");

    private GuideFlow() {}

    /** The model; without one, the steps of the guide one after the other. */
    public static Flow of(Guide guide) {
        Flow flow = guide.flow();
        return flow == null ? ofSteps(guide.sections().steps()) : flow;
    }

    /** Faults of the model, by their places in the guide. */
    public static List<Finding> inspect(Guide guide) {
        Flow flow = guide.flow();
        if (flow == null) {
            return List.of();
        }
        var promised = guide.promisedLimit();
        return FlowInspector.inspect(flow, promised.days(), promised.unit()).stream()
                .map(fault ->
                        Finding.fault(
                                fault.field().isEmpty() ? "flow" : "flow." + fault.field(),
                                fault.rule()))
                .toList();
    }

    /** The first step of a stage, at which a case is to be marked. */
    public static Optional<String> firstOf(Flow flow, Stage stage) {
        return flow.nodes().stream()
                .filter(node -> node.stage() == stage)
                .map(Node::key)
                .findFirst();
    }

    /** Steps one after the other, as a model to begin with. */
    public static Flow ofSteps(List<Guide.Step> steps) {
        List<Node> nodes = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        nodes.add(mark("start", Kind.START, "开始", "Start"));
        for (int i = 0; i < steps.size(); i++) {
            Guide.Step step = steps.get(i);
            var limit = LIMIT.matcher(step.limit());
            boolean timed = limit.find();
            boolean atOnce = step.limit().matches(".*(当场|即时|即办).*");
            nodes.add(
                    new Node(
                            "step" + (i + 1),
                            Kind.STEP,
                            step.name(),
                            step.name(),
                            stage(step.name()),
                            step.role(),
                            null,
                            null,
                            timed ? Integer.valueOf(limit.group(1)) : atOnce ? 0 : null,
                            timed ? unit(limit.group(2)) : atOnce ? Unit.WORKDAY : null));
            ways.add(new Way(i == 0 ? "start" : "step" + i, "step" + (i + 1), null));
        }
        nodes.add(mark("end", Kind.END, "结束", "End"));
        ways.add(new Way(steps.isEmpty() ? "start" : "step" + steps.size(), "end", null));
        return new Flow(nodes, ways, List.of());
    }

    private static Node mark(String key, Kind kind, String name, String nameEn) {
        return new Node(key, kind, name, nameEn, null, null, null, null, null, null);
    }

    private static Unit unit(String word) {
        return switch (word) {
            case "工作日" -> Unit.WORKDAY;
            case "小时", "工作小时" -> Unit.HOUR;
            default -> Unit.NATURAL;
        };
    }

    /** What the step is called says where it belongs. */
    private static @Nullable Stage stage(String name) {
        if (name.matches(".*(送达|领取|出件|发放).*")) {
            return Stage.DELIVERY;
        }
        if (name.matches(".*(办结|制证|制件|缮证).*")) {
            return Stage.RESULT;
        }
        if (name.matches(".*(决定|审批|登簿|签批).*")) {
            return Stage.DECISION;
        }
        if (name.matches(".*(审查|审核|核验|复核|勘验|核查|初审).*")) {
            return Stage.REVIEW;
        }
        if (name.matches(".*受理.*")) {
            return Stage.ACCEPTANCE;
        }
        return name.matches(".*(申请|收件|申报|提交).*") ? Stage.RECEIPT : null;
    }
}
