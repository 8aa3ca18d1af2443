package onewindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.instance.EndEvent;
import org.operaton.bpm.model.bpmn.instance.ParallelGateway;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.UserTask;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnShape;

class FlowBpmnTest {
    private static final String CODE = "11360500DE0001148W3000139007000";

    /** Read and held against the BPMN 2.0 schema by another maker's model. */
    @Test
    void anotherToolReadsItWithItsLayout() {
        var flow = FlowInspectorTest.parallel("join");
        String xml = FlowBpmn.xml(flow, CODE, "出版物零售业务许可 <办理>");
        var model =
                Bpmn.readModelFromStream(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Bpmn.validateModel(model);
        assertThat(model.getModelElementsByType(UserTask.class)).hasSize(3);
        assertThat(model.getModelElementsByType(ParallelGateway.class)).hasSize(2);
        assertThat(model.getModelElementsByType(EndEvent.class)).hasSize(1);
        assertThat(model.getModelElementsByType(SequenceFlow.class)).hasSize(7);
        assertThat(model.getModelElementsByType(BpmnShape.class)).hasSize(flow.nodes().size());
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .hasSize(7)
                .allSatisfy(edge -> assertThat(edge.getWaypoints()).hasSizeGreaterThan(1));
    }

    @Test
    void aChoiceCarriesItsConditions() {
        var flow =
                FlowInspectorTest.flow(
                        "start>choice",
                        "choice>review:situation.premises == \"RENTED\"",
                        "choice>decide",
                        "review>decide",
                        "decide>end");
        String xml = FlowBpmn.xml(flow, CODE, "名");
        var model =
                Bpmn.readModelFromStream(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Bpmn.validateModel(model);
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .filteredOn(way -> way.getConditionExpression() != null)
                .singleElement()
                .satisfies(way ->
                        assertThat(way.getConditionExpression().getTextContent())
                                .isEqualTo("situation.premises == \"RENTED\""));
    }

    @Test
    void thePictureIsWellFormedMarksTheStepAndShowsHostileNamesAsText() throws Exception {
        var plain = FlowInspectorTest.plain();
        var nodes = new java.util.ArrayList<>(plain.nodes());
        var review = nodes.get(1);
        nodes.set(
                1,
                new Flow.Node(
                        review.key(),
                        review.kind(),
                        "<script>x</script>",
                        "\"&",
                        review.stage(),
                        "岗<b>",
                        null,
                        null,
                        3,
                        Flow.Unit.HOUR));
        var flow = new Flow(nodes, plain.ways(), java.util.List.of());
        for (Locale locale : new Locale[] {Locale.CHINA, Locale.ENGLISH}) {
            String svg = FlowPicture.svg(flow, "图 <&>", locale, "review");
            var document =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            assertThat(svg).containsOnlyOnce("aria-current=\"step\"");
            assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(3);
        }
    }
}
