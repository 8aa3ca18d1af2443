package onewindow.listing.sheet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Guides and their elements before anything is filled in, and the places in them. */
final class Blanks {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Blanks() {}

    /** An element, or a guide, with every list and every nested part that always is there. */
    static ObjectNode of(String path) {
        return below(path, "");
    }

    static ObjectNode below(String path, String prefix) {
        ObjectNode object = NODES.objectNode();
        String within = path.isEmpty() ? "" : path + ".";
        for (Part part : GuideShape.parts()) {
            if (part.path().equals(path)) {
                part.columns().stream()
                        .filter(column -> column.path().startsWith(prefix) && !column.isOutside())
                        .forEach(column -> place(object, part, prefix, column));
            }
        }
        for (Part part : GuideShape.parts()) {
            String list = part.path();
            if (list.startsWith(within + prefix) && !list.equals(path)) {
                String rest = list.substring((within + prefix).length());
                boolean below =
                        GuideShape.parts().stream()
                                .anyMatch(other ->
                                        !other.path().isEmpty()
                                                && list.startsWith(other.path() + ".")
                                                && !other.path().equals(path));
                JsonNode holder =
                        rest.contains(".")
                                ? at(object, rest.substring(0, rest.lastIndexOf('.')))
                                : object;
                if (!below && holder instanceof ObjectNode one) {
                    one.set(part.name(), NODES.arrayNode());
                }
            }
        }
        return object;
    }

    private static void place(ObjectNode object, Part part, String prefix, Column column) {
        String path = column.path().substring(prefix.length());
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            String outer = path.substring(0, dot);
            boolean optional =
                    part.columns().stream()
                            .anyMatch(each ->
                                    each.kind() == Column.Kind.PRESENCE
                                            && each.path().equals(prefix + outer));
            if (optional) {
                put(object, outer, NODES.nullNode());
                return;
            }
            if (!(at(object, outer) instanceof ObjectNode)) {
                put(object, outer, NODES.objectNode());
            }
        }
        if (column.kind() == Column.Kind.PRESENCE) {
            put(object, path, NODES.nullNode());
        }
    }

    static void put(ObjectNode object, String path, JsonNode value) {
        int dot = path.lastIndexOf('.');
        JsonNode holder = dot < 0 ? object : at(object, path.substring(0, dot));
        ((ObjectNode) holder).set(path.substring(dot + 1), value);
    }

    static JsonNode at(JsonNode node, String path) {
        JsonNode found = node;
        for (String name : path.split("\\.")) {
            found = found.path(name);
        }
        return found;
    }

    /** A part that is not there has no fields. */
    static boolean isBelowAbsent(Column column, ObjectNode object) {
        int dot = column.path().lastIndexOf('.');
        return dot >= 0 && !(at(object, column.path().substring(0, dot)) instanceof ObjectNode);
    }

    static void presence(Part part, ObjectNode object, Column column, boolean there) {
        JsonNode now = object.path(column.path());
        if (!there) {
            object.set(column.path(), NODES.nullNode());
        } else if (!(now instanceof ObjectNode)) {
            object.set(column.path(), below(part.path(), column.path() + "."));
        }
    }
}
