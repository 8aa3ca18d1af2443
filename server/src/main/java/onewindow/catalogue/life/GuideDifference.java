package onewindow.catalogue.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.catalogue.Guide;
import onewindow.catalogue.life.GuideChange.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where two guides differ, field by field. Elements of lists are found again by their code, key or
 * name, whatever their place; bare texts by their likeness.
 */
public final class GuideDifference {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<List<String>> KEYS =
            List.of(
                    List.of("code"),
                    List.of("key"),
                    List.of("law", "article"),
                    List.of("section", "source"),
                    List.of("way", "value"),
                    List.of("question"),
                    List.of("label"),
                    List.of("problem"),
                    List.of("name"),
                    List.of("kind"),
                    List.of("id"),
                    List.of("when"));

    /** From here on two texts count as one that was changed. */
    private static final double ALIKE = 0.4;

    private final List<GuideChange> changes = new ArrayList<>();

    private GuideDifference() {}

    /** In the order of the guide's fields. */
    public static List<GuideChange> between(Guide before, Guide after) {
        var difference = new GuideDifference();
        difference.compare("", JSON.valueToTree(before), JSON.valueToTree(after));
        return List.copyOf(difference.changes);
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            Stream.concat(before.propertyNames().stream(), after.propertyNames().stream())
                    .distinct()
                    .forEach(name ->
                            compare(
                                    path.isEmpty() ? name : path + "." + name,
                                    before.path(name),
                                    after.path(name)));
        } else if (isList(before) && isList(after)) {
            list(path, elements(before), elements(after));
        } else if (isNothing(before)) {
            add(path, Kind.ADDED, "", text(after));
        } else if (isNothing(after)) {
            add(path, Kind.REMOVED, text(before), "");
        } else {
            changed(path, text(before), text(after));
        }
    }

    private void list(String path, List<JsonNode> before, List<JsonNode> after) {
        boolean texts =
                Stream.concat(before.stream(), after.stream()).noneMatch(JsonNode::isObject);
        if (texts) {
            texts(
                    path,
                    before.stream().map(GuideDifference::text).toList(),
                    after.stream().map(GuideDifference::text).toList());
        } else {
            keyed(path, keyed(before), keyed(after));
        }
    }

    private void keyed(String path, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        List<String> order = new ArrayList<>(after.keySet());
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(order::add);
        Set<String> moved = moved(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        for (String key : order) {
            String element = path + "[" + key + "]";
            JsonNode old = before.get(key);
            JsonNode now = after.get(key);
            if (old == null && now != null) {
                add(element, Kind.ADDED, "", text(now));
            } else if (old != null && now == null) {
                add(element, Kind.REMOVED, text(old), "");
            } else if (old != null && now != null) {
                compare(element, old, now);
                if (moved.contains(key)) {
                    add(element, Kind.MOVED, place(before, key), place(after, key));
                }
            }
        }
    }

    private static Set<String> moved(List<String> before, List<String> after) {
        var kept = before.stream().filter(after::contains).toList();
        return Alignment.of(kept, after.stream().filter(before::contains).toList()).stream()
                .filter(step -> step.before() == null)
                .map(step -> String.valueOf(step.after()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String place(Map<String, JsonNode> list, String key) {
        return Integer.toString(List.copyOf(list.keySet()).indexOf(key) + 1);
    }

    /** What went and what came between the same two neighbours is paired where it is alike. */
    private void texts(String path, List<String> before, List<String> after) {
        var gone = new ArrayList<String>();
        int place = 0;
        for (var step : Alignment.of(before, after)) {
            String old = step.before();
            String now = step.after();
            if (now == null) {
                gone.add(String.valueOf(old));
                continue;
            }
            place++;
            if (old != null) {
                removed(path, gone);
                continue;
            }
            String element = path + "[" + place + "]";
            var alike =
                    gone.stream().filter(text -> WordMark.likeness(text, now) >= ALIKE).findFirst();
            if (alike.isPresent()) {
                gone.remove(alike.get());
                changed(element, alike.get(), now);
            } else {
                add(element, Kind.ADDED, "", now);
            }
        }
        removed(path, gone);
    }

    private void removed(String path, List<String> gone) {
        gone.forEach(text -> add(path, Kind.REMOVED, text, ""));
        gone.clear();
    }

    private void changed(String path, String before, String after) {
        changes.add(
                new GuideChange(
                        path, Kind.CHANGED, before, after, WordMark.between(before, after)));
    }

    private void add(String path, Kind kind, String before, String after) {
        changes.add(
                new GuideChange(
                        path,
                        kind,
                        before.isEmpty() ? null : before,
                        after.isEmpty() ? null : after,
                        List.of()));
    }

    private static Map<String, JsonNode> keyed(List<JsonNode> elements) {
        var keyed = new LinkedHashMap<String, JsonNode>();
        for (JsonNode element : elements) {
            String key = key(element);
            String unique = key;
            for (int i = 2; keyed.containsKey(unique); i++) {
                unique = key + " #" + i;
            }
            keyed.put(unique, element);
        }
        return keyed;
    }

    private static String key(JsonNode element) {
        return KEYS.stream()
                .filter(names -> names.stream().allMatch(element::hasNonNull))
                .findFirst()
                .map(names ->
                        names.stream()
                                .map(name -> text(element.path(name)))
                                .collect(Collectors.joining(" ")))
                .orElse("");
    }

    private static boolean isList(JsonNode node) {
        return node.isArray() || isNothing(node);
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }

    private static List<JsonNode> elements(JsonNode list) {
        return list.isArray() ? list.valueStream().toList() : List.of();
    }

    /** An element as a person reads it: a line for each field that says something. */
    private static String text(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .filter(field -> !text(field.getValue()).isEmpty())
                    .map(field -> field.getKey() + ": " + text(field.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        if (node.isArray()) {
            return node.valueStream().map(GuideDifference::text).collect(Collectors.joining("\n"));
        }
        return isNothing(node) ? "" : node.asString();
    }
}
