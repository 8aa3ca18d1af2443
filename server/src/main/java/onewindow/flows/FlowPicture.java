package onewindow.flows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import onewindow.flows.Flow.Node;
import onewindow.flows.Flow.Way;
import onewindow.flows.FlowLayout.Box;
import onewindow.flows.FlowLayout.Point;
import org.jspecify.annotations.Nullable;

/** 办理流程图: a flow drawn as SVG, from the model that the cases follow. */
public final class FlowPicture {
    private static final int LINE = 12;
    private static final String HEAD =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="%s" \
            font-family="system-ui, 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif">
            <title>%s</title>
            <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
            <path d="M0 0 8 4 0 8z" fill="#4a5568"/></marker></defs>
            <rect width="100%%" height="100%%" fill="#ffffff"/>
            """;

    private final Flow flow;
    private final FlowLayout layout;
    private final boolean english;
    private final @Nullable String current;
    private final StringBuilder svg = new StringBuilder();

    private FlowPicture(Flow flow, boolean english, @Nullable String current) {
        this.flow = flow;
        this.english = english;
        this.current = current;
        layout = FlowLayout.of(flow);
    }

    /**
     * @param title what the picture is of, for those who cannot see it
     * @param current key of the node at which a case is, to be marked
     */
    public static String svg(Flow flow, String title, Locale locale, @Nullable String current) {
        boolean english = locale.getLanguage().equals("en");
        return new FlowPicture(flow, english, current).draw(title);
    }

    private String draw(String title) {
        String safe = escaped(title);
        svg.append(
                HEAD.formatted(
                        layout.width(),
                        layout.height(),
                        layout.width(),
                        layout.height(),
                        safe,
                        safe));
        for (Way way : flow.ways()) {
            way(layout.ways().getOrDefault(way, List.of()));
        }
        for (Map.Entry<Node, Box> placed : layout.boxes().entrySet()) {
            node(placed.getKey(), placed.getValue());
        }
        return svg.append("</svg>\n").toString();
    }

    private void way(List<Point> corners) {
        svg.append(
                "<polyline fill=\"none\" stroke=\"#4a5568\" stroke-width=\"1.5\" marker-end=\"url(#tip)\" points=\"");
        corners.forEach(
                corner -> svg.append(corner.x()).append(',').append(corner.y()).append(' '));
        svg.append("\"/>\n");
    }

    private void node(Node node, Box box) {
        boolean marked = node.key().equals(current);
        String look =
                marked
                        ? "fill=\"#1a4f9c\" stroke=\"#1a4f9c\" stroke-width=\"2\""
                        : "fill=\"#f4f7fb\" stroke=\"#1a4f9c\" stroke-width=\"1.5\"";
        String ink = marked ? "#ffffff" : "#1a202c";
        switch (node.kind()) {
            case STEP -> step(node, box, look, ink, marked);
            case CHOICE -> {
                int x = box.x() + box.width() / 2;
                int y = box.y() + box.height() / 2;
                svg.append(
                        "<polygon points=\"%d,%d %d,%d %d,%d %d,%d\" %s/>\n"
                                .formatted(
                                        x,
                                        box.y(),
                                        box.x() + box.width(),
                                        y,
                                        x,
                                        box.y() + box.height(),
                                        box.x(),
                                        y,
                                        look));
                text("×", x, y + 5, 16, ink, false);
                svg.append(
                        "<text x=\"%d\" y=\"%d\" font-size=\"12\" fill=\"#4a5568\" text-anchor=\"end\">%s</text>\n"
                                .formatted(
                                        box.x() - 6,
                                        y - 8,
                                        escaped(english ? node.nameEn() : node.name())));
            }
            case FORK, JOIN -> {
                svg.append(
                        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"8\" rx=\"2\" fill=\"#1a4f9c\"/>\n"
                                .formatted(
                                        box.x() - 24,
                                        box.y() + box.height() / 2 - 4,
                                        box.width() + 48));
                int middle = box.x() + box.width() / 2;
                svg.append(
                        "<path d=\"M%d %dV%d\" stroke=\"#4a5568\" stroke-width=\"1.5\"/>\n"
                                .formatted(middle, box.y(), box.y() + box.height()));
            }
            case START, END -> {
                svg.append(
                        "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" %s/>\n"
                                .formatted(
                                        box.x() + box.width() / 2,
                                        box.y() + box.height() / 2,
                                        box.width() / 2 - 1,
                                        look));
                String word =
                        node.kind() == Flow.Kind.START
                                ? english ? "start" : "开始"
                                : english ? "end" : "结束";
                text(
                        word,
                        box.x() + box.width() / 2,
                        box.y() + box.height() / 2 + 4,
                        12,
                        ink,
                        false);
            }
        }
    }

    private void step(Node node, Box box, String look, String ink, boolean marked) {
        svg.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" %s%s/>\n"
                        .formatted(
                                box.x(),
                                box.y(),
                                box.width(),
                                box.height(),
                                look,
                                marked ? " aria-current=\"step\"" : ""));
        String name = english ? node.nameEn() : node.name();
        int middle = box.x() + box.width() / 2;
        text(shortened(name, english ? LINE * 2 : LINE), middle, box.y() + 27, 15, ink, true);
        String post = node.post() == null ? "" : node.post();
        String line = english || post.isEmpty() ? limit(node) : post + " · " + limit(node);
        text(shortened(line, LINE + 4), middle, box.y() + 48, 12, marked ? ink : "#4a5568", false);
    }

    private String limit(Node node) {
        Integer limit = node.limit();
        Flow.Unit unit = node.unit();
        if (limit == null || unit == null) {
            return "";
        }
        if (limit == 0) {
            return english ? "at once" : "当场";
        }
        return switch (unit) {
            case WORKDAY -> english ? limit + " working days" : limit + "个工作日";
            case NATURAL -> english ? limit + " days" : limit + "日";
            case HOUR -> english ? limit + " working hours" : limit + "个工作小时";
        };
    }

    private void text(String words, int x, int y, int size, String ink, boolean bold) {
        svg.append(
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\" text-anchor=\"middle\"%s>%s</text>\n"
                        .formatted(
                                x,
                                y,
                                size,
                                ink,
                                bold ? " font-weight=\"600\"" : "",
                                escaped(words)));
    }

    private static String shortened(String words, int most) {
        return words.codePointCount(0, words.length()) <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
