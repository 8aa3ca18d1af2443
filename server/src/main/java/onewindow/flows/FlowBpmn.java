package onewindow.flows;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import onewindow.flows.Flow.Node;
import onewindow.flows.Flow.Way;
import onewindow.flows.FlowLayout.Box;
import onewindow.flows.FlowLayout.Point;

/** A flow as BPMN 2.0 with its layout, for any tool that reads it. Conditions are in CEL. */
public final class FlowBpmn {
    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String CORNERS = "http://www.omg.org/spec/DD/20100524/DI";
    private static final String BOXES = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final Flow flow;
    private final FlowLayout layout;
    private final XMLStreamWriter xml;

    private FlowBpmn(Flow flow, XMLStreamWriter xml) {
        this.flow = flow;
        this.xml = xml;
        layout = FlowLayout.of(flow);
    }

    /**
     * @param code of the item, from which the process has its id
     */
    public static String xml(Flow flow, String code, String name) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new FlowBpmn(flow, xml).write("item_" + code, name);
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
        return text.toString();
    }

    private void write(String process, String name) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("definitions");
        xml.writeDefaultNamespace(MODEL);
        xml.writeNamespace("bpmndi", DIAGRAM);
        xml.writeNamespace("di", CORNERS);
        xml.writeNamespace("dc", BOXES);
        xml.writeNamespace("xsi", INSTANCE);
        xml.writeAttribute("id", "definitions_" + process);
        xml.writeAttribute("targetNamespace", "urn:onewindow:flow");
        xml.writeStartElement("process");
        xml.writeAttribute("id", process);
        xml.writeAttribute("name", name);
        xml.writeAttribute("isExecutable", "false");
        for (Node node : flow.nodes()) {
            node(node);
        }
        for (int i = 0; i < flow.ways().size(); i++) {
            way(i, flow.ways().get(i));
        }
        xml.writeEndElement();
        diagram(process);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void node(Node node) throws XMLStreamException {
        xml.writeStartElement(
                switch (node.kind()) {
                    case START -> "startEvent";
                    case END -> "endEvent";
                    case STEP -> "userTask";
                    case CHOICE -> "exclusiveGateway";
                    case FORK, JOIN -> "parallelGateway";
                });
        xml.writeAttribute("id", id(node.key()));
        xml.writeAttribute("name", node.name());
        if (node.kind() == Flow.Kind.CHOICE) {
            int last = lastFrom(node);
            xml.writeAttribute("default", "way_" + last);
        }
        if (node.kind() == Flow.Kind.STEP) {
            element("documentation", "%s, %s %s".formatted(node.post(), node.limit(), unit(node)));
        }
        for (int i = 0; i < flow.ways().size(); i++) {
            if (flow.ways().get(i).to().equals(node.key())) {
                element("incoming", "way_" + i);
            }
        }
        for (int i = 0; i < flow.ways().size(); i++) {
            if (flow.ways().get(i).from().equals(node.key())) {
                element("outgoing", "way_" + i);
            }
        }
        xml.writeEndElement();
    }

    private int lastFrom(Node node) {
        int last = 0;
        for (int i = 0; i < flow.ways().size(); i++) {
            if (flow.ways().get(i).from().equals(node.key())) {
                last = i;
            }
        }
        return last;
    }

    private void way(int number, Way way) throws XMLStreamException {
        xml.writeStartElement("sequenceFlow");
        xml.writeAttribute("id", "way_" + number);
        xml.writeAttribute("sourceRef", id(way.from()));
        xml.writeAttribute("targetRef", id(way.to()));
        String when = way.when();
        if (when != null) {
            xml.writeStartElement("conditionExpression");
            xml.writeAttribute(INSTANCE, "type", "tFormalExpression");
            xml.writeAttribute("language", "https://cel.dev");
            xml.writeCharacters(when);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void diagram(String process) throws XMLStreamException {
        xml.writeStartElement(DIAGRAM, "BPMNDiagram");
        xml.writeAttribute("id", "diagram_" + process);
        xml.writeStartElement(DIAGRAM, "BPMNPlane");
        xml.writeAttribute("id", "plane_" + process);
        xml.writeAttribute("bpmnElement", process);
        for (Map.Entry<Node, Box> placed : layout.boxes().entrySet()) {
            shape(placed.getKey(), placed.getValue());
        }
        for (int i = 0; i < flow.ways().size(); i++) {
            xml.writeStartElement(DIAGRAM, "BPMNEdge");
            xml.writeAttribute("id", "edge_" + i);
            xml.writeAttribute("bpmnElement", "way_" + i);
            for (Point corner : layout.ways().getOrDefault(flow.ways().get(i), List.of())) {
                xml.writeEmptyElement(CORNERS, "waypoint");
                xml.writeAttribute("x", String.valueOf(corner.x()));
                xml.writeAttribute("y", String.valueOf(corner.y()));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void shape(Node node, Box box) throws XMLStreamException {
        xml.writeStartElement(DIAGRAM, "BPMNShape");
        xml.writeAttribute("id", "shape_" + node.key());
        xml.writeAttribute("bpmnElement", id(node.key()));
        xml.writeEmptyElement(BOXES, "Bounds");
        xml.writeAttribute("x", String.valueOf(box.x()));
        xml.writeAttribute("y", String.valueOf(box.y()));
        xml.writeAttribute("width", String.valueOf(box.width()));
        xml.writeAttribute("height", String.valueOf(box.height()));
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String id(String key) {
        return "node_" + key;
    }

    private static String unit(Node node) {
        return node.unit() == null ? "" : node.unit().name().toLowerCase(Locale.ROOT);
    }
}
