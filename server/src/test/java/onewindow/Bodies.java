package onewindow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import onewindow.identity.Party;
import onewindow.identity.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Request bodies made from the description of the interface, and the texts in them. */
final class Bodies {
    private static final int DEEPEST = 8;
    private static final JsonMapper JSON = new JsonMapper();

    /** What a field of this name holds where it is filled in rightly. */
    private static final Map<String, Supplier<String>> BY_NAME =
            Map.ofEntries(
                    Map.entry("login", People::login),
                    Map.entry("agentLogin", () -> "citizen2"),
                    Map.entry("password", () -> People.PASSWORD),
                    Map.entry("current", () -> People.PASSWORD),
                    Map.entry("documentKind", () -> Party.IDENTITY_CARD),
                    Map.entry("documentNumber", People::identityNumber),
                    Map.entry("identityNumber", People::identityNumber),
                    Map.entry("creditCode", People::creditCode),
                    Map.entry("region", () -> "360500000000"),
                    Map.entry("serves", () -> "360500000000"),
                    Map.entry("phone", () -> "0790-6441234"),
                    Map.entry("prefix", () -> "A"),
                    Map.entry("lastFour", () -> "1234"),
                    Map.entry("date", () -> "2026-12-25"),
                    Map.entry("from", () -> "2026-12-01"),
                    Map.entry("to", () -> "2026-12-31"),
                    Map.entry("firstDay", () -> "2026-12-01"),
                    Map.entry("lastDay", () -> "2026-12-31"));

    private final JsonNode schemas;
    private final Map<String, Supplier<String>> known;

    /**
     * @param known what further fields hold, by name
     */
    Bodies(JsonNode description, Map<String, Supplier<String>> known) {
        this.schemas = description.at("/components/schemas");
        this.known = known;
    }

    /** A body in which everything is filled in as it should be, as far as names tell. */
    JsonNode plain(String name, JsonNode schema) {
        return made(name, schema, 0);
    }

    /** Sets one text of the body. */
    record Place(String path, Consumer<JsonNode> set) {}

    /**
     * Every text of the body; of a list, those of its first element. Its keys where they are free.
     */
    static List<Place> texts(JsonNode body) {
        var places = new ArrayList<Place>();
        collect(body, "", places);
        return places;
    }

    /** Sets the text of that path. */
    static void set(JsonNode body, String path, StringNode text) {
        texts(body).stream()
                .filter(place -> place.path().equals(path))
                .forEach(place -> place.set().accept(text));
    }

    private static void collect(JsonNode node, String path, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(entry -> {
                        String key = entry.getKey();
                        String here = path + "/" + key;
                        if (entry.getValue().isString()) {
                            places.add(new Place(here, text -> object.set(key, text)));
                        } else {
                            collect(entry.getValue(), here, places);
                        }
                    });
            if (path.endsWith("/form") || path.equals("/form")) {
                places.add(
                        new Place(
                                path + " key",
                                text -> object.set(text.asString(), StringNode.valueOf("x"))));
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            if (array.get(0).isString()) {
                places.add(new Place(path + "[0]", text -> array.set(0, text)));
            } else {
                collect(array.get(0), path + "[0]", places);
            }
        }
    }

    private JsonNode made(String name, JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        if (known.containsKey(name) && !schema.has("properties")) {
            String value = known.get(name).get();
            return type(schema).equals("array")
                    ? JSON.createArrayNode().add(value)
                    : StringNode.valueOf(value);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> {
                ArrayNode array = JSON.createArrayNode();
                if (depth < DEEPEST) {
                    array.add(made(name, schema.get("items"), depth + 1));
                }
                yield array;
            }
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(false);
            default -> StringNode.valueOf(BY_NAME.getOrDefault(name, () -> text(schema)).get());
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(property ->
                        object.set(
                                property.getKey(),
                                made(property.getKey(), property.getValue(), depth + 1)));
        if (schema.path("additionalProperties").isObject()) {
            object.put("operatorName", "张三");
        }
        return object;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> java.util.UUID.randomUUID().toString();
            case "date" -> "2026-12-01";
            case "date-time" -> "2026-12-01T01:00:00Z";
            default -> "文" + Long.toString(System.nanoTime(), 36);
        };
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asString();
            return schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
        }
        return schema.has("oneOf") ? resolved(schema.get("oneOf").get(0)) : schema;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("");
    }
}
