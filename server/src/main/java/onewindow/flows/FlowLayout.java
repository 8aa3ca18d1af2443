package onewindow.flows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import onewindow.flows.Flow.Kind;
import onewindow.flows.Flow.Node;
import onewindow.flows.Flow.Way;

/**
 * Where the parts of a drawn flow lie, in points, from the top down: one row after the other, what
 * runs at once side by side. The picture and the exchanged model share it.
 *
 * @param ways corners of each way, from its beginning to its end
 */
record FlowLayout(int width, int height, Map<Node, Box> boxes, Map<Way, List<Point>> ways) {
    private static final int STEP_WIDTH = 184;
    private static final int STEP_HEIGHT = 64;
    private static final int MARK = 40;
    private static final int BESIDE = 32;
    private static final int BELOW = 44;
    private static final int MARGIN = 24;
    private static final int LANE = 16;

    record Point(int x, int y) {}

    record Box(int x, int y, int width, int height) {
        Point top() {
            return new Point(x + width / 2, y);
        }

        Point bottom() {
            return new Point(x + width / 2, y + height);
        }

        Point right() {
            return new Point(x + width, y + height / 2);
        }
    }

    static FlowLayout of(Flow flow) {
        var graph = new FlowGraph(flow);
        Set<Way> forward = graph.forward();
        Map<String, Integer> ranks = ranks(graph, forward);
        Map<Integer, List<Node>> rows = new TreeMap<>();
        for (Node node : graph.nodes()) {
            rows.computeIfAbsent(ranks.getOrDefault(node.key(), 0), _ -> new ArrayList<>())
                    .add(node);
        }
        int widest = rows.values().stream().mapToInt(FlowLayout::width).max().orElse(STEP_WIDTH);
        int lanes = (int) flow.ways().stream().filter(way -> isAside(way, ranks, forward)).count();
        int width = MARGIN * 2 + widest + (lanes == 0 ? 0 : BESIDE + lanes * LANE);
        Map<Node, Box> boxes = new LinkedHashMap<>();
        int y = MARGIN;
        for (List<Node> row : rows.values()) {
            int height = row.stream().mapToInt(FlowLayout::height).max().orElse(0);
            int x = MARGIN + (widest - width(row)) / 2;
            for (Node node : row) {
                int own = height(node);
                boxes.put(node, new Box(x, y + (height - own) / 2, width(node), own));
                x += width(node) + BESIDE;
            }
            y += height + BELOW;
        }
        Map<Way, List<Point>> corners = new LinkedHashMap<>();
        int lane = MARGIN + widest + BESIDE;
        for (Way way : flow.ways()) {
            Box from = Objects.requireNonNull(boxes.get(graph.node(way.from())));
            Box to = Objects.requireNonNull(boxes.get(graph.node(way.to())));
            if (isAside(way, ranks, forward)) {
                corners.put(way, aside(from, to, lane));
                lane += LANE;
            } else {
                corners.put(way, down(from.bottom(), to.top()));
            }
        }
        return new FlowLayout(width, y - BELOW + MARGIN, boxes, corners);
    }

    /** Ways back and ways past other rows keep to lanes of their own at the right. */
    private static boolean isAside(Way way, Map<String, Integer> ranks, Set<Way> forward) {
        int rows = ranks.getOrDefault(way.to(), 0) - ranks.getOrDefault(way.from(), 0);
        return !forward.contains(way) || rows != 1;
    }

    private static List<Point> aside(Box from, Box to, int lane) {
        return List.of(
                from.right(),
                new Point(lane, from.right().y()),
                new Point(lane, to.right().y()),
                to.right());
    }

    private static List<Point> down(Point from, Point to) {
        if (from.x() == to.x()) {
            return List.of(from, to);
        }
        int middle = to.y() - BELOW / 2;
        return List.of(from, new Point(from.x(), middle), new Point(to.x(), middle), to);
    }

    private static Map<String, Integer> ranks(FlowGraph graph, Set<Way> forward) {
        Map<String, Integer> ranks = new HashMap<>();
        for (Node node : LongestPath.inOrder(graph, forward)) {
            int rank =
                    graph.in(node).stream()
                            .filter(forward::contains)
                            .mapToInt(way -> ranks.getOrDefault(way.from(), 0) + 1)
                            .max()
                            .orElse(0);
            ranks.put(node.key(), rank);
        }
        // What nothing leads to is drawn below, so that its fault can be seen.
        int last = ranks.values().stream().mapToInt(rank -> rank).max().orElse(0);
        graph.nodes().forEach(node -> ranks.putIfAbsent(node.key(), last + 1));
        return ranks;
    }

    private static int width(List<Node> row) {
        return row.stream().mapToInt(FlowLayout::width).sum() + BESIDE * (row.size() - 1);
    }

    private static int width(Node node) {
        return node.kind() == Kind.STEP ? STEP_WIDTH : MARK;
    }

    private static int height(Node node) {
        return node.kind() == Kind.STEP ? STEP_HEIGHT : MARK;
    }
}
