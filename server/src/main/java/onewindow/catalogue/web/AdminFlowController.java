package onewindow.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.Guide;
import onewindow.catalogue.drawn.GuideFlow;
import onewindow.flows.Flow;
import onewindow.flows.FlowBpmn;
import onewindow.flows.FlowFault;
import onewindow.flows.FlowInspector;
import onewindow.flows.FlowPicture;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A flow while it is written: what is unsound in it, and what it looks like. Nothing is kept. */
@RestController
@RequestMapping("/api/admin/flow-pictures")
class AdminFlowController {
    /** Faults of what the nodes say; a flow with others has no shape that could be drawn. */
    private static final Set<String> DRAWN_ALL_THE_SAME =
            Set.of(
                    "flow-no-post",
                    "flow-no-limit",
                    "flow-no-stage",
                    "flow-choice",
                    "flow-when",
                    "flow-promise");

    private final MessageSource messages;

    AdminFlowController(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param flow none for the one that the steps make, one after the other
     */
    record FlowRequest(
            @NotNull @Size(max = 200) String name,
            @Nullable Flow flow,
            @NotNull @Size(max = 100) List<Guide.Step> steps,
            Guide.@Nullable Limit promisedLimit) {}

    /**
     * @param field of the guide, such as {@code flow.nodes[2]}
     * @param node name of the node, where one is at fault
     * @param words what is wrong, and how to mend it
     */
    record FaultView(String field, String node, String rule, String words) {}

    /**
     * @param svg none where it has no shape yet
     * @param bpmn for other tools, none where it has no shape yet
     */
    record FlowView(
            Flow flow, List<FaultView> faults, @Nullable String svg, @Nullable String bpmn) {}

    @PostMapping
    FlowView look(@Valid @RequestBody FlowRequest request, SignedIn person, Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        Flow flow = request.flow();
        if (flow == null) {
            flow = GuideFlow.ofSteps(request.steps());
        }
        complete(flow);
        var promised = request.promisedLimit();
        List<FlowFault> faults =
                promised == null || promised.unit() == null
                        ? FlowInspector.inspect(flow, null, DayUnit.WORKDAY)
                        : FlowInspector.inspect(flow, promised.days(), promised.unit());
        boolean drawn =
                faults.stream().allMatch(fault -> DRAWN_ALL_THE_SAME.contains(fault.rule()));
        String title = request.name().isBlank() ? "办理流程图" : request.name();
        return new FlowView(
                flow,
                faults.stream().map(fault -> view(fault, locale)).toList(),
                drawn ? FlowPicture.svg(flow, title, locale, null) : null,
                drawn ? FlowBpmn.xml(flow, "draft", title) : null);
    }

    /** What a model may not lack, so that the other rules can be asked at all. */
    private static void complete(Flow flow) {
        if (flow.nodes() == null || flow.ways() == null || flow.specialProcedures() == null) {
            throw new Invalid("flow", "required");
        }
        for (int i = 0; i < flow.nodes().size(); i++) {
            Flow.Node node = flow.nodes().get(i);
            if (node == null
                    || node.key() == null
                    || node.kind() == null
                    || node.name() == null
                    || node.nameEn() == null) {
                throw new Invalid("flow.nodes[" + i + "]", "required");
            }
        }
        for (int i = 0; i < flow.ways().size(); i++) {
            Flow.Way way = flow.ways().get(i);
            if (way == null || way.from() == null || way.to() == null) {
                throw new Invalid("flow.ways[" + i + "]", "required");
            }
        }
    }

    private FaultView view(FlowFault fault, Locale locale) {
        String words = messages.getMessage("fault." + fault.rule(), null, fault.rule(), locale);
        return new FaultView(
                fault.field().isEmpty() ? "flow" : "flow." + fault.field(),
                fault.node(),
                fault.rule(),
                String.valueOf(words));
    }
}
